package guitara.desk.client;

import guitara.client.ClientRow;
import guitara.ui.Texts;
import guitara.ui.control.PressedChoice;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line below the search field: who it is in bold, how to reach them, when they were last here.
final class SearchCell extends ListCell<SearchLine> {

  private static final double NARROW = 40;

  private final Texts texts;
  private final ClientWords words;
  private final Label name = new Label();
  private final Label reach = new Label();
  private final Label visit = new Label();
  private final Label add = new Label();
  private final HBox hit;

  SearchCell(Texts texts, ClientWords words, Runnable chosen) {
    this.texts = texts;
    this.words = words;
    name.getStyleClass().add("client-name");
    reach.getStyleClass().addAll("client-quiet", "tabular");
    visit.getStyleClass().addAll("client-quiet", "tabular");
    visit.setMinWidth(Region.USE_PREF_SIZE);
    VBox who = new VBox(name, reach);
    who.getStyleClass().add("client-who");
    who.setMinWidth(NARROW);
    HBox.setHgrow(who, Priority.ALWAYS);
    hit = new HBox(who, visit);
    hit.getStyleClass().add("client-line");
    add.setGraphic(new FontIcon(Feather.USER_PLUS));
    add.getStyleClass().add("client-add");
    setPrefWidth(0);
    PressedChoice.on(this, chosen);
  }

  @Override
  protected void updateItem(SearchLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    switch (line) {
      case SearchLine.Hit(ClientRow client) -> show(client);
      case SearchLine.AddNew(String typed) -> {
        add.setText(texts.format("client.search.add", typed));
        setAccessibleText(add.getText());
        setGraphic(add);
      }
    }
  }

  private void show(ClientRow client) {
    name.setText(client.name().full());
    reach.setText(words.reach(client));
    visit.setText(words.lastVisit(client.lastVisit()));
    setAccessibleText(name.getText() + ", " + reach.getText() + ", " + visit.getText());
    setGraphic(hit);
  }
}
