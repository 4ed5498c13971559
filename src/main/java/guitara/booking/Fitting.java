package guitara.booking;

import guitara.booking.AlternativeFacts.Need;
import guitara.booking.AlternativeFacts.Person;
import guitara.booking.AlternativeFacts.Room;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;

/// Whether a wanted visit fits at another start, and with whom and where: by the rules of [BookingRules] and the claims
/// and with as few changes as can be. The visit is shifted as a whole; its lengths and prices stay.
final class Fitting {

  /// A visit that fits.
  ///
  /// @param changed treatments that somebody else gives than was wanted
  record Fit(BookingDraft draft, int changed) {}

  private static final Need NOTHING = new Need(false, AppointmentItem.Buffers.NONE);

  private final BookingDraft wanted;
  private final Slot during;
  private final AlternativeFacts facts;
  private final Unassigned unassigned;
  private final Seats people;
  private final Seats rooms;

  /// @param draft has at least one treatment
  Fitting(BookingDraft draft, AlternativeFacts facts, Unassigned unassigned) {
    this.facts = facts;
    this.unassigned = unassigned;
    this.wanted = draft.with(draft.items().stream().map(item -> sound(draft.details(), item)).toList());
    this.during = wanted.during();
    this.people = Seats.of(wanted.items(), AppointmentItem::staffId, this::needsPerson);
    this.rooms = Seats.of(wanted.items(), AppointmentItem::roomId, this::needsRoom);
  }

  /// With the buffers that the service asks for, unless a reason is recorded; at an address there is no room.
  private AppointmentItem sound(AppointmentDetails details, AppointmentItem item) {
    AppointmentItem.Buffers least = need(item).buffers();
    AppointmentItem.Buffers given = item.buffers();
    AppointmentItem.Buffers buffers = details.overrideReason().isEmpty()
        ? new AppointmentItem.Buffers(Math.max(given.before(), least.before()), Math.max(given.after(), least.after()),
            Math.max(given.turnover(), least.turnover()))
        : given;
    return new AppointmentItem(item.seq(), item.guest(), item.serviceId(), item.staffId(),
        details.place() == Place.ADDRESS ? OptionalLong.empty() : item.roomId(), item.during(), buffers, item.price());
  }

  private Need need(AppointmentItem item) {
    return facts.needs().getOrDefault(item.serviceId(), NOTHING);
  }

  private boolean needsPerson(AppointmentItem item) {
    return item.staffId().isPresent() || unassigned == Unassigned.FIND;
  }

  private boolean needsRoom(AppointmentItem item) {
    return item.roomId().isPresent() || (wanted.details().place() == Place.BRANCH && need(item).room());
  }

  Instant start() {
    return during.start();
  }

  Duration length() {
    return during.length();
  }

  boolean isAssigned() {
    return wanted.items().stream().anyMatch(item -> item.staffId().isPresent());
  }

  /// Whether everybody wanted can come at this start: quickly said, before rooms and others are looked at.
  boolean keepsPeople(Instant start) {
    long shift = shift(start);
    return wanted.items().stream().filter(item -> item.staffId().isPresent())
        .allMatch(item -> facts.people().stream().anyMatch(
            person -> person.id() == item.staffId().getAsLong() && can(person, new Minutes(item, shift))));
  }

  /// The visit at a start with as few changes as can be; among equals, those are asked whom nobody was offered yet.
  Optional<Fit> at(Instant start, Set<Long> offered) {
    return at(start, offered, seq -> false);
  }

  /// The visit at a start, with somebody else for at least one treatment.
  Optional<Fit> withOthers(Instant start, Set<Long> offered) {
    Optional<Fit> best = Optional.empty();
    for (AppointmentItem item : wanted.items()) {
      if (item.staffId().isPresent()) {
        Optional<Fit> fit = at(start, offered, seq -> seq == item.seq());
        if (fit.isPresent() && (best.isEmpty() || fit.get().changed < best.get().changed)) {
          best = fit;
        }
      }
    }
    return best;
  }

