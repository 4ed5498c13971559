package guitara.booking;

import static guitara.booking.AppointmentDetails.LONGEST_ADDRESS;
import static guitara.booking.AppointmentDetails.LONGEST_NOTES;
import static guitara.booking.AppointmentDetails.LONGEST_REASON;
import static guitara.booking.AppointmentDetails.SHORTEST_REASON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;

/// The rules that a draft keeps or breaks by itself; none of them can be overridden.
final class DraftRules {

  static final Duration LONGEST_VISIT = Duration.ofHours(24);
  /// Two years, as far as a series may reach.
  static final Duration FARTHEST = Duration.ofDays(731);

  private DraftRules() {}

  static List<Breach> breaches(BookingDraft draft, Instant now) {
    List<Breach> found = new ArrayList<>(countOfServices(draft));
    if (found.isEmpty()) {
      found.addAll(length(draft));
      found.addAll(horizon(draft, now));
      found.addAll(twice(draft, BookingRule.GUEST_TWICE, (one, two) -> one.guest() == two.guest()));
      found.addAll(twice(draft, BookingRule.PERSON_TWICE, (one, two) -> same(one.staffId(), two.staffId())));
      found.addAll(twice(draft, BookingRule.ROOM_TWICE, (one, two) -> same(one.roomId(), two.roomId())));
    }
    found.addAll(notes(draft.details()));
    found.addAll(address(draft.details()));
    found.addAll(reason(draft.details()));
    return found;
  }

  static List<Breach> countOfServices(BookingDraft draft) {
    int count = draft.items().size();
    if (count == 0) {
      return List.of(Breach.of(BookingRule.NO_SERVICE));
    }
    return count > BookingDraft.MOST_ITEMS
        ? List.of(Breach.of(BookingRule.TOO_MANY_SERVICES, count, BookingDraft.MOST_ITEMS))
        : List.of();
  }

  static List<Breach> length(BookingDraft draft) {
    return draft.during().length().compareTo(LONGEST_VISIT) > 0
        ? List.of(Breach.of(BookingRule.TOO_LONG, LONGEST_VISIT.toHours()))
        : List.of();
  }

  /// In either direction: years that a slip of the finger makes may be more than the database can even read.
  static List<Breach> horizon(BookingDraft draft, Instant now) {
    Instant start = draft.during().start();
    if (start.isAfter(now.plus(FARTHEST))) {
      return List.of(Breach.of(BookingRule.TOO_FAR_AHEAD, FARTHEST.toDays()));
    }
    return start.isBefore(now.minus(FARTHEST))
        ? List.of(Breach.of(BookingRule.TOO_LONG_AGO, FARTHEST.toDays()))
        : List.of();
  }

  /// Two treatments at one time may not share a guest, a person or a room.
  static List<Breach> twice(
      BookingDraft draft, BookingRule rule, BiPredicate<AppointmentItem, AppointmentItem> shared) {
    for (AppointmentItem one : draft.items()) {
      for (AppointmentItem two : draft.items()) {
        if (one.seq() < two.seq() && one.during().overlaps(two.during()) && shared.test(one, two)) {
          return List.of(Breach.of(rule, two));
        }
      }
    }
    return List.of();
  }

  private static boolean same(OptionalLong one, OptionalLong two) {
    return one.isPresent() && one.equals(two);
  }

  static List<Breach> notes(AppointmentDetails details) {
    return details.notes().length() > LONGEST_NOTES
        ? List.of(Breach.of(BookingRule.NOTES_TOO_LONG, details.notes().length(), LONGEST_NOTES))
        : List.of();
  }

  static List<Breach> address(AppointmentDetails details) {
    if (details.address().length() > LONGEST_ADDRESS) {
      return List.of(Breach.of(BookingRule.ADDRESS_TOO_LONG, details.address().length(), LONGEST_ADDRESS));
    }
    return details.place() == Place.ADDRESS && details.address().isEmpty()
        ? List.of(Breach.of(BookingRule.ADDRESS_MISSING))
        : List.of();
  }

  static List<Breach> reason(AppointmentDetails details) {
    int length = details.overrideReason().length();
    return length > 0 && (length < SHORTEST_REASON || length > LONGEST_REASON)
        ? List.of(Breach.of(BookingRule.REASON_LENGTH, SHORTEST_REASON, LONGEST_REASON))
        : List.of();
  }
}
