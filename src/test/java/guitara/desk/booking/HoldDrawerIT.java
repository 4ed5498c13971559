package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.ClaimPurpose;
import guitara.booking.Intents;
import guitara.booking.SlotHold;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The slot under the form is held on all desks, for as long as somebody types.
class HoldDrawerIT {

  private final DrawerFixture desk = new DrawerFixture();
  private final House house = desk.house;
  private final UUID otherDesk = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  private void waitForHolds(long count) {
    FxToolkit.waitUntil(count + " holds", () -> house.count("SELECT count(*) FROM slot_hold") == count);
  }

  private void openFilled() {
    desk.openNew();
    desk.set("#clientField", "ana");
    desk.set("#timeField", "14:00");
    desk.waitFor("14:00–15:00");
  }

  @Test
  void anotherDeskSeesTheHoldUntilItIsBooked() {
    openFilled();
    waitForHolds(1);
    BookingDraft theirs = house.draft(house.maria, house.jo, house.roomB, "14:30");
    assertThat(desk.core.check().apply(theirs, 0).clashes().getFirst().purpose()).isEqualTo(ClaimPurpose.HOLD);
    assertThat(desk.core.book().apply(new BookAppointmentRequest(Intents.next(), house.liza, theirs, false)))
        .isInstanceOf(BookingOutcome.Clashed.class);
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for");
    assertThat(house.count("SELECT count(*) FROM slot_hold")).isZero();
    assertThat(house.count("SELECT count(*) FROM claim WHERE purpose = 'APPOINTMENT'")).isEqualTo(3);
  }

  @Test
  void anotherFormSaysWhoHoldsItAndWhatIsFreeInstead() {
    assertThat(desk.access.hold(
        otherDesk, house.liza, house.draft(house.maria, house.jo, house.roomA, "14:00"), 0)).isPresent();
    openFilled();
    desk.waitFor("Liza is booking Jo Reyes at this moment");
    desk.waitFor("Free instead");
    desk.access.release(otherDesk);
    FxToolkit.run(() -> desk.bookings().refresh());
    waitForHolds(1);
    FxToolkit.waitUntil("nothing in the way", () -> desk.stage.scene().lookup("#way-1") == null
        || !desk.stage.scene().lookup("#way-1").getParent().getParent().isVisible());
  }

  @Test
  void closingLetsGo() {
    openFilled();
    waitForHolds(1);
    desk.stage.keys(KeyCode.ESCAPE);
    waitForHolds(0);
    FxToolkit.run(() -> desk.drawer().reopen());
    waitForHolds(1);
  }

  @Test
  void whoeverStopsTypingLetsGoAfterThreeMinutesAndAnyKeyAsksAgain() {
    openFilled();
    waitForHolds(1);
    desk.now.set(House.CLOCK.instant().plus(SlotHold.LENGTH));
    desk.waitFor("Nobody has typed for three minutes");
    waitForHolds(0);
    desk.stage.keys(KeyCode.TAB);
    waitForHolds(1);
    assertThat(desk.says("Nobody has typed for three minutes")).isFalse();
  }

  @Test
  void aBookingThatIsOnlyLookedAtHoldsNothingAndOneThatMovesHoldsItsNewPlace() {
    desk.openExisting(desk.booked(house.draft(house.maria, house.jo, house.roomA, "14:00")));
    desk.set("#notesField", "firm");
    desk.set("#timeField", "18:00");
    waitForHolds(1);
    assertThat(house.count("SELECT count(*) FROM claim WHERE purpose = 'HOLD' AND lower(during) = '"
        + house.at("18:00") + "'")).isEqualTo(2);
    desk.set("#timeField", "14:00");
    waitForHolds(0);
  }

  @Test
  void aSaveWithItsHoldIsThreeStatements() {
    BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
    assertThat(desk.access.hold(otherDesk, house.liza, draft, 0)).isPresent();
    long before = house.database.statements();
    assertThat(desk.access.book(
        new BookAppointmentRequest(Intents.next(), house.liza, draft, false, Optional.of(otherDesk))))
        .isInstanceOf(BookingOutcome.Done.class);
    assertThat(house.database.statements() - before).isEqualTo(3);
  }
}
