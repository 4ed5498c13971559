package guitara.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntSupplier;

/// Plans one branch's bookings of one day, so that no person, room or client is in two places.
final class DayPlan {

  private static final int TRIES = 14;
  private static final int TRAVEL = 30;
  private static final int LONGEST_OVERTIME = 60;
  private static final double SECOND_TREATMENT = 0.3;
  private static final double ELSEWHERE_IN_HOUSE = 0.35;

  private final World.Branch branch;
  private final LocalDate day;
  private final DayBook book;
  private final Guests guests;
  private final Dice dice;
  private final Demand demand;
  private final TherapistChoice therapists;
  private final double[] shares;
  private final int now;

  DayPlan(World.Branch branch, LocalDate day, Calendar calendar, Guests guests, Instant now, Dice dice) {
    this.branch = branch;
    this.day = day;
    this.book = calendar.book(day);
    this.guests = guests;
    this.dice = dice;
    this.demand = new Demand(branch);
    this.therapists = new TherapistChoice(branch, calendar.shifts(branch, day), book, dice);
    this.now = branch.minuteOf(day, now);
    this.shares = new double[branch.services().size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += branch.services().get(i).share();
      shares[i] = sum;
    }
  }

  List<Visit> plan() {
    List<Visit> visits = new ArrayList<>();
    int quarter = now - Math.floorMod(now, 15);
    // Around now, something is under way, something waits to be paid, and somebody has just come in.
    for (int start : List.of(quarter - 30, quarter - 75, quarter + 15)) {
      if (start >= branch.opensAt() && start + 60 < branch.closesAt()) {
        place(() -> start, Fate.GOES_WELL, true).ifPresent(visits::add);
      }
    }
    List<Fate> deck = new ArrayList<>();
    int wanted = demand.bookings(day, dice) - visits.size();
    for (int i = 0; i < wanted; i++) {
      if (deck.isEmpty()) {
        deck.addAll(Fate.deck(branch.therapistsAnswer(), dice));
      }
      place(() -> demand.start(dice), deck.removeLast(), false).ifPresent(visits::add);
    }
    return visits;
  }

  /// Tries some times; a full day sends people away.
  private Optional<Visit> place(IntSupplier start, Fate card, boolean plain) {
    for (int t = 0; t < TRIES; t++) {
      Optional<Visit> visit = attempt(start.getAsInt(), card, plain);
      if (visit.isPresent()) {
        return visit;
      }
    }
    return Optional.empty();
  }

  /// @param plain one treatment at the branch
  private Optional<Visit> attempt(int start, Fate card, boolean plain) {
    Fate fate = card.when(card == Fate.NO_SHOW ? start + 20 < now : start <= now);
    boolean atAddress = !plain && (fate == Fate.DRIVEN || dice.chance(branch.addressShare()));
    int guest = guests.draw(fate, atAddress, dice);
    World.Service service = branch.services().get(dice.weighted(shares));
    int before = atAddress ? TRAVEL : service.before();
    int after = atAddress ? TRAVEL : service.after();
    int end = start + service.minutes();
    if ((end > branch.closesAt() && fate != Fate.OVERRIDDEN) || !guests.isFree(guest, book, start, end)) {
      return Optional.empty();
    }
    OptionalLong staff = OptionalLong.empty();
    if (fate != Fate.UNASSIGNED) {
      staff = therapists.choose(service, start - before, end + after, overtime(fate), guests.favourite(guest));
      if (staff.isEmpty()) {
        return Optional.empty();
      }
    }
    List<Visit.Item> items = new ArrayList<>();
    items.add(new Visit.Item(service, staff, OptionalLong.empty(), start, end, before, after, price(service, staff)));
    if (!plain && fate != Fate.OVERRIDDEN && staff.isPresent() && dice.chance(SECOND_TREATMENT)) {
      second(items.getFirst(), guest, atAddress).ifPresent(items::add);
    }
    return withRoom(items, atAddress).map(placed -> take(
        new Visit(branch, day, guests.id(guest), atAddress ? guests.address(guest) : "", placed, fate), guest));
  }

  private static int overtime(Fate fate) {
    return fate == Fate.OVERRIDDEN ? LONGEST_OVERTIME : 0;
  }

  /// A further treatment right after the first, by the same hands or by others.
  private Optional<Visit.Item> second(Visit.Item first, int guest, boolean atAddress) {
    World.Service service = branch.services().get(dice.weighted(shares));
    int end = first.end() + service.minutes();
    if (service.id() == first.service().id() || end > branch.closesAt()
        || !guests.isFree(guest, book, first.start(), end)) {
      return Optional.empty();
    }
    long same = first.staff().orElseThrow();
    boolean another = !atAddress && dice.chance(ELSEWHERE_IN_HOUSE);
    OptionalLong staff = another
        ? therapists.chooseOther(same, service, first.end() - first.before(), end + first.after())
        : therapists.same(same, service, first.start() - first.before(), end + first.after());
    return staff.isEmpty() ? Optional.empty() : Optional.of(new Visit.Item(
        service, staff, OptionalLong.empty(), first.end(), end, first.before(), first.after(),
        price(service, staff)));
  }

  private BigDecimal price(World.Service service, OptionalLong staff) {
    return staff.isPresent() ? therapists.offer(staff.getAsLong(), service).price() : service.price();
  }

  /// One room for the whole visit, if any of its treatments needs one.
  private Optional<List<Visit.Item>> withRoom(List<Visit.Item> items, boolean atAddress) {
    if (atAddress || items.stream().noneMatch(item -> item.service().needsRoom())) {
      return Optional.of(items);
    }
    int start = items.getFirst().start();
    int end = items.getLast().end() + turnover(items);
    return branch.rooms().stream().filter(room -> book.isFree(room, start, end)).findFirst()
        .map(room -> items.stream().map(item -> new Visit.Item(
            item.service(), item.staff(), item.service().needsRoom() ? OptionalLong.of(room) : item.room(),
            item.start(), item.end(), item.before(), item.after(), item.price())).toList());
  }

  private static int turnover(List<Visit.Item> items) {
    return items.stream().mapToInt(item -> item.service().turnover()).max().orElse(0);
  }

  private Visit take(Visit visit, int guest) {
    guests.comes(guest);
    if (visit.fate().takesTime()) {
      for (Visit.Item item : visit.items()) {
        item.staff().ifPresent(id -> book.take(id, item.start() - item.before(), item.end() + item.after()));
        item.room().ifPresent(id -> book.take(id, item.start(), item.end() + turnover(visit.items())));
        book.take(visit.client(), item.start(), item.end());
      }
    }
    return visit;
  }
}
