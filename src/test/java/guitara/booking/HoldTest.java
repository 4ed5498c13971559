package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The slot under a form: held for three minutes on all desks, gone by itself.
class HoldTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);
  private final HoldSlot holds = new HoldSlot(house.database);
  private final UUID mine = UUID.randomUUID();

  @AfterEach
  void close() {
    house.close();
  }

  private BookingDraft draft(String time) {
    return house.draft(house.maria, house.jo, house.roomA, time);
  }

  private void hold(BookingDraft draft, long appointment) {
    assertThat(holds.apply(mine, house.liza, draft, appointment)).isPresent();
  }

  @Test
  void aHoldLastsThreeMinutesAndIsOneStatement() {
    long before = house.database.statements();
    Instant until = holds.apply(mine, house.liza, draft("14:00"), 0).orElseThrow();
    assertThat(house.database.statements() - before).isEqualTo(1);
    assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofSeconds(170), SlotHold.LENGTH);
    assertThat(house.count("SELECT count(*) FROM claim WHERE purpose = 'HOLD'")).as("person and room").isEqualTo(2);
  }

  @Test
  void nobodyElseCanTakeWhatIsHeldAndTheRefusalSaysWhoHoldsIt() {
    hold(draft("14:00"), 0);
    BookingOutcome outcome = desk.book(house.draft(house.ana, house.jo, house.roomB, "14:30"));
    assertThat(outcome).isInstanceOfSatisfying(BookingOutcome.Clashed.class, clashed -> {
      Clash clash = clashed.clashes().getFirst();
      assertThat(clash.purpose()).isEqualTo(ClaimPurpose.HOLD);
      assertThat(clash.resource()).isEqualTo("Jo Reyes");
      assertThat(clash.bookedBy()).isEqualTo("Liza");
      assertThat(clash.appointmentId()).isZero();
    });
    assertThat(holds.apply(UUID.randomUUID(), house.liza, house.draft(house.ana, house.jo, house.roomB, "14:30"), 0))
        .as("another form's hold on the same person").isEmpty();
  }

  @Test
  void theOwnHoldMakesWayForItsBooking() {
    hold(draft("14:00"), 0);
    assertThat(desk.check.apply(draft("14:00"), 0, Optional.of(mine)).free()).isTrue();
    assertThat(desk.check.apply(draft("14:00"), 0).clashes()).as("for anybody else").isNotEmpty();
    Desk.done(desk.book.apply(
        new BookAppointmentRequest(Intents.next(), house.liza, draft("14:00"), false, Optional.of(mine))));
    assertThat(house.count("SELECT count(*) FROM slot_hold")).isZero();
    assertThat(house.count("SELECT count(*) FROM claim WHERE purpose = 'APPOINTMENT'")).isEqualTo(3);
  }

  /// The form says 90 minutes at the end, but held 60: what lies beyond is claimed like any other place.
  @Test
  void aBookingMayReachBeyondItsHold() {
    hold(draft("14:00"), 0);
    AppointmentItem longer = house.treatment(1, house.jo, house.roomA, "14:00").at(house.slot("13:30", "15:30"));
    BookingDraft wanted = draft("14:00").with(List.of(longer));
    Desk.done(desk.book.apply(
        new BookAppointmentRequest(Intents.next(), house.liza, wanted, false, Optional.of(mine))));
    assertThat(house.count("SELECT count(*) FROM slot_hold")).isZero();
  }

  @Test
  void aRefusedBookingKeepsItsHold() {
    Desk.done(desk.book(house.draft(house.maria, house.bea, house.roomB, "14:00")));
    hold(draft("14:30"), 0);
    BookingOutcome outcome = desk.book.apply(
        new BookAppointmentRequest(Intents.next(), house.liza, draft("14:30"), false, Optional.of(mine)));
    assertThat(outcome).as("Maria is with Bea already").isInstanceOf(BookingOutcome.Clashed.class);
    assertThat(house.count("SELECT count(*) FROM claim WHERE purpose = 'HOLD'")).isEqualTo(2);
  }

  @Test
  void aHoldMovesWithItsForm() {
    hold(draft("14:00"), 0);
    hold(draft("16:00"), 0);
    assertThat(house.count("SELECT count(*) FROM slot_hold")).isEqualTo(1);
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "14:00")));
    assertThat(desk.book(house.draft(house.nono, house.jo, house.roomA, "16:00")))
        .isInstanceOf(BookingOutcome.Clashed.class);
  }

  @Test
  void aHoldThatFindsItsNewPlaceTakenHoldsNothing() {
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "16:00")));
    hold(draft("14:00"), 0);
    assertThat(holds.apply(mine, house.liza, draft("16:30"), 0)).isEmpty();
    assertThat(house.count("SELECT count(*) FROM claim WHERE purpose = 'HOLD'")).isZero();
  }

  @Test
  void aHoldIsExtendedWhileTypingButNotAtEachLetter() {
    hold(draft("14:00"), 0);
    house.asOwner("UPDATE slot_hold SET expires_at = now() + interval '90 seconds'");
    Instant again = holds.apply(mine, house.liza, draft("14:00"), 0).orElseThrow();
    assertThat(Duration.between(Instant.now(), again)).isGreaterThan(Duration.ofSeconds(170));
    assertThat(holds.apply(mine, house.liza, draft("14:00"), 0)).as("a moment later").hasValue(again);
  }

  @Test
  void whatIsForgottenIsGoneByItself() {
    hold(draft("14:00"), 0);
    house.asOwner("UPDATE slot_hold SET expires_at = now() - interval '1 second'");
    DaySchedule day = new DaySchedules(house.database).of(house.branch, House.MONDAY);
    assertThat(day.holds()).as("no desk draws it any more").isEmpty();
    assertThat(desk.check.apply(house.draft(house.ana, house.jo, house.roomA, "14:00"), 0).free()).isTrue();
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "14:00")));
    assertThat(house.count("SELECT count(*) FROM slot_hold")).isZero();
  }

  @Test
  void whatABookingHasAlreadyNeedsNoHold() {
    long id = Desk.done(desk.book(draft("14:00"))).appointmentId();
    BookingDraft later = draft("14:30");
    hold(later, id);
    assertThat(house.count("SELECT count(*) FROM claim WHERE purpose = 'HOLD' AND during = tstzrange('"
        + house.at("15:15") + "', '" + house.at("15:45") + "')")).as("Jo, beyond her old time").isEqualTo(1);
    BookingOutcome outcome = desk.change.apply(new ChangeAppointmentRequest(
        Intents.next(), house.liza, id, 1, later, Optional.of(mine)));
    Desk.done(outcome);
    assertThat(house.count("SELECT count(*) FROM claim WHERE purpose = 'HOLD'")).isZero();
  }

  @Test
  void everyDeskSeesAHold() {
    hold(draft("14:00"), 0);
    SlotHold hold = new DaySchedules(house.database).of(house.branch, House.MONDAY).holds().getFirst();
    assertThat(hold.id()).isEqualTo(mine);
    assertThat(hold.heldBy()).isEqualTo("Liza");
    assertThat(hold.places()).containsExactlyInAnyOrder(
        new SlotHold.Place(house.jo, house.slot("14:00", "15:15")),
        new SlotHold.Place(house.roomA, house.slot("14:00", "15:10")));
    holds.release(mine);
    assertThat(house.count("SELECT count(*) FROM claim")).isZero();
  }

  @Test
  void aHoldWithoutPeopleAndRoomsHoldsNothing() {
    AppointmentItem nobody = house.treatment(1, house.jo, house.roomA, "14:00")
        .with(java.util.OptionalLong.empty()).in(java.util.OptionalLong.empty());
    assertThat(holds.apply(mine, house.liza, draft("14:00").with(List.of(nobody)), 0)).isPresent();
    assertThat(house.count("SELECT count(*) FROM slot_hold")).isZero();
  }
}
