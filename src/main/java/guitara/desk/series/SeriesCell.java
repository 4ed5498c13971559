package guitara.desk.series;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One booking in the preview: when, who and where, and how it stands, by sign and word.
final class SeriesCell extends ListCell<SeriesRow> {

  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass REPAIRED = PseudoClass.getPseudoClass("repaired");
  private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");

  private final SeriesModel model;
  private final Label when = new Label();
  private final Label who = new Label();
  private final Label reason = new Label();
  private final Label state = new Label();
  private final FontIcon sign = new FontIcon(Feather.CHECK);
  private final HBox line;

  SeriesCell(SeriesModel model) {
    this.model = model;
    getStyleClass().add("series-cell");
    when.getStyleClass().addAll("series-when", "tabular");
    who.getStyleClass().add("quiet-text");
    reason.getStyleClass().add("series-reason");
    state.getStyleClass().add("series-state");
    state.setGraphic(sign);
    state.setMinWidth(USE_PREF_SIZE);
    VBox text = new VBox(when, who, reason);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    line = new HBox(text, state);
    line.getStyleClass().add("series-line");
    // As wide as the list: a long reason stands whole below it.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(SeriesRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean shown = !empty && row != null;
    setGraphic(shown ? line : null);
    SeriesRow.State now = shown ? row.state() : SeriesRow.State.ASKING;
    pseudoClassStateChanged(REFUSED, shown && now == SeriesRow.State.REFUSED);
    pseudoClassStateChanged(REPAIRED, shown && now == SeriesRow.State.REPAIRED);
    pseudoClassStateChanged(SKIPPED, shown && now == SeriesRow.State.SKIPPED);
    if (shown) {
      show(row, now);
    } else {
      setAccessibleText("");
    }
  }

  private void show(SeriesRow row, SeriesRow.State now) {
    SeriesWords words = model.words();
    when.setText(words.day(row.line().draft().during().start()) + "  " + words.time(row.line().draft()));
    who.setText(words.who(row.line().draft()));
    reason.setText(now == SeriesRow.State.SKIPPED ? "" : words.reason(row, model.wanted()));
    reason.setVisible(!reason.getText().isEmpty());
    reason.setManaged(reason.isVisible());
    boolean goes = now == SeriesRow.State.FINE && model.job() instanceof SeriesJob.CallOff;
    state.setText(words.get(goes ? "series.state.GOES" : "series.state." + now));
    sign.setIconCode(switch (now) {
      case ASKING -> Feather.MORE_HORIZONTAL;
      case FINE -> goes ? Feather.X : Feather.CHECK;
      case REPAIRED -> Feather.EDIT_2;
      case REFUSED -> Feather.ALERT_TRIANGLE;
      case SKIPPED -> Feather.MINUS;
    });
    setAccessibleText(String.join(", ", when.getText(), who.getText(), state.getText(), reason.getText()));
  }
}
