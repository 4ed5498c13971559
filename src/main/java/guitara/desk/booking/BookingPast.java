package guitara.desk.booking;

import guitara.booking.history.HistoryEntry;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What was done to a booking, folded away until somebody asks; read anew each time.
final class BookingPast {

  private static final Logger LOG = System.getLogger(BookingPast.class.getName());

  private final BookingContext context;
  private final HistoryWords words;
  private final VBox place;
  private final LatestOnly<List<HistoryEntry>> latest;

  BookingPast(BookingContext context, BookingWords words, Busy busy, VBox place) {
    this.context = context;
    this.words = new HistoryWords(words);
    this.place = place;
    this.latest = new LatestOnly<>(context.tasks(), busy);
    place.managedProperty().bind(place.visibleProperty());
    place.setVisible(false);
  }

  /// Folds it out, the latest first, or away.
  void toggle(long appointment) {
    if (place.isVisible()) {
      latest.cancel();
      place.setVisible(false);
      return;
    }
    latest.ask(() -> context.access().history(appointment), this::show, failure -> {
      LOG.log(Level.WARNING, "The history of a booking was not read", failure);
      say("booking.history.away");
    });
  }

  private void show(List<HistoryEntry> entries) {
    if (entries.isEmpty()) {
      say("booking.outcome.gone");
      return;
    }
    show(entries.reversed().stream().flatMap(entry -> Stream.of(
        label(words.head(entry), "booking-past-head"), label(words.deed(entry), "booking-past-deed"))));
  }

  private void say(String key) {
    show(Stream.of(label(words.words().text(key), "booking-past-deed")));
  }

  private void show(Stream<Label> lines) {
    place.getChildren().setAll(lines.toList());
    place.setVisible(true);
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll(style, "tabular");
    return label;
  }
}
