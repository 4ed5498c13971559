package guitara.desk.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A week: a row for each day, under the hours.
final class WeekView extends VBox {

  private static final int DAYS = 7;

  private final HourAxis hours = new HourAxis();
  private final List<WeekTile> tiles = Stream.generate(WeekTile::new).limit(DAYS).toList();

  WeekView(CalendarWords words) {
    getStyleClass().add("week-view");
    HBox.setHgrow(hours, Priority.ALWAYS);
    HBox head = new HBox(head(words, "calendar.column.day", "column-day"),
        head(words, "calendar.column.booked", "column-figures"), hours,
        head(words, "calendar.column.longest", "column-longest"));
    head.getStyleClass().addAll("week-row", "week-head");
    getChildren().add(head);
    // Alike, however much their days have to say.
    tiles.forEach(tile -> {
      tile.setPrefHeight(0);
      VBox.setVgrow(tile, Priority.ALWAYS);
    });
    getChildren().addAll(tiles);
  }

  private static Label head(CalendarWords words, String key, String style) {
    Label label = new Label(words.get(key));
    label.getStyleClass().addAll("quiet-text", style);
    return label;
  }

  List<WeekTile> tiles() {
    return tiles;
  }

  void show(CalendarPicture picture, LocalDate today, CalendarWords words) {
    WeekScale scale = WeekScale.of(picture.wanted().period(), picture.loads());
    hours.show(scale.marks(usualDay(picture)), words);
    for (int n = 0; n < DAYS; n++) {
      tiles.get(n).show(picture.loads().get(n), picture, today, words, scale);
    }
  }

  /// The hours stand as on a day on which the clocks do not change.
  private static LocalDate usualDay(CalendarPicture picture) {
    return picture.loads().stream().filter(load -> load.window().length().toHours() == 24)
        .findFirst().orElse(picture.loads().getFirst()).day();
  }
}
