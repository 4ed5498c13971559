package guitara.desk.calendar;

import guitara.desk.calendar.WeekScale.Mark;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The hours above the strips.
final class HourAxis extends Pane {

  private List<Mark> marks = List.of();

  HourAxis() {
    getStyleClass().add("hour-axis");
  }

  void show(List<Mark> hours, CalendarWords words) {
    marks = hours;
    getChildren().setAll(hours.stream().map(mark -> new Label(words.time(mark.at()))).toList());
    getChildren().forEach(label -> label.getStyleClass().add("tabular"));
    requestLayout();
  }

  /// Each in the middle over its hour, but within the axis.
  @Override
  protected void layoutChildren() {
    for (int n = 0; n < marks.size(); n++) {
      Label label = (Label) getChildren().get(n);
      double width = label.prefWidth(-1);
      double left = Math.clamp(marks.get(n).share() * getWidth() - width / 2, 0, Math.max(0, getWidth() - width));
      label.resizeRelocate(snapPositionX(left), 0, width, getHeight());
    }
  }
}
