package guitara.desk.booking;

import static guitara.desk.booking.PaperHouse.ANA;
import static guitara.desk.booking.PaperHouse.BEA;
import static guitara.desk.booking.PaperHouse.FOOT_SOAK;
import static guitara.desk.booking.PaperHouse.HOT_STONE;
import static guitara.desk.booking.PaperHouse.JO;
import static guitara.desk.booking.PaperHouse.MARIA;
import static guitara.desk.booking.PaperHouse.MONDAY;
import static guitara.desk.booking.PaperHouse.ROOM_A;
import static guitara.desk.booking.PaperHouse.ROOM_B;
import static guitara.desk.booking.PaperHouse.SHIATSU;
import static guitara.desk.booking.PaperHouse.TESS;
import static guitara.desk.booking.PaperHouse.booked;
import static guitara.desk.booking.PaperHouse.day;
import static guitara.desk.booking.PaperHouse.draft;
import static guitara.desk.booking.PaperHouse.item;
import static guitara.desk.booking.PaperHouse.slot;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.AppointmentStatus;
import guitara.booking.DaySchedule.PersonDay;
import guitara.booking.Itinerary;
import guitara.booking.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What is known already is filled in, and what a hand set stays.
class BookingFillerTest {

  private static final Appointment JO_AND_ROOM_A_AT_ONE =
      booked(7, AppointmentStatus.CONFIRMED, item(1, JO, ROOM_A, "13:00", "14:00"));
  private static final DayFinder EMPTY_DAY = new DayFinder(day(), 0);
  private static final DayFinder BUSY_DAY = new DayFinder(day(JO_AND_ROOM_A_AT_ONE), 0);

  private final BookingFields fields = new BookingFields(MONDAY, () -> { });
  private final ServiceLine line = fields.addLine();
  private final BookingFiller filler = at(PaperHouse.CLOCK.instant());

  private BookingFiller at(Instant now) {
    return new BookingFiller(fields, () -> PaperHouse.DIRECTORY, PaperHouse.BRANCH, InstantSource.fixed(now));
  }

  /// The program fills; what it sets does not count as set by a hand.
  private void fill(Runnable body) {
    fields.suggest(body);
  }

  @Test
  void theLengthIsTheCataloguesOrThePersonsOwn() {
    line.service().set(SHIATSU);
    fill(filler::minutes);
    assertThat(line.minutes().get()).isEqualTo("60");
    line.person().set(BEA);
    fill(filler::minutes);
    assertThat(line.minutes().get()).isEqualTo("75");
  }

  @Test
  void aLengthThatWasTypedStaysUntilTheServiceChanges() {
    line.service().set(SHIATSU);
    line.minutes().set("45");
    fill(filler::minutes);
    assertThat(line.minutes().get()).isEqualTo("45");
    line.service().set(HOT_STONE);
    fill(filler::minutes);
    assertThat(line.minutes().get()).isEqualTo("90");
  }

  @Test
  void withoutAServiceNothingIsFilled() {
    fill(filler::minutes);
    fill(() -> filler.time(EMPTY_DAY));
    assertThat(line.minutes().get()).isEmpty();
    assertThat(fields.time().get()).isEmpty();
  }

  @Test
  void theTimeIsTheNearestAtWhichAnybodyWhoGivesItIsFree() {
    line.service().set(SHIATSU);
    fill(() -> filler.time(BUSY_DAY));
    assertThat(fields.time().get()).as("Bea, while Jo is busy").isEqualTo("13:00");
    line.person().set(JO);
    fill(() -> filler.time(BUSY_DAY));
    assertThat(fields.time().get()).isEqualTo("14:15");
  }

  @Test
  void duringTheDayTheNearestTimeIsFromNowOn() {
    line.service().set(SHIATSU);
    fill(() -> at(PaperHouse.at("18:07")).time(BUSY_DAY));
    assertThat(fields.time().get()).isEqualTo("18:15");
  }

