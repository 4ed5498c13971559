package guitara.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentItem;
import guitara.booking.BlockKind;
import guitara.booking.BlockOutcome;
import guitara.booking.BlockTime;
import guitara.booking.BlockTimeRequest;
import guitara.booking.BookingDraft;
import guitara.booking.Intents;
import guitara.booking.Itinerary;
import guitara.booking.Step;
import guitara.booking.calendar.DayLoad.Away;
import guitara.booking.calendar.DayLoad.Free;
import guitara.booking.calendar.DayLoad.Minutes;
import guitara.booking.calendar.DayLoad.Stretch;
import guitara.live.Change;
import guitara.live.LiveEvent;
import guitara.support.House;
import guitara.support.Reception;
import guitara.time.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What a week says of a person, a room and a branch.
class CalendarsTest {

  private static final int WHOLE = 720;

  private final House house = House.open();
  private final Reception desk = new Reception(house);
  private final Calendars calendars = new Calendars(house.database);
  private final CalendarPeriod week = new CalendarPeriod(house.branch, House.MONDAY, 7);

  @AfterEach
  void close() {
    house.close();
  }

  private DayLoad monday(Subject subject) {
    return new Calendars(house.database).of(week).of(subject).getFirst();
  }

  private Subject jo() {
    return new Subject.Person(house.jo);
  }

  private Stretch stretch(String from, String to, int works, int booked, int blocked) {
    Slot during = house.slot(from, to);
    int minutes = (int) during.minutes();
    return new Stretch(during, works * minutes, booked * minutes, blocked * minutes);
  }

  private BookingDraft later(BookingDraft draft, int days) {
    return Itinerary.move(draft, 1, draft.during().start().plus(Duration.ofDays(days)));
  }

  @Test
  void aPersonsDayIsBookedWithItsPausesAndFreeTheRest() {
    desk.book(house.draft(house.maria, house.jo, house.roomA, "15:00"));
    DayLoad day = monday(jo());
    assertThat(day.day()).isEqualTo(House.MONDAY);
    assertThat(day.bookings()).isEqualTo(1);
    assertThat(day.minutes()).isEqualTo(new Minutes(60, WHOLE, WHOLE - 75));
    assertThat(day.minutes().load()).isEqualTo(60.0 / WHOLE);
    assertThat(day.longestFree()).contains(new Free(house.slot("16:15", "01:00"), house.jo));
    assertThat(day.stretches()).containsExactly(stretch("13:00", "15:00", 1, 0, 0), stretch("15:00", "16:15", 1, 1, 0),
        stretch("16:15", "01:00", 1, 0, 0));
    assertThat(day.away()).isEmpty();
  }

  @Test
  void aVisitOfTwoTreatmentsIsOneBookingAndWhatWasCalledOffIsNone() {
    BookingDraft one = house.draft(house.maria, house.jo, house.roomA, "13:00");
    desk.book(one.with(List.of(one.items().getFirst(), house.treatment(2, house.jo, house.roomA, "14:00"))));
    desk.step(desk.book(house.draft(house.ana, house.jo, house.roomB, "16:00")), Step.CANCEL);
    desk.step(desk.book(house.draft(house.nono, house.jo, house.roomB, "18:00")), Step.NO_SHOW);
    desk.step(desk.book(house.draft(house.ana, house.jo, house.roomB, "20:00")), Step.START, Step.FINISH,
        Step.COMPLETE);
    DayLoad day = monday(jo());
    assertThat(day.bookings()).isEqualTo(3);
    assertThat(day.minutes()).isEqualTo(new Minutes(240, WHOLE, WHOLE - 135 - 75 - 75));
  }

