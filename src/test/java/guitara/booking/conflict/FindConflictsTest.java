package guitara.booking.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.Itinerary;
import guitara.booking.Step;
import guitara.booking.conflict.Conflict.Kind;
import guitara.booking.conflict.Conflict.Why;
import guitara.live.Change;
import guitara.live.LiveEvent;
import guitara.support.House;
import guitara.support.Reception;
import guitara.time.Slot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each kind of conflict beside the booking that looks alike and is well.
class FindConflictsTest {

  private final House house = House.open();
  private final Reception desk = new Reception(house);
  private final FindConflicts conflicts = new FindConflicts(house.database, House.CLOCK);

  @AfterEach
  void close() {
    house.close();
  }

  private BookingDraft draft(long client, long staff, long room, int days, String time) {
    BookingDraft today = house.draft(client, staff, room, time);
    return Itinerary.move(today, 1, today.during().start().plus(Duration.ofDays(days)));
  }

  private static BookingDraft because(BookingDraft draft, String reason) {
    return draft.with(draft.details().overriddenBecause(reason));
  }

  private List<Conflict> found() {
    conflicts.forget(house.branch);
    return conflicts.of(house.branch).all();
  }

  private Conflict only() {
    assertThat(found()).hasSize(1);
    return found().getFirst();
  }

  private void absent(long staff, String dates, String status) {
    house.asOwner("INSERT INTO absence (staff_id, dates, type, status, reason) VALUES (" + staff + ", '" + dates
        + "', 'SICK', '" + status + "', 'flu')");
  }

  @Test
  void whatIsWellIsNoConflict() {
    desk.book(draft(house.maria, house.jo, house.roomA, 0, "13:00"));
    desk.book(draft(house.ana, house.bea, house.roomB, 1, "23:55"));
    assertThat(found()).isEmpty();
    assertThat(conflicts.of(house.branch).open()).isZero();
  }

  @Test
  void somebodyAbsentOnTheBusinessDay() {
    long today = desk.book(draft(house.maria, house.jo, house.roomA, 0, "00:00"));
    desk.book(draft(house.ana, house.jo, house.roomA, 1, "13:00"));
    desk.book(draft(house.nono, house.bea, house.roomB, 0, "13:00"));
    absent(house.jo, "[2026-03-02,2026-03-03)", "APPROVED");
    absent(house.bea, "[2026-03-02,2026-03-03)", "PENDING");
    Conflict conflict = only();
    assertThat(conflict.visit().id()).isEqualTo(today);
    assertThat(conflict.treatment().staffId()).hasValue(house.jo);
    assertThat(conflict.treatment().day()).isEqualTo(House.MONDAY);
    assertThat(conflict.why()).isInstanceOfSatisfying(Why.Absent.class, it -> assertThat(it.text()).contains("flu"));
  }

  @Test
  void aTreatmentOutsideOfTheWorkingTime() {
    long outside = desk.book(draft(house.maria, house.jo, house.roomA, 2, "18:30"));
    desk.book(draft(house.ana, house.jo, house.roomA, 2, "16:00"));
    // The pause after it may reach beyond.
    desk.book(draft(house.nono, house.jo, house.roomB, 2, "14:00"));
    house.asOwner("INSERT INTO availability (staff_id, branch_id, during, kind) VALUES (" + house.jo + ", "
        + house.branch.id() + ", tstzrange('2026-03-04 11:00Z', '2026-03-05 00:00Z'), 'UNAVAILABLE')");
    Conflict conflict = only();
    assertThat(conflict.visit().id()).isEqualTo(outside);
    Duration later = Duration.ofDays(2);
    assertThat(conflict.why()).isEqualTo(
        new Why.OutsideHours(Optional.of(new Slot(house.at("13:00").plus(later), house.at("19:00").plus(later)))));
  }

