package guitara.desk.booking;

import static guitara.desk.booking.PaperHouse.BEA;
import static guitara.desk.booking.PaperHouse.JO;
import static guitara.desk.booking.PaperHouse.ROOM_A;
import static guitara.desk.booking.PaperHouse.ROOM_B;
import static guitara.desk.booking.PaperHouse.TESS;
import static guitara.desk.booking.PaperHouse.at;
import static guitara.desk.booking.PaperHouse.booked;
import static guitara.desk.booking.PaperHouse.day;
import static guitara.desk.booking.PaperHouse.item;
import static guitara.desk.booking.PaperHouse.slot;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.AppointmentStatus;
import guitara.booking.DaySchedule.PersonDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who and what is free in one picture of the day.
class DayFinderTest {

  private static final Appointment TWO_O_CLOCK =
      booked(7, AppointmentStatus.CONFIRMED, item(1, JO, ROOM_A, "14:00", "15:00"));

  private final DayFinder finder = new DayFinder(day(TWO_O_CLOCK), 0);

  private static AppointmentItem wanted(String from, String to) {
    return item(1, JO, ROOM_A, from, to);
  }

  @Test
  void aBookingHoldsItsTherapistWithTheBufferAndNobodyElse() {
    assertThat(finder.isFree(JO, wanted("14:30", "15:30"))).isFalse();
    assertThat(finder.heldUntil(JO, slot("14:30", "15:30"))).contains(at("15:15"));
    assertThat(finder.isFree(BEA, wanted("14:30", "15:30"))).isTrue();
    assertThat(finder.heldUntil(BEA, slot("14:30", "15:30"))).isEmpty();
  }

  @Test
  void theNextTreatmentMayBeginWhereTheBufferEnds() {
    assertThat(finder.isFree(JO, wanted("15:14", "16:14"))).isFalse();
    assertThat(finder.isFree(JO, wanted("15:15", "16:15"))).isTrue();
  }

  @Test
  void oneMustBeDoneWithItsBufferBeforeTheNextBegins() {
    assertThat(finder.isFree(JO, wanted("13:00", "13:45"))).isTrue();
    assertThat(finder.isFree(JO, wanted("13:00", "13:46"))).isFalse();
  }

  @Test
  void aRoomIsTakenWithItsTurnover() {
    assertThat(finder.roomTakenUntil(ROOM_A, slot("15:00", "16:00"))).contains(at("15:10"));
    assertThat(finder.roomTakenUntil(ROOM_A, slot("15:10", "16:10"))).isEmpty();
    assertThat(finder.roomTakenUntil(ROOM_B, slot("14:00", "15:00"))).isEmpty();
  }

  @Test
  void ofSeveralInTheWayTheLastOneCounts() {
    DayFinder two = new DayFinder(day(TWO_O_CLOCK,
        booked(8, AppointmentStatus.PENDING, item(1, JO, ROOM_A, "15:30", "16:30"))), 0);
    assertThat(two.heldUntil(JO, slot("14:30", "16:00"))).contains(at("16:45"));
    assertThat(two.roomTakenUntil(ROOM_A, slot("14:30", "16:00"))).contains(at("16:40"));
  }

  @Test
  void aBookingIsNeverInItsOwnWay() {
    DayFinder editing = new DayFinder(day(TWO_O_CLOCK), TWO_O_CLOCK.id());
    assertThat(editing.isFree(JO, wanted("14:30", "15:30"))).isTrue();
    assertThat(editing.roomTakenUntil(ROOM_A, slot("14:30", "15:30"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatGaveItsHourUpHoldsNobody(AppointmentStatus status) {
    DayFinder one = new DayFinder(day(booked(7, status, item(1, JO, ROOM_A, "14:00", "15:00"))), 0);
    assertThat(one.isFree(JO, wanted("14:00", "15:00"))).isEqualTo(!status.holdsSlot());
    assertThat(one.roomTakenUntil(ROOM_A, slot("14:00", "15:00")).isPresent()).isEqualTo(status.holdsSlot());
  }

  @Test
  void workingTimeCountsForTheTreatmentAndNotForItsBuffer() {
    assertThat(finder.works(JO, slot("12:59", "13:59"))).isFalse();
    assertThat(finder.isFree(JO, wanted("12:59", "13:59"))).isFalse();
    assertThat(finder.isFree(JO, wanted("00:00", "01:00"))).isTrue();
    assertThat(finder.isFree(JO, wanted("00:01", "01:01"))).isFalse();
  }

  @Test
  void whoIsAwayOrElsewhereOrUnknownIsNotFree() {
    DayFinder thin = new DayFinder(day(Map.of(
        JO, new PersonDay(List.of(slot("13:00", "01:00")), List.of(), "SICK"),
        BEA, new PersonDay(List.of(slot("13:00", "01:00")), List.of(slot("14:00", "18:00")), ""))), 0);
    assertThat(thin.isAway(JO)).isTrue();
    assertThat(thin.isFree(JO, wanted("14:00", "15:00"))).isFalse();
    assertThat(thin.nextFree(JO, wanted("14:00", "15:00"))).isEmpty();
    assertThat(thin.isAway(BEA)).isFalse();
    assertThat(thin.heldUntil(BEA, slot("14:00", "15:00"))).contains(at("18:00"));
    assertThat(thin.works(TESS, slot("14:00", "15:00"))).isFalse();
    assertThat(thin.nextFree(TESS, wanted("14:00", "15:00"))).isEmpty();
  }

  @Test
  void theNextFreeTimeIsAQuarterOfAnHour() {
    assertThat(finder.nextFree(JO, wanted("14:00", "15:00"))).contains(at("15:15"));
    assertThat(finder.nextFree(JO, wanted("13:07", "13:37"))).contains(at("13:15"));
    assertThat(finder.nextFree(BEA, wanted("16:00", "17:00"))).contains(at("16:00"));
  }

  @Test
  void beforeOpeningTheNextFreeTimeIsTheOpeningAndLateThereIsNone() {
    assertThat(finder.nextFree(JO, wanted("10:00", "10:30"))).contains(at("13:00"));
    assertThat(finder.nextFree(JO, wanted("00:00", "01:00"))).contains(at("00:00"));
    assertThat(finder.nextFree(JO, wanted("00:10", "01:10"))).isEmpty();
  }
}
