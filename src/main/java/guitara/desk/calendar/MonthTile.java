package guitara.desk.calendar;

import guitara.booking.calendar.DayLoad;
import guitara.booking.calendar.Subject;
import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A day of a month: its number, how full it is, what is free.
final class MonthTile extends DayTile {

  private final Label number = new Label();
  private final Label percent = new Label();
  private final LoadBar bar = new LoadBar();
  private final Label bookings = new Label();
  private final Label free = new Label();
  private final Label lacks = new Label();
  private final boolean first;

  /// @param first whether it stands first in the month's picture
  MonthTile(boolean first) {
    this.first = first;
    getStyleClass().add("month-tile");
    number.getStyleClass().add("tile-number");
    percent.getStyleClass().addAll("tabular", "tile-percent");
    bookings.getStyleClass().add("tabular");
    free.getStyleClass().add("quiet-text");
    lacks.getStyleClass().add("tile-lacks");
    lacks.setWrapText(true);
    lacks.managedProperty().bind(lacks.textProperty().isNotEmpty());
    VBox body = new VBox(apart(number, bookings), bar, apart(free, percent), lacks);
    body.getStyleClass().add("month-body");
    hold(body);
  }

  /// One at the left, the other at the right.
  private static HBox apart(Label left, Label right) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    right.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(left, between, right);
    line.getStyleClass().add("tile-line");
    return line;
  }

  @Override
  void show(DayLoad load, CalendarPicture picture, LocalDate today, CalendarWords words) {
    super.show(load, picture, today, words);
    Subject subject = picture.wanted().subject();
    number.setText(words.number(load.day(), first));
    percent.setText(words.percent(load));
    bar.show(load.minutes().load());
    bookings.setText(load.bookings() == 0 ? "" : words.bookings(load));
    free.setText(words.free(subject, load));
    lacks.setText(words.lacks(subject, load));
  }
}
