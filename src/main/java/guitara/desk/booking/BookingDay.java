package guitara.desk.booking;

import guitara.booking.DaySchedule;
import guitara.facility.Branch;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// The day under a form: read when it is first looked at, and anew when it may have changed. To be used on the JavaFX
/// thread.
final class BookingDay {

  private final BookingAccess access;
  private final Branch branch;
  private final UUID hold;
  private final Runnable known;
  private final LatestOnly<DaySchedule> days;
  private Optional<DayFinder> finder = Optional.empty();
  private Optional<LocalDate> asked = Optional.empty();

  /// @param hold the form's own, in nobody's way here
  /// @param known runs when the day is known
  BookingDay(BookingContext context, Branch branch, UUID hold, Runnable known) {
    this.access = context.access();
    this.branch = branch;
    this.hold = hold;
    this.known = known;
    this.days = new LatestOnly<>(context.tasks(), new Busy());
  }

  /// Reads a day unless it is the one that was read last.
  ///
  /// @param ignored the booking that is being changed; 0 for none
  void look(LocalDate day, long ignored) {
    if (asked.filter(day::equals).isEmpty()) {
      asked = Optional.of(day);
      finder = Optional.empty();
      days.ask(() -> access.day(branch, day), schedule -> {
        finder = Optional.of(new DayFinder(schedule, ignored, Optional.of(hold)));
        known.run();
      }, failure -> asked = Optional.empty());
    }
  }

  /// What was read may be old.
  void forget() {
    asked = Optional.empty();
  }

  /// Who is free; nobody knows before the day was read.
  Optional<DayFinder> finder() {
    return finder;
  }
}