  @Test
  void somebodyWhoDoesNotWorkThatDay() {
    desk.book(draft(house.maria, house.jo, house.roomA, 2, "18:30"));
    house.asOwner("DELETE FROM weekly_template WHERE staff_id = " + house.jo + " AND dow = 3");
    assertThat(only().why()).isEqualTo(new Why.OutsideHours(Optional.empty()));
  }

  @Test
  void whoIsAbsentIsNotAlsoOutside() {
    desk.book(draft(house.maria, house.jo, house.roomA, 0, "18:30"));
    house.asOwner("DELETE FROM weekly_template WHERE staff_id = " + house.jo);
    absent(house.jo, "[2026-03-02,2026-03-03)", "APPROVED");
    assertThat(only().kind()).isEqualTo(Kind.ABSENT);
  }

  @Test
  void nobodyAssigned() {
    BookingDraft whole = draft(house.maria, house.jo, house.roomA, 3, "13:00");
    long id = desk.book(whole.with(List.of(whole.items().getFirst().with(OptionalLong.empty()))));
    desk.book(draft(house.ana, house.bea, house.roomB, 3, "13:00"));
    Conflict conflict = only();
    assertThat(conflict.visit().id()).isEqualTo(id);
    assertThat(conflict.kind()).isEqualTo(Kind.UNASSIGNED);
  }

  @Test
  void aPauseThatIsShorterThanTheServiceAsks() {
    BookingDraft whole = draft(house.maria, house.jo, house.roomA, 1, "13:00");
    AppointmentItem item = whole.items().getFirst();
    AppointmentItem hasty = new AppointmentItem(1, 1, item.serviceId(), item.staffId(), item.roomId(), item.during(),
        new AppointmentItem.Buffers(0, 5, 10), item.price());
    desk.book(because(whole.with(List.of(hasty)), "she insists"));
    desk.book(draft(house.ana, house.bea, house.roomB, 1, "13:00"));
    Conflict conflict = only();
    assertThat(conflict.why()).isEqualTo(new Why.ShortPause(Conflict.Pause.AFTER, 5, 15));
    assertThat(conflict.overridden()).isTrue();
    assertThat(conflict.visit().overrideReason()).isEqualTo("she insists");
    assertThat(conflicts.of(house.branch).open()).isZero();
  }

  @Test
  void aServiceThatAsksForMoreNowMakesOldBookingsShort() {
    desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    house.asOwner("UPDATE service SET turnover = 30 WHERE id = " + house.shiatsu);
    assertThat(only().why()).isEqualTo(new Why.ShortPause(Conflict.Pause.TURNOVER, 10, 30));
    assertThat(only().overridden()).isFalse();
  }

  @Test
  void theSameServiceTwiceOnOneDay() {
    long first = desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    long second = desk.book(draft(house.maria, house.bea, house.roomB, 1, "20:00"));
    desk.book(draft(house.maria, house.bea, house.roomB, 2, "20:00"));
    desk.book(draft(house.ana, house.tess, house.roomB, 1, "14:00"));
    Conflict conflict = only();
    assertThat(conflict.visit().id()).isEqualTo(second);
    assertThat(conflict.why()).isEqualTo(
        new Why.DoubleWish(first, house.at("13:00").plus(Duration.ofDays(1))));
    desk.step(first, Step.CANCEL);
    assertThat(found()).isEmpty();
  }

  @Test
  void anotherServiceOnThatDayIsNoDouble() {
    desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    AppointmentItem item = draft(house.maria, house.bea, house.roomB, 1, "20:00").items().getFirst();
    desk.book(house.draft(house.maria, house.bea, house.roomB, "20:00").with(List.of(new AppointmentItem(
        1, 1, house.hotStone, item.staffId(), item.roomId(), Slot.ofMinutes(item.during().start(), 90),
        item.buffers(), item.price()))));
    assertThat(found()).isEmpty();
  }

