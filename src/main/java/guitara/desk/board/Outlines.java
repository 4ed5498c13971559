package guitara.desk.board;

import guitara.booking.Appointment;
import guitara.booking.AppointmentStatus;
import guitara.booking.BookingDraft;
import guitara.booking.DaySchedule;
import guitara.desk.booking.BookingSent;
import guitara.facility.Branch;
import guitara.money.Money;
import guitara.time.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Bookings that another part of the desk has sent and the database has not answered yet, laid over a day.
final class Outlines {

  private final Map<Long, BookingSent> sent = new HashMap<>();
  private long last;

  /// Lays a booking over the days. Its name is its own id, or below zero while it is not in the database.
  long add(BookingSent booking) {
    long id = booking.before().map(Appointment::id).orElseGet(() -> --last);
    sent.put(id, booking);
    return id;
  }

  void remove(long id) {
    sent.remove(id);
  }

  /// The day as it will be once all are answered well.
  DaySchedule on(DaySchedule day, Branch branch, Instant now) {
    if (sent.isEmpty()) {
      return day;
    }
    List<Appointment> all = new ArrayList<>(day.appointments());
    all.removeIf(appointment -> sent.containsKey(appointment.id()));
    sent.forEach((id, booking) -> {
      BookingDraft draft = booking.after();
      boolean here = draft.branchId() == branch.id()
          && branch.businessDate(draft.during().start()).equals(day.day());
      if (here && (booking.before().isPresent() || !stands(day, draft))) {
        all.add(pretended(id, booking, branch, now));
      }
    });
    return new DaySchedule(
        day.branchId(), day.day(), day.window(), day.people(), all, day.blocked(), day.holds());
  }

  /// The announcement of a commit may be here before its answer: what was sent is not drawn twice then.
  private static boolean stands(DaySchedule day, BookingDraft sent) {
    return day.appointments().stream().map(Appointment::draft)
        .anyMatch(draft -> draft.details().clientId() == sent.details().clientId()
            && places(draft).equals(places(sent)));
  }

  private record Where(OptionalLong staff, OptionalLong room, Slot during) {}

  private static List<Where> places(BookingDraft draft) {
    return draft.items().stream().map(item -> new Where(item.staffId(), item.roomId(), item.during())).toList();
  }

  private static Appointment pretended(long id, BookingSent booking, Branch branch, Instant now) {
    BookingDraft draft = booking.after();
    return booking.before()
        .map(before -> new Appointment(id, before.version(), before.status(), before.guest(), draft, before.price(),
            before.origin()))
        .orElseGet(() -> new Appointment(
            id, 0, booking.tentative() ? AppointmentStatus.PENDING : AppointmentStatus.CONFIRMED,
            new Appointment.Guest(draft.details().clientId(), booking.client(), false, 0, ""), draft,
            new Money(draft.price(), branch.currency()), new Appointment.Origin("", now, "")));
  }

  /// The names of all that is not settled.
  Set<Long> ids() {
    return sent.keySet().stream().collect(Collectors.toUnmodifiableSet());
  }
}
