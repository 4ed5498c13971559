package guitara.desk.list;

import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/// The bookings of somebody who cannot come, one under the other, each with its choices.
public final class SickRows extends VBox {

  /// Follows a model as long as both live.
  public SickRows(SickDayModel model, ListContext context) {
    getStyleClass().add("sick-rows");
    model.rows().addListener((ListChangeListener<SickRow>) change -> getChildren().setAll(model.rows().stream()
        .map(row -> new SickRowView(row, context.words(), model.hasSeveralDays())).toList()));
  }
}
