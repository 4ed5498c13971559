package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientHistory;
import guitara.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

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
    habits.getChildren().setAll(ClientFacts.of(
        card, words.last(history).orElse(texts.get("client.card.never-here")), words));
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
}