  @Test
  void blockedTimeAndAnotherBranchAreNotFree() {
    assertThat(new BlockTime(house.database).block(new BlockTimeRequest(
        Intents.next(), house.liza, house.branch.id(), List.of(house.bea, house.roomA), BlockKind.BREAK, "Lunch",
        List.of(house.slot("14:00", "15:00")), false))).isEqualTo(new BlockOutcome.Done(1 + 1, 0));
    BookingDraft here = house.draft(house.maria, house.bea, house.roomB, "17:00");
    desk.book(new BookingDraft(house.barbers.id(), here.details().overriddenBecause("helping out"),
        List.of(here.items().getFirst().in(OptionalLong.empty()))));
    DayLoad bea = monday(new Subject.Person(house.bea));
    assertThat(bea.bookings()).as("what another branch has is not counted here").isZero();
    assertThat(bea.minutes()).isEqualTo(new Minutes(0, WHOLE, WHOLE - 60 - 75));
    assertThat(bea.stretches()).contains(stretch("14:00", "15:00", 1, 0, 1), stretch("17:00", "18:15", 1, 0, 1));
    assertThat(monday(new Subject.Room(house.roomA)).minutes()).isEqualTo(new Minutes(0, WHOLE, WHOLE - 60));
  }

  @Test
  void whoIsAwayDoesNotWorkAndTheReasonIsSaid() {
    desk.book(house.draft(house.maria, house.jo, house.roomA, "15:00"));
    house.asOwner("INSERT INTO code_list (list_code, code, name) VALUES ('ABSENCE_TYPE', 'SICK', 'Sick') "
        + "ON CONFLICT DO NOTHING; INSERT INTO absence (staff_id, dates, type, reason) VALUES (" + house.jo
        + ", '[2026-03-02,2026-03-04)', 'SICK', 'fever')");
    List<DayLoad> days = calendars.of(week).of(jo());
    assertThat(days.getFirst().away()).containsExactly(new Away(house.jo, "Sick: fever"));
    assertThat(days.getFirst().minutes()).isEqualTo(new Minutes(60, 0, 0));
    assertThat(days.getFirst().minutes().load()).as("booked beyond the working time").isGreaterThan(1);
    assertThat(days.getFirst().longestFree()).isEmpty();
    assertThat(days.get(1).away()).hasSize(1);
    assertThat(days.get(2).away()).isEmpty();
    assertThat(days.get(2).minutes().working()).isEqualTo(WHOLE);
    assertThat(monday(new Subject.Everybody()).away()).containsExactly(new Away(house.jo, "Sick: fever"));
    assertThat(monday(new Subject.Everybody()).minutes().working()).isEqualTo(2 * WHOLE);
    assertThat(monday(new Subject.Room(house.roomA)).away()).isEmpty();
  }

  @Test
  void whoWouldNotHaveWorkedIsNotMissed() {
    house.asOwner("DELETE FROM weekly_template WHERE dow = 1 AND staff_id = " + house.jo);
    house.asOwner("INSERT INTO absence (staff_id, dates, type) VALUES (" + house.jo
        + ", '[2026-03-02,2026-03-04)', 'SICK')");
    List<DayLoad> branch = calendars.of(week).of(new Subject.Everybody());
    assertThat(branch.getFirst().away()).isEmpty();
    assertThat(branch.get(1).away()).hasSize(1);
    assertThat(calendars.of(week).of(jo()).getFirst().away()).as("of herself it is said all the same").hasSize(1);
  }

  @Test
  void workPastMidnightBelongsToTheEveningAndAShiftOverTheCutToBothDays() {
    desk.book(house.draft(house.maria, house.jo, house.roomA, "00:00"));
    house.asOwner("INSERT INTO availability (staff_id, branch_id, during, kind) VALUES (" + house.jo + ", "
        + house.branch.id() + ", tstzrange('" + house.at("02:00") + "', '" + house.at("04:00").plusSeconds(9_000)
        + "'), 'AVAILABLE')");
    List<DayLoad> days = calendars.of(week).of(jo());
    assertThat(days.getFirst().bookings()).isEqualTo(1);
    assertThat(days.getFirst().minutes()).isEqualTo(new Minutes(60, WHOLE + 180, WHOLE + 180 - 60));
    assertThat(days.get(1).bookings()).isZero();
    assertThat(days.get(1).minutes().working()).as("from 05:00 to 06:30").isEqualTo(WHOLE + 90);
  }

