package guitara.booking;

import guitara.booking.AlternativeFacts.Person;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntSupplier;

/// The plain reference for the search: every start, every person and every room for every treatment, tried one by one.
record EveryWay(RandomHouse house) {

  /// The fewest changes of people and of rooms with which a visit fits at a start; empty where it does not fit.
  record Changes(int people, int rooms) {}

  private AlternativeFacts facts() {
    return house.facts();
  }

  private BookingDraft draft() {
    return house.draft();
  }

  boolean needsRoom(AppointmentItem item) {
    return draft().details().place() == Place.BRANCH
        && (item.roomId().isPresent()
            || Optional.ofNullable(facts().needs().get(item.serviceId())).orElseThrow().room());
  }

  /// @param changed how many people at least are to be others than wanted
  Optional<Changes> at(Instant start, int changed) {
    Duration delta = Duration.between(draft().during().start(), start);
    List<AppointmentItem> items = draft().items().stream()
        .map(item -> item.at(item.during().shiftedBy(delta))).toList();
    Slot whole = draft().during().shiftedBy(delta);
    boolean open = facts().window().branch().openingHours(facts().window().branch().businessDate(start))
        .contains(whole);
    boolean clientFree = items.stream().filter(item -> item.guest() == 1).noneMatch(
        item -> facts().client().touch(minute(item.during().start()), minute(item.during().end())));
    if (!open || !clientFree || start.isBefore(house.now())) {
      return Optional.empty();
    }
    int people = people(items, new ArrayList<>(), 0, changed);
    int rooms = rooms(items, new ArrayList<>(), 0);
    return people < 0 || rooms < 0 ? Optional.empty() : Optional.of(new Changes(people, rooms));
  }

  private int minute(Instant at) {
    return facts().window().minute(at);
  }

  boolean can(Person person, AppointmentItem item) {
    int from = minute(item.during().start());
    int to = minute(item.during().end());
    return person.services().contains(item.serviceId()) && person.working().cover(from, to)
        && !person.away().touch(from, from + 1)
        && !person.busy().touch(minute(item.staffBusy().start()), minute(item.staffBusy().end()));
  }

  private int people(List<AppointmentItem> items, List<Long> chosen, int changes, int least) {
    if (chosen.size() == items.size()) {
      return changes < least ? -1 : changes;
    }
    AppointmentItem item = items.get(chosen.size());
    if (item.staffId().isEmpty() && house.unassigned() == Unassigned.KEEP) {
      return withNext(chosen, 0L, () -> people(items, chosen, changes, least));
    }
    int best = -1;
    for (Person person : facts().people()) {
      if (can(person, item) && free(items, chosen, person.id())) {
        int change = item.staffId().isPresent() && item.staffId().getAsLong() != person.id() ? 1 : 0;
        best = less(best, withNext(chosen, person.id(), () -> people(items, chosen, changes + change, least)));
      }
    }
    return best;
  }

  private int rooms(List<AppointmentItem> items, List<Long> chosen, int changes) {
    if (chosen.size() == items.size()) {
      return changes;
    }
    AppointmentItem item = items.get(chosen.size());
    if (!needsRoom(item)) {
      return withNext(chosen, 0L, () -> rooms(items, chosen, changes));
    }
    int best = -1;
    for (AlternativeFacts.Room room : facts().rooms()) {
      boolean busy = room.busy().touch(minute(item.roomBusy().start()), minute(item.roomBusy().end()));
      if (!busy && free(items, chosen, room.id())) {
        int change = item.roomId().isPresent() && item.roomId().getAsLong() != room.id() ? 1 : 0;
        best = less(best, withNext(chosen, room.id(), () -> rooms(items, chosen, changes + change)));
      }
    }
    return best;
  }

  private static int withNext(List<Long> chosen, long id, IntSupplier rest) {
    chosen.add(id);
    int result = rest.getAsInt();
    chosen.removeLast();
    return result;
  }

  private static int less(int one, int two) {
    return one < 0 || (two >= 0 && two < one) ? two : one;
  }

  private static boolean free(List<AppointmentItem> items, List<Long> chosen, long id) {
    Slot during = items.get(chosen.size()).during();
    for (int i = 0; i < chosen.size(); i++) {
      if (chosen.get(i) == id && items.get(i).during().overlaps(during)) {
        return false;
      }
    }
    return true;
  }

  /// The changes that an offered draft makes; empty where it is not possible.
  Optional<Changes> changesOf(BookingDraft offered) {
    int people = 0;
    int rooms = 0;
    for (int i = 0; i < offered.items().size(); i++) {
      people += differs(draft().items().get(i).staffId(), offered.items().get(i).staffId());
      rooms += draft().details().place() == Place.BRANCH
          ? differs(draft().items().get(i).roomId(), offered.items().get(i).roomId()) : 0;
    }
    return Optional.of(new Changes(people, rooms));
  }

  private static int differs(OptionalLong wanted, OptionalLong got) {
    return wanted.isPresent() && !wanted.equals(got) ? 1 : 0;
  }

  /// Every quarter of an hour of both days but the wanted start, the nearest first.
  List<Instant> starts() {
    Instant wanted = draft().during().start();
    List<Instant> starts = new ArrayList<>();
    for (Instant at = Drafts.at("05:00").minusSeconds(86_400); at.isBefore(Drafts.at("04:59").plusSeconds(86_400));
        at = at.plusSeconds(900)) {
      if (!at.equals(wanted)) {
        starts.add(at);
      }
    }
    starts.sort(Comparator.comparing((Instant at) -> Duration.between(wanted, at).abs())
        .thenComparing(Comparator.reverseOrder()));
    return starts;
  }
}