  @Test
  void whereNobodyIsFreeAnyMoreTheTimeStaysAsItIs() {
    line.service().set(SHIATSU);
    fill(() -> at(PaperHouse.at("00:30")).time(EMPTY_DAY));
    assertThat(fields.time().get()).isEmpty();
    DayFinder nobody = new DayFinder(day(Map.<Long, PersonDay>of()), 0);
    fill(() -> filler.time(nobody));
    assertThat(fields.time().get()).isEmpty();
  }

  @Test
  void aTimeThatWasTypedStays() {
    line.service().set(SHIATSU);
    fields.time().set("20:00");
    fill(() -> filler.time(EMPTY_DAY));
    assertThat(fields.time().get()).isEqualTo("20:00");
  }

  @Test
  void aTimeOfAnotherDayIsNotOffered() {
    line.service().set(SHIATSU);
    fields.day().set(MONDAY.minusDays(1));
    fill(() -> filler.time(EMPTY_DAY));
    assertThat(fields.time().get()).isEmpty();
  }

  private void rooms(DayFinder finder, AppointmentItem... items) {
    fill(() -> filler.rooms(finder, draft(items)));
  }

  @Test
  void theFirstFreeRoomIsTaken() {
    rooms(EMPTY_DAY, item(1, BEA, ROOM_A, "13:00", "14:00"));
    assertThat(line.room().get()).isEqualTo(ROOM_A);
    rooms(BUSY_DAY, item(1, BEA, ROOM_A, "13:00", "14:00"));
    assertThat(line.room().get()).isEqualTo(ROOM_B);
  }

  @Test
  void theNextServiceStaysInTheSameRoomWhereItCan() {
    ServiceLine second = fields.addLine();
    line.room().set(ROOM_B);
    rooms(BUSY_DAY, item(1, BEA, ROOM_B, "14:30", "15:30"), item(2, BEA, ROOM_A, "15:30", "16:30"));
    assertThat(second.room().get()).isEqualTo(ROOM_B);
    Appointment later = booked(8, AppointmentStatus.CONFIRMED, item(1, TESS, ROOM_B, "16:00", "17:00"));
    rooms(new DayFinder(day(later), 0),
        item(1, BEA, ROOM_B, "14:30", "15:30"), item(2, BEA, ROOM_A, "15:30", "16:30"));
    assertThat(second.room().get()).isEqualTo(ROOM_A);
  }

  @Test
  void aRoomThatWasChosenStaysAndWhereNoneIsFreeNoneIsTaken() {
    Appointment other = booked(8, AppointmentStatus.CONFIRMED, item(1, TESS, ROOM_B, "13:00", "14:00"));
    DayFinder full = new DayFinder(day(JO_AND_ROOM_A_AT_ONE, other), 0);
    rooms(full, item(1, BEA, ROOM_A, "13:00", "14:00"));
    assertThat(line.room().get()).isZero();
    line.room().set(ROOM_A);
    rooms(full, item(1, BEA, ROOM_A, "13:00", "14:00"));
    assertThat(line.room().get()).isEqualTo(ROOM_A);
  }

  @Test
  void noRoomIsTakenWhereNoneIsNeeded() {
    AppointmentItem soak = new AppointmentItem(1, 1, FOOT_SOAK, OptionalLong.of(JO), OptionalLong.empty(),
        slot("16:00", "16:30"), AppointmentItem.Buffers.NONE, item(1, JO, ROOM_A, "16:00", "16:30").price());
    rooms(EMPTY_DAY, soak);
    assertThat(line.room().get()).isZero();
    fields.place().set(Place.ADDRESS);
    rooms(EMPTY_DAY, item(1, JO, ROOM_A, "16:00", "17:00"));
    assertThat(line.room().get()).isZero();
  }

  private void habits(long client, long service, long therapist) {
    fill(() -> filler.habits(new ClientHabits(client, OptionalLong.of(service), OptionalLong.of(therapist))));
  }

