package guitara.desk.client;

import guitara.client.ClientCard;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is said of a client in lines, each with its sign.
final class ClientFacts {

  private ClientFacts() {}

  /// When they were here, then what they usually want and whom they prefer, as far as known.
  static List<Label> of(ClientCard card, String visits, ClientWords words) {
    List<Label> facts = new ArrayList<>(List.of(fact(Feather.CLOCK, visits)));
    words.usual(card).ifPresent(text -> facts.add(fact(Feather.REPEAT, text)));
    words.prefers(card).ifPresent(text -> facts.add(fact(Feather.HEART, text)));
    return facts;
  }

  static Label fact(Feather sign, String text) {
    Label fact = new Label(text, new FontIcon(sign));
    fact.setWrapText(true);
    fact.setMinHeight(Region.USE_PREF_SIZE);
    fact.getStyleClass().add("client-fact");
    return fact;
  }
}
