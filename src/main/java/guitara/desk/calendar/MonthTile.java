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
    free.getStyleClass().addAll("quiet-text", "tile-free");
    lacks.getStyleClass().add("tile-lacks");
    lacks.managedProperty().bind(lacks.textProperty().isNotEmpty());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(number, between, percent);
    head.getStyleClass().add("tile-head");
    VBox body = new VBox(head, bar, bookings, free, lacks);
    body.getStyleClass().add("month-body");
    hold(body);
  }

  @Override
  void show(DayLoad load, CalendarPicture picture, LocalDate today, CalendarWords words) {
    super.show(load, picture, today, words);
    Subject subject = picture.wanted().subject();
    number.setText(words.number(load.day(), first));
    percent.setText(words.percent(load));
    bar.show(load.minutes().load());
    bookings.setText(load.bookings() == 0 ? "" : words.bookings(load));
    bookings.setManaged(load.bookings() != 0);
    free.setText(words.free(subject, load));
    lacks.setText(picture.isTogether() ? words.lacks(load) : "");
  }
}
