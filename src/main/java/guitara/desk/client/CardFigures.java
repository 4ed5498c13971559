package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientHistory;
import guitara.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The numbers of a card and what the client usually wants.
final class CardFigures {

  private static final int COLUMNS = 3;

  private final ClientWords words;
  private final Texts texts;

  CardFigures(ClientWords words, ClientContext context) {
    this.words = words;
    this.texts = context.texts();
  }

  void show(ClientCard card, GridPane figures, VBox habits) {
    ClientHistory history = card.history();
    List<VBox> cells = List.of(
        figure("client.figure.visits", words.number(history.visits())),
        figure("client.figure.no-shows", words.number(history.noShows())),
        figure("client.figure.cancellations", words.number(history.cancellations())),
        figure("client.figure.spent", words.spent(card.figures().spent())),
        figure("client.figure.first", words.day(card.figures().firstVisit())),
        figure("client.figure.since", words.day(Optional.of(card.figures().since()))));
    figures.getChildren().clear();
    for (int i = 0; i < cells.size(); i++) {
      figures.add(cells.get(i), i % COLUMNS, i / COLUMNS);
    }
    habits.getChildren().setAll(facts(card));
  }

  private VBox figure(String key, String value) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("client-quiet");
    Label number = new Label(value);
    number.getStyleClass().addAll("figure", "tabular");
    number.setMinWidth(Region.USE_PREF_SIZE);
    VBox cell = new VBox(number, name);
    cell.setAccessibleText(name.getText() + ": " + value);
    return cell;
  }

  private List<Label> facts(ClientCard card) {
    List<Label> facts = new ArrayList<>();
    facts.add(fact(Feather.CLOCK, card.history().last()
        .map(last -> last.therapist()
            .map(who -> texts.format("client.last-with", words.lastVisit(Optional.of(last.at())), who.name()))
            .orElseGet(() -> texts.format("client.last", words.lastVisit(Optional.of(last.at())))))
        .orElse(texts.get("client.card.never-here"))));
    card.history().usual().ifPresent(usual ->
        facts.add(fact(Feather.REPEAT, texts.format("client.usual", usual.name()))));
    card.preferred().ifPresent(person ->
        facts.add(fact(Feather.HEART, texts.format("client.prefers", person.name()))));
    return facts;
  }

  private static Label fact(Feather sign, String text) {
    Label fact = new Label(text, new FontIcon(sign));
    fact.setWrapText(true);
    fact.setMinHeight(Region.USE_PREF_SIZE);
    fact.getStyleClass().add("client-fact");
    return fact;
  }
}
