package guitara.booking;

import static guitara.booking.Drafts.BRANCH;
import static guitara.booking.Drafts.JO;
import static guitara.booking.Drafts.MARIA;
import static guitara.booking.Drafts.MONDAY;
import static guitara.booking.Drafts.ROOM_A;
import static guitara.booking.Drafts.bea;
import static guitara.booking.Drafts.booked;
import static guitara.booking.Drafts.draft;
import static guitara.booking.Drafts.item;
import static guitara.booking.Drafts.ofGuest;
import static guitara.booking.Drafts.slot;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.DayConflicts.Conflict;
import guitara.time.Slot;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// The courtesy check in memory says what the database would say.
class DayConflictsTest {

  private static final long ANA = 41;

  private static DaySchedule day(Appointment... appointments) {
    return day(List.of(), appointments);
  }

  private static DaySchedule day(List<Slot> joElsewhere, Appointment... appointments) {
    return new DaySchedule(BRANCH.id(), MONDAY, BRANCH.businessDay(MONDAY),
        Map.of(JO, new DaySchedule.PersonDay(List.of(slot("13:00", "01:00")), joElsewhere, "")),
        List.of(appointments), List.of(), List.of());
  }

  private static Appointment anasAt(AppointmentStatus status, AppointmentItem... items) {
    return booked(7, ANA, status, items);
  }

  @Test
  void aPersonIsHeldWithBuffersOnBothSides() {
    AppointmentItem roomless = item(1, "14:00", "15:00").in(OptionalLong.empty());
    DaySchedule day = day(anasAt(AppointmentStatus.CONFIRMED, roomless));
    assertThat(DayConflicts.of(day, draft(item(1, "15:19", "16:00")), 0))
        .containsExactly(new Conflict("STAFF", JO, slot("13:55", "15:15"), ClaimPurpose.APPOINTMENT, "Client 41"));
    assertThat(DayConflicts.of(day, draft(item(1, "15:20", "16:00")), 0)).isEmpty();
    assertThat(DayConflicts.of(day, draft(bea(item(1, "14:00", "15:00"))), 0)).isEmpty();
  }

  @Test
  void aRoomIsHeldWithItsTurnover() {
    DaySchedule day = day(anasAt(AppointmentStatus.CONFIRMED, item(1, "14:00", "15:00").with(OptionalLong.empty())));
    AppointmentItem wanted = item(1, "15:09", "16:00").with(OptionalLong.empty());
    assertThat(DayConflicts.of(day, draft(wanted), 0))
        .containsExactly(new Conflict("ROOM", ROOM_A, slot("14:00", "15:10"), ClaimPurpose.APPOINTMENT, "Client 41"));
    assertThat(DayConflicts.of(day, draft(wanted.at(slot("15:10", "16:00"))), 0)).isEmpty();
  }

  @Test
  void aClientIsInOnePlaceAtATimeButTheirGuestsAreOthers() {
    DaySchedule day = day(booked(7, MARIA, AppointmentStatus.CONFIRMED, item(1, "14:00", "15:00")));
    AppointmentItem wanted = bea(item(1, "14:59", "16:00"));
    assertThat(DayConflicts.of(day, draft(wanted), 0))
        .containsExactly(new Conflict("CLIENT", MARIA, slot("14:00", "15:00"), ClaimPurpose.APPOINTMENT, "Client 40"));
    assertThat(DayConflicts.of(day, draft(wanted.at(slot("15:00", "16:00"))), 0)).isEmpty();
    assertThat(DayConflicts.of(day, draft(ofGuest(2, wanted)), 0)).isEmpty();
  }

  @Test
  void onlyWhatHoldsItsSlotIsInTheWay() {
    for (AppointmentStatus status : AppointmentStatus.values()) {
      assertThat(DayConflicts.of(day(anasAt(status, item(1, "14:00", "15:00"))), draft(item(1, "14:00", "15:00")), 0)
          .isEmpty()).as("%s", status).isEqualTo(!status.holdsSlot());
    }
  }

  @Test
  void aBookingIsNotInItsOwnWay() {
    DaySchedule day = day(anasAt(AppointmentStatus.CONFIRMED, item(1, "14:00", "15:00")));
    assertThat(DayConflicts.of(day, draft(item(1, "14:30", "15:30")), 7)).isEmpty();
    assertThat(DayConflicts.of(day, draft(item(1, "14:30", "15:30")), 8)).hasSize(2);
  }

  @Test
  void anotherBranchHoldsPeopleWithoutSayingForWhom() {
    DaySchedule day = day(List.of(slot("14:00", "15:00")));
    assertThat(DayConflicts.of(day, draft(item(1, "14:50", "16:00")), 0))
        .containsExactly(new Conflict("STAFF", JO, slot("14:00", "15:00"), ClaimPurpose.APPOINTMENT, ""));
    assertThat(DayConflicts.of(day, draft(item(1, "15:05", "16:00")), 0)).isEmpty();
    assertThat(DayConflicts.of(day, draft(item(1, "14:50", "16:00").with(OptionalLong.empty())), 0)).isEmpty();
  }
}