  @Test
  void theUsualServiceAndTheLastTherapistAreSuggested() {
    fields.client().set(ANA);
    habits(ANA.id(), HOT_STONE, BEA);
    assertThat(line.service().get()).isEqualTo(HOT_STONE);
    assertThat(line.person().get()).isEqualTo(BEA);
    assertThat(line.service().isByHand()).isFalse();
  }

  @Test
  void habitsOfSomebodyElseAreTooLate() {
    fields.client().set(MARIA);
    habits(ANA.id(), HOT_STONE, BEA);
    assertThat(line.service().get()).isZero();
    assertThat(line.person().get()).isZero();
  }

  @Test
  void whatWasChosenBeforeTheHabitsCameStays() {
    fields.client().set(ANA);
    line.service().set(SHIATSU);
    line.person().set(TESS);
    habits(ANA.id(), HOT_STONE, BEA);
    assertThat(line.service().get()).isEqualTo(SHIATSU);
    assertThat(line.person().get()).isEqualTo(TESS);
  }

  @Test
  void whoDoesNotGiveTheServiceOrIsNotThereAnyMoreIsNotSuggested() {
    fields.client().set(ANA);
    line.service().set(HOT_STONE);
    habits(ANA.id(), SHIATSU, TESS);
    assertThat(line.person().get()).isZero();
    habits(ANA.id(), SHIATSU, 999);
    assertThat(line.person().get()).isZero();
  }

  @Test
  void aServiceThatIsNotOfferedAnyMoreIsNotSuggested() {
    fields.client().set(ANA);
    habits(ANA.id(), 999, JO);
    assertThat(line.service().get()).isZero();
    assertThat(line.person().get()).isEqualTo(JO);
  }

  private void people(DayFinder finder, AppointmentItem... items) {
    fill(() -> filler.people(finder, draft(items)));
  }

  private static AppointmentItem guest(int guest, AppointmentItem item) {
    return Itinerary.ofGuest(guest, item);
  }

  @Test
  void anotherGuestGetsSomebodyWhomNobodyElseOfTheGroupHas() {
    line.service().set(SHIATSU);
    line.person().set(BEA);
    ServiceLine second = fields.addGuest();
    assertThat(second.service().get()).as("what the first one takes").isEqualTo(SHIATSU);
    ServiceLine third = fields.addGuest();
    third.person().set(JO);
    people(EMPTY_DAY, item(1, BEA, ROOM_A, "15:00", "16:00"), guest(2, item(2, BEA, ROOM_A, "15:00", "16:00")),
        guest(3, item(3, JO, ROOM_A, "15:00", "16:00")));
    assertThat(second.person().get()).isEqualTo(TESS);
    assertThat(third.person().get()).isEqualTo(JO);
    assertThat(line.person().get()).isEqualTo(BEA);
  }

  @Test
  void whoIsBusyThenIsGivenToNobodyAndTheFirstGuestIsAskedAbout() {
    line.service().set(SHIATSU);
    ServiceLine second = fields.addGuest();
    people(BUSY_DAY, item(1, BEA, ROOM_B, "13:00", "14:00"), guest(2, item(2, JO, ROOM_A, "13:00", "14:00")));
    assertThat(second.person().get()).isEqualTo(TESS);
    assertThat(line.person().get()).isZero();
  }

  @Test
  void theOtherGuestsRoomIsNotTaken() {
    ServiceLine second = fields.addGuest();
    rooms(EMPTY_DAY, item(1, BEA, ROOM_A, "15:00", "16:00"), guest(2, item(2, JO, ROOM_A, "15:00", "16:00")));
    assertThat(line.room().get()).isEqualTo(ROOM_A);
    assertThat(second.room().get()).isEqualTo(ROOM_B);
    rooms(BUSY_DAY, item(1, BEA, ROOM_A, "13:00", "14:00"), guest(2, item(2, TESS, ROOM_A, "13:00", "14:00")));
    assertThat(second.room().get()).as("the last room is the first guest's").isZero();
  }
}
