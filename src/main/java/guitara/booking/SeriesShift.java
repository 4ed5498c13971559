package guitara.booking;

import guitara.facility.Branch;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What was changed with one booking of a series, done to the others: the same distance on the wall clock, the same
/// lengths, people and rooms. What was not changed stays as each has it.
public final class SeriesShift {

  private final BookingDraft before;
  private final BookingDraft after;
  private final Branch branch;

  /// @param before the booking as it was
  /// @param after as it is wanted
  public SeriesShift(BookingDraft before, BookingDraft after, Branch branch) {
    this.before = before;
    this.after = after;
    this.branch = branch;
  }

  /// Whether anything was changed that can be done to others.
  public boolean changesAnything() {
    return comparable() && !before.items().equals(after.items());
  }

  /// Whether the treatments are the same ones still.
  public boolean comparable() {
    return before.branchId() == after.branchId() && services(before).equals(services(after));
  }

  private static List<Long> services(BookingDraft draft) {
    return draft.items().stream().map(AppointmentItem::serviceId).toList();
  }

  /// Another booking of the series, changed likewise.
  public Occurrence of(BookingDraft other) {
    Duration shift = Duration.between(local(before.during().start()), local(after.during().start()));
    Occurrence moved = Occurrence.at(other, local(other.during().start()).plus(shift), branch.zone());
    Instant start = moved.draft().during().start();
    return new Occurrence(
        moved.draft().with(moved.draft().items().stream().map(item -> changed(item, start)).toList()), moved.kind());
  }

  private LocalDateTime local(Instant at) {
    return at.atZone(branch.zone()).toLocalDateTime();
  }

  private AppointmentItem changed(AppointmentItem item, Instant start) {
    Optional<AppointmentItem> was = item(before, item);
    Optional<AppointmentItem> is = item(after, item);
    if (was.isEmpty() || is.isEmpty()) {
      return item;
    }
    AppointmentItem changed = item;
    if (!within(before, was.get()).equals(within(after, is.get()))
        || was.get().during().minutes() != is.get().during().minutes()) {
      changed = changed.at(Slot.of(
          start.plus(within(after, is.get())), is.get().during().length()));
    }
    changed = chosen(was.get(), is.get(), AppointmentItem::staffId).map(changed::with).orElse(changed);
    return chosen(was.get(), is.get(), AppointmentItem::roomId).map(changed::in).orElse(changed);
  }

  private static Optional<OptionalLong> chosen(
      AppointmentItem was, AppointmentItem is, Function<AppointmentItem, OptionalLong> what) {
    return what.apply(was).equals(what.apply(is)) ? Optional.empty() : Optional.of(what.apply(is));
  }

  private static Optional<AppointmentItem> item(BookingDraft draft, AppointmentItem like) {
    return draft.items().stream()
        .filter(item -> item.seq() == like.seq() && item.serviceId() == like.serviceId()).findFirst();
  }

  private static Duration within(BookingDraft draft, AppointmentItem item) {
    return Duration.between(draft.during().start(), item.during().start());
  }
}
