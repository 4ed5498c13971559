package guitara.desk.client;

import guitara.client.ClientRow;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of the list of clients.
final class ClientRowCell extends ListCell<ClientRow> {

  private static final double NARROW = 40;

  private final ClientWords words;
  private final Label name = new Label();
  private final Label phone = new Label();
  private final Label email = new Label();
  private final Label visit = new Label();
  private final HBox line = new HBox(name, phone, email, visit);

  ClientRowCell(ClientWords words) {
    this.words = words;
    name.getStyleClass().addAll("client-name", "column-name");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(NARROW);
    HBox.setHgrow(name, Priority.ALWAYS);
    phone.getStyleClass().addAll("column-phone", "tabular");
    email.getStyleClass().add("column-email");
    visit.getStyleClass().addAll("column-visit", "tabular");
    line.getStyleClass().add("client-row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ClientRow client, boolean empty) {
    super.updateItem(client, empty);
    if (empty || client == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    name.setText(client.name().full());
    phone.setText(client.phone().map(words::phone).orElse("–"));
    email.setText(client.email().isEmpty() ? "–" : client.email());
    visit.setText(words.lastVisit(client.lastVisit()));
    setAccessibleText(name.getText() + ", " + words.reach(client) + ", " + visit.getText());
    setGraphic(line);
  }
}
