package guitara.desk.booking;

import guitara.booking.history.HistoryEntry;
import guitara.booking.history.HistoryEntry.Change;
import guitara.time.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what was done to a booking, by whom and from where.
record HistoryWords(BookingWords words) {

  private static final String BOOK = "BOOK";
  private static final String CHANGE = "CHANGE";

  /// Such as "Liza on Mon 2 Mar at 11:42 · Front desk".
  String head(HistoryEntry entry) {
    return Stream.of((entry.person() + " " + words.moment(entry.at())).strip(), entry.workstation())
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("\u00a0· "));
  }

  String deed(HistoryEntry entry) {
    return switch (entry.step()) {
      case BOOK -> booked(entry);
      case CHANGE -> changed(entry);
      default -> entry.reason().isEmpty() ? step(entry.step())
          : words.format("booking.history.because", step(entry.step()), entry.reason());
    };
  }

  private String booked(HistoryEntry entry) {
    String what = Stream.of(entry.time().after().map(words::when).orElse(""), entry.services().after(),
            entry.people().after(), entry.rooms().after(), entry.address().after())
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("\u00a0· "));
    return what.isEmpty() ? step(BOOK) : words.format("booking.history.booked", step(BOOK), what);
  }

  private String changed(HistoryEntry entry) {
    List<String> changes = new ArrayList<>();
    if (entry.time().happened()) {
      changes.add(words.format("booking.history.other", when(entry.time().before()), when(entry.time().after())));
    }
    Stream.of(entry.services(), entry.people(), entry.rooms(), entry.address())
        .filter(Change::happened).map(this::other).forEach(changes::add);
    if (entry.notesChanged()) {
      changes.add(words.text("booking.history.notes"));
    }
    return changes.isEmpty() ? step(CHANGE) : String.join("\n", changes);
  }

  private String when(Optional<Slot> slot) {
    return slot.map(words::when).orElseGet(() -> words.text("booking.history.none"));
  }

  private String other(Change<String> change) {
    return words.format("booking.history.other", orNobody(change.before()), orNobody(change.after()));
  }

  private String orNobody(String names) {
    return names.isEmpty() ? words.text("booking.history.none") : names;
  }

  /// A step that a later program added has no word here yet.
  private String step(String step) {
    try {
      return words.text("booking.history.step." + step);
    } catch (MissingResourceException e) {
      return step.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
  }
}
