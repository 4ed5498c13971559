package guitara.desk.calendar;

import guitara.booking.calendar.DayLoad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// A month in whole weeks: a row for each week under the names of its days.
final class MonthView extends GridPane {

  private static final int A_WEEK = 7;

  private final List<MonthTile> tiles = new ArrayList<>();

  /// @param first of all the days that will be shown
  MonthView(int days, LocalDate first, CalendarWords words) {
    getStyleClass().add("month-view");
    getRowConstraints().add(new RowConstraints());
    for (int n = 0; n < A_WEEK; n++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / A_WEEK);
      getColumnConstraints().add(column);
      Label weekday = new Label(words.weekday(first.plusDays(n)));
      weekday.getStyleClass().addAll("quiet-text", "month-head");
      add(weekday, n, 0);
    }
    RowConstraints week = new RowConstraints();
    // Alike, however much their days have to say.
    week.setMinHeight(0);
    week.setPrefHeight(0);
    week.setVgrow(Priority.ALWAYS);
    for (int n = 0; n < days; n++) {
      MonthTile tile = new MonthTile(n == 0);
      tiles.add(tile);
      add(tile, n % A_WEEK, 1 + n / A_WEEK);
      if (n % A_WEEK == 0) {
        getRowConstraints().add(week);
      }
    }
  }

  List<MonthTile> tiles() {
    return tiles;
  }

  void show(CalendarPicture picture, LocalDate today, CalendarWords words) {
    List<DayLoad> loads = picture.loads();
    for (int n = 0; n < tiles.size(); n++) {
      tiles.get(n).show(loads.get(n), picture, today, words);
    }
  }
}
