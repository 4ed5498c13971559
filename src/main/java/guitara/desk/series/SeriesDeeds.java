package guitara.desk.series;

import guitara.access.Actor;
import guitara.booking.Appointment;
import guitara.booking.BookedSeries;
import guitara.booking.BookingDraft;
import guitara.booking.Bookings;
import guitara.booking.SeriesLine;
import guitara.booking.SeriesOutcome;
import guitara.booking.SeriesRequest;
import guitara.booking.Step;
import guitara.desk.core.DeskHistory.Deed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How what was done to several bookings is taken back and done again: all of it or nothing.
final class SeriesDeeds {

  private final Bookings bookings;
  private final String undoReason;
  private final Function<SeriesOutcome, String> words;

  /// @param words why something was refused
  SeriesDeeds(Bookings bookings, String undoReason, Function<SeriesOutcome, String> words) {
    this.bookings = bookings;
    this.undoReason = undoReason;
    this.words = words;
  }

  /// These were booked.
  Deed booked(List<Long> ids) {
    return new Deed.Other(
        (intent, by) -> step(intent, by, ids, Step.CANCEL, undoReason, now -> now.status().holdsSlot()),
        (intent, by) -> step(intent, by, ids, Step.RESTORE, "", now -> !now.status().holdsSlot()));
  }

  /// These were called off.
  Deed calledOff(List<Long> ids, String reason) {
    return new Deed.Other(
        (intent, by) -> step(intent, by, ids, Step.RESTORE, "", now -> !now.status().holdsSlot()),
        (intent, by) -> step(intent, by, ids, Step.CANCEL, reason, now -> now.status().holdsSlot()));
  }

  /// These were changed.
  ///
  /// @param before how each was
  Deed changed(Map<Long, BookingDraft> before, List<SeriesLine> after) {
    Map<Long, BookingDraft> then =
        after.stream().collect(Collectors.toMap(SeriesLine::appointmentId, SeriesLine::draft));
    return new Deed.Other((intent, by) -> change(intent, by, before), (intent, by) -> change(intent, by, then));
  }

  /// What another desk called off or brought back meanwhile is as it shall be already.
  private Optional<String> step(
      UUID intent, Actor by, List<Long> ids, Step step, String reason, Predicate<Appointment> open) {
    List<Long> left = bookings.find().all(ids).stream().filter(open).map(Appointment::id).toList();
    return left.isEmpty() ? Optional.empty()
        : refused(bookings.series().write().apply(new SeriesRequest.TakeStep(intent, by, left, step, reason)));
  }

  private Optional<String> change(UUID intent, Actor by, Map<Long, BookingDraft> wanted) {
    List<SeriesLine> lines = bookings.find().all(wanted.keySet()).stream()
        .map(now -> new SeriesLine(now.id(), now.version(), Objects.requireNonNull(wanted.get(now.id())))).toList();
    return refused(bookings.series().write().apply(new SeriesRequest.Change(intent, by, lines)));
  }

  private Optional<String> refused(SeriesOutcome outcome) {
    return outcome instanceof SeriesOutcome.Done ? Optional.empty() : Optional.of(words.apply(outcome));
  }

  /// How the bookings of a series are.
  static Map<Long, BookingDraft> drafts(BookedSeries series, List<SeriesLine> lines) {
    return series.bookings().stream()
        .filter(booking -> lines.stream().anyMatch(line -> line.appointmentId() == booking.id()))
        .collect(Collectors.toMap(Appointment::id, Appointment::draft));
  }
}