  @Test
  void aRoomIsThereWhileTheHouseIsOpenAndIsCleaned() {
    desk.book(house.draft(house.maria, house.jo, house.roomA, "15:00"));
    desk.book(house.draft(house.ana, house.bea, house.roomB, "15:00"));
    DayLoad room = monday(new Subject.Room(house.roomA));
    assertThat(room.bookings()).isEqualTo(1);
    assertThat(room.minutes()).isEqualTo(new Minutes(60, WHOLE, WHOLE - 70));
    assertThat(room.longestFree()).contains(new Free(house.slot("16:10", "01:00"), 0));
  }

  @Test
  void aBranchIsAllOfItsPeopleAndWhatNobodyGivesYet() {
    BookingDraft couple = house.draft(house.maria, house.jo, house.roomA, "13:00");
    AppointmentItem first = couple.items().getFirst();
    desk.book(couple.with(List.of(first, new AppointmentItem(2, 2, first.serviceId(), OptionalLong.of(house.bea),
        OptionalLong.of(house.roomB), first.during(), first.buffers(), first.price()))));
    BookingDraft wish = house.draft(house.ana, house.jo, house.roomB, "15:00");
    desk.book(wish.with(List.of(wish.items().getFirst().with(OptionalLong.empty()))));
    DayLoad day = monday(new Subject.Everybody());
    assertThat(day.bookings()).as("a couple is one booking").isEqualTo(2);
    assertThat(day.unassigned()).isEqualTo(1);
    assertThat(day.minutes()).isEqualTo(new Minutes(180, 3 * WHOLE, 3 * WHOLE - 150));
    assertThat(day.longestFree()).contains(new Free(house.slot("13:00", "01:00"), house.tess));
    assertThat(day.stretches()).hasSize(24).startsWith(
        new Stretch(house.slot("13:00", "13:30"), 90, 60, 0), new Stretch(house.slot("13:30", "14:00"), 90, 60, 0),
        new Stretch(house.slot("14:00", "14:30"), 90, 30, 0));
    assertThat(day.minutes().load()).isEqualTo(180.0 / (3 * WHOLE));
  }

  @Test
  void aMonthSaysNotWhenWithinADay() {
    desk.book(later(house.draft(house.maria, house.jo, house.roomA, "15:00"), 30));
    BranchCalendar month = calendars.of(new CalendarPeriod(house.branch, LocalDate.of(2026, 3, 1), 35));
    List<DayLoad> days = month.of(new Subject.Everybody());
    assertThat(days).hasSize(35).allMatch(day -> day.stretches().isEmpty());
    assertThat(days.get(31).bookings()).isEqualTo(1);
    assertThat(days.get(31).day()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(days.get(31).longestFree()).isPresent();
  }

  @Test
  void readOnceItIsKeptUntilAChangeConcernsIt() {
    assertThat(statements(() -> calendars.of(week))).isEqualTo(1);
    assertThat(statements(() -> calendars.of(week).of(new Subject.Room(house.roomA)))).isZero();
    hear(change("slot_hold", House.MONDAY), change("client", House.MONDAY),
        change("appointment", House.MONDAY.plusDays(7)));
    assertThat(statements(() -> calendars.of(week))).as("none of it concerns this week").isZero();
    for (Change concerns : List.of(change("appointment", House.MONDAY.plusDays(6)),
        change("blocked_time", House.MONDAY), new Change("absence", 0, List.of(), List.of()))) {
      hear(concerns);
      assertThat(statements(() -> calendars.of(week))).as(concerns.table()).isEqualTo(1);
    }
    calendars.on(new LiveEvent.Resync());
    assertThat(statements(() -> calendars.of(week))).isEqualTo(1);
    assertThat(calendars.stats().hitCount()).isEqualTo(2);
    assertThat(calendars.stats().missCount()).isEqualTo(5);
  }

  private Change change(String table, LocalDate day) {
    return new Change(table, house.branch.id(), List.of(day), List.of());
  }

  private void hear(Change... changes) {
    for (Change change : changes) {
      calendars.on(new LiveEvent.Changed(change));
    }
  }

  private long statements(Executable work) {
    long before = house.database.statements();
    org.junit.jupiter.api.Assertions.assertDoesNotThrow(work);
    return house.database.statements() - before;
  }
}
