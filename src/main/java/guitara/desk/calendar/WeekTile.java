package guitara.desk.calendar;

import guitara.booking.calendar.DayLoad;
import guitara.booking.calendar.Subject;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A day of a week: its figures, when what happens, and the longest free stretch.
final class WeekTile extends DayTile {

  private final Label weekday = new Label();
  private final Label date = new Label();
  private final Label clock = new Label();
  private final Label bookings = new Label();
  private final LoadBar bar = new LoadBar();
  private final Label percent = new Label();
  private final Label free = new Label();
  private final DayStrip strip = new DayStrip();
  private final Label note = new Label();
  private final Label longest = new Label();

  WeekTile() {
    getStyleClass().add("week-tile");
    weekday.getStyleClass().add("strong");
    percent.getStyleClass().addAll("tabular", "tile-percent");
    bookings.getStyleClass().addAll("tabular", "strong");
    for (Label quiet : new Label[] {date, clock, free, note}) {
      quiet.getStyleClass().add("quiet-text");
    }
    longest.getStyleClass().addAll("tabular", "column-longest");
    longest.setWrapText(true);
    note.getStyleClass().add("tile-note");
    note.setTextOverrun(OverrunStyle.ELLIPSIS);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    clock.managedProperty().bind(clock.textProperty().isNotEmpty());
    HBox load = new HBox(bar, percent);
    load.getStyleClass().add("tile-load");
    HBox.setHgrow(bar, Priority.ALWAYS);
    VBox.setVgrow(strip, Priority.ALWAYS);
    VBox when = column("column-strip", strip, note);
    HBox.setHgrow(when, Priority.ALWAYS);
    HBox row = new HBox(
        column("column-day", weekday, date, clock), column("column-figures", bookings, load, free), when, longest);
    row.getStyleClass().add("week-row");
    hold(row);
  }

  private static VBox column(String style, Node... parts) {
    VBox column = new VBox(parts);
    column.getStyleClass().add(style);
    return column;
  }

  void show(DayLoad load, CalendarPicture picture, LocalDate today, CalendarWords words, WeekScale scale) {
    show(load, picture, today, words);
    Subject subject = picture.wanted().subject();
    weekday.setText(load.day().equals(today) ? words.get("desk.day.today") : words.weekday(load.day()));
    date.setText(words.date(load.day()));
    clock.setText(words.clockChange(load));
    bookings.setText(words.bookings(load));
    bar.show(load.minutes().load());
    percent.setText(words.percent(load));
    free.setText(words.freeOf(subject, load));
    strip.show(load, scale, picture.isTogether());
    note.setText(words.note(subject, load));
    longest.setText(words.longest(subject, load));
  }
}