  /// The client is claimed once, by the first guest; so two wishes can overlap with their further guests.
  @Test
  void twoWishesAtOneTime() {
    AppointmentItem one = draft(house.maria, house.jo, house.roomA, 1, "13:00").items().getFirst();
    AppointmentItem guest = new AppointmentItem(2, 2, house.shiatsu, OptionalLong.of(house.bea),
        OptionalLong.of(house.roomB), Slot.ofMinutes(one.during().end().plus(Duration.ofMinutes(30)), 60),
        one.buffers(), one.price());
    desk.hold(house.draft(house.maria, house.jo, house.roomA, "13:00").with(List.of(one, guest)));
    AppointmentItem stone = new AppointmentItem(1, 1, house.hotStone, OptionalLong.of(house.jo),
        OptionalLong.of(house.roomA), Slot.ofMinutes(one.during().end().plus(Duration.ofMinutes(30)), 90),
        one.buffers(), one.price());
    BookingDraft other = house.draft(house.maria, house.jo, house.roomA, "13:00").with(List.of(stone));
    long second = desk.hold(other);
    assertThat(only().visit().id()).isEqualTo(second);
    desk.step(second, Step.CONFIRM);
    assertThat(found()).isEmpty();
  }

  @Test
  void whatIsOverUnderWayFarAheadOrElsewhereIsNotLookedAt() {
    BookingDraft whole = draft(house.maria, house.jo, house.roomA, 15, "13:00");
    desk.book(whole.with(List.of(whole.items().getFirst().with(OptionalLong.empty()))));
    BookingDraft begun = draft(house.ana, house.jo, house.roomA, 0, "13:00");
    desk.step(desk.book(begun.with(List.of(begun.items().getFirst().with(OptionalLong.empty())))), Step.START);
    assertThat(found()).isEmpty();
    BookingDraft last = draft(house.nono, house.jo, house.roomA, 14, "13:00");
    desk.book(last.with(List.of(last.items().getFirst().with(OptionalLong.empty()))));
    assertThat(found()).hasSize(1);
    assertThat(conflicts.of(house.barbers).all()).isEmpty();
  }

  @Test
  void theWorstComesFirstAndWhatWasBookedKnowingLast() {
    long soon = desk.book(because(draft(house.ana, house.jo, house.roomB, 0, "15:00"), "he will come anyway"));
    long late = desk.book(draft(house.maria, house.jo, house.roomA, 0, "20:00"));
    BookingDraft nobodys = draft(house.nono, house.bea, house.roomA, 0, "13:00");
    long nobody = desk.book(nobodys.with(List.of(nobodys.items().getFirst().with(OptionalLong.empty()))));
    absent(house.jo, "[2026-03-02,2026-03-03)", "APPROVED");
    assertThat(found()).extracting(it -> it.visit().id()).containsExactly(late, soon, nobody);
    assertThat(conflicts.of(house.branch).open()).isEqualTo(2);
  }

  @Test
  void isReadOnceAndAgainAfterAChangeThatConcernsIt() {
    desk.book(draft(house.maria, house.jo, house.roomA, 0, "13:00"));
    conflicts.of(house.branch);
    long before = house.database.statements();
    conflicts.of(house.branch);
    conflicts.on(new LiveEvent.Changed(new Change("appointment", house.barbers.id(), List.of(), List.of())));
    conflicts.on(new LiveEvent.Changed(new Change("slot_hold", house.branch.id(), List.of(), List.of())));
    assertThat(conflicts.of(house.branch).all()).isEmpty();
    assertThat(house.database.statements()).isEqualTo(before);
    absent(house.jo, "[2026-03-02,2026-03-03)", "APPROVED");
    for (String table : List.of("absence", "availability", "weekly_template", "staff", "service")) {
      conflicts.on(new LiveEvent.Changed(new Change(table, 0, List.of(), List.of())));
      assertThat(conflicts.of(house.branch).all()).hasSize(1);
    }
    conflicts.on(new LiveEvent.Changed(new Change("appointment", house.branch.id(), List.of(), List.of())));
    conflicts.of(house.branch);
    assertThat(house.database.statements() - before).isEqualTo(6);
  }
}