  private Optional<Fit> at(Instant start, Set<Long> offered, LongPredicate otherThanWanted) {
    long shift = shift(start);
    List<Minutes> times = wanted.items().stream().map(item -> new Minutes(item, shift)).toList();
    if (times.stream().anyMatch(it -> it.item.guest() == 1 && facts.client().touch(it.from, it.to))) {
      return Optional.empty();
    }
    long[][] roomPrice = new long[rooms.count()][facts.rooms().size()];
    long[][] personPrice = new long[people.count()][facts.people().size()];
    for (int i = 0; i < times.size(); i++) {
      price(times.get(i), rooms.seat(i), roomPrice);
      price(times.get(i), people.seat(i), personPrice, offered, otherThanWanted);
    }
    return people.cheapest(personPrice).flatMap(
        who -> rooms.cheapest(roomPrice).map(where -> fit(Duration.between(start(), start), who, where, personPrice)));
  }

  private void price(Minutes time, int seat, long[][] price) {
    for (int j = 0; seat >= 0 && j < facts.rooms().size(); j++) {
      Room room = facts.rooms().get(j);
      price[seat][j] = room.busy().touch(time.from, time.roomTo)
          ? Seating.NEVER
          : price(time.item.roomId(), room.id(), j);
    }
  }

  private void price(
      Minutes time, int seat, long[][] price, Set<Long> offered, LongPredicate otherThanWanted) {
    int count = facts.people().size();
    for (int j = 0; seat >= 0 && j < count; j++) {
      Person person = facts.people().get(j);
      boolean mayBe = !(otherThanWanted.test(time.item.seq()) && is(time.item.staffId(), person.id()));
      price[seat][j] = mayBe && can(person, time)
          ? price(time.item.staffId(), person.id(), offered.contains(person.id()) ? j + count : j)
          : Seating.NEVER;
    }
  }

  private static long price(OptionalLong before, long now, int rank) {
    return is(before, now) ? 0 : (before.isEmpty() ? rank : Seating.CHANGE + rank);
  }

  private static boolean is(OptionalLong id, long other) {
    return id.isPresent() && id.getAsLong() == other;
  }

  /// Qualified, at work, not away and not busy.
  private static boolean can(Person person, Minutes time) {
    return person.services().contains(time.item.serviceId())
        && person.working().cover(time.from, time.to)
        && !person.away().touch(time.from, time.from + 1)
        && !person.busy().touch(time.staffFrom, time.staffTo);
  }

  private Fit fit(Duration delta, int[] who, int[] where, long[][] personPrice) {
    List<AppointmentItem> items = new ArrayList<>();
    int changed = 0;
    for (int i = 0; i < wanted.items().size(); i++) {
      AppointmentItem item = wanted.items().get(i);
      Slot slot = item.during().shiftedBy(delta);
      int person = people.seat(i);
      int room = rooms.seat(i);
      items.add(item.at(slot)
          .with(person < 0 ? item.staffId() : OptionalLong.of(facts.people().get(who[person]).id()))
          .in(room < 0 ? item.roomId() : OptionalLong.of(facts.rooms().get(where[room]).id())));
      changed += person >= 0 && personPrice[person][who[person]] >= Seating.CHANGE ? 1 : 0;
    }
    return new Fit(wanted.with(items), changed);
  }

  /// Seconds from the window's start of an item's own time to that of its shifted time.
  private long shift(Instant start) {
    return Duration.between(start(), start).toSeconds() - facts.window().start().getEpochSecond();
  }

  /// The time of a shifted treatment in minutes of the window, a part of a minute counting as the whole.
  private static final class Minutes {

    final AppointmentItem item;
    final int from;
    final int to;
    final int staffFrom;
    final int staffTo;
    final int roomTo;

    Minutes(AppointmentItem item, long shift) {
      this.item = item;
      this.from = (int) Math.floorDiv(item.during().start().getEpochSecond() + shift, 60L);
      Instant end = item.during().end();
      this.to = (int) Math.ceilDiv(end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0) + shift, 60L);
      this.staffFrom = from - item.buffers().before();
      this.staffTo = to + item.buffers().after();
      this.roomTo = to + item.buffers().turnover();
    }
  }
}
