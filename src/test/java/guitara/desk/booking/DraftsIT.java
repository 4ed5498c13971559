package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.control.DrawerContent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is typed outlives the program, however that ends.
class DraftsIT {

  private final House house = House.open();
  private final MemoryShelf shelf = new MemoryShelf();
  private final AtomicBoolean lost = new AtomicBoolean();
  private Optional<DrawerFixture> open = Optional.empty();

  @AfterEach
  void close() {
    open.ifPresent(DrawerFixture::leave);
    house.close();
  }

  private DrawerFixture start() {
    return start(access -> access);
  }

  private DrawerFixture start(UnaryOperator<BookingAccess> around) {
    DrawerFixture desk = new DrawerFixture(house, around, shelf);
    open = Optional.of(desk);
    FxToolkit.run(() -> desk.bookings().restore());
    return desk;
  }

  /// Closed, or killed: then nothing is written at the end.
  private void end(DrawerFixture desk, boolean killed) {
    String before = shelf.text();
    desk.leave();
    open = Optional.empty();
    if (killed) {
      shelf.write(before);
    }
  }

  private static String offer(DrawerFixture desk) {
    FxToolkit.waitUntil("something is offered", () -> desk.drawer().keptProperty().get().isPresent());
    return FxToolkit.on(() -> desk.drawer().keptProperty().get().flatMap(DrawerContent::offer)).orElseThrow();
  }

  private static void goOn(DrawerFixture desk) {
    FxToolkit.run(() -> desk.drawer().reopen());
    desk.stage.settle();
  }

  private void waitForShelf(String part) {
    FxToolkit.waitUntil(part + " is written", () -> shelf.text().contains(part));
  }

  private static void waitForNone(DrawerFixture desk) {
    FxToolkit.waitUntil("nothing is offered", () -> desk.drawer().keptProperty().get().isEmpty());
  }

  @Test
  void whatWasTypedIsOfferedAfterAKillAndSaved() {
    DrawerFixture first = start();
    first.openNew();
    first.set("#clientField", "ana");
    first.set("#timeField", "14:00");
    first.set("#notesField", "quiet room");
    waitForShelf("quiet room");
    assertThat(house.count("SELECT count(*) FROM appointment")).isZero();
    end(first, true);
    DrawerFixture second = start();
    assertThat(offer(second)).isEqualTo("Continue the booking for Ana Peña, typed at 12:00?");
    goOn(second);
    assertThat(second.text("#notesField")).isEqualTo("quiet room");
    assertThat(second.text("#timeField")).isEqualTo("14:00");
    assertThat(second.text("#clientField")).isEqualTo("Ana Peña");
    second.waitFor("14:00–15:00");
    second.pictures("drafts-continued");
    second.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    second.waitFor("Booked for");
    assertThat(house.count("SELECT count(*) FROM appointment WHERE notes = 'quiet room'")).isEqualTo(1);
    FxToolkit.waitUntil("nothing is kept any more", shelf::isEmpty);
  }

  @Test
  void theLastLettersBeforeTheDeskIsClosedAreKeptAndANameHalfTyped() {
    DrawerFixture first = start();
    first.openNew();
    first.set("#clientField", "eva");
    end(first, false);
    DrawerFixture second = start();
    assertThat(offer(second)).isEqualTo("Continue the booking for eva, typed at 12:00?");
    goOn(second);
    assertThat(second.text("#clientField")).isEqualTo("eva");
  }

  @Test
  void whatWasOnlySuggestedIsSuggestedAnew() {
    DrawerFixture first = start();
    first.openNew();
    first.set("#clientField", "ana");
    FxToolkit.waitUntil("a time was found", () -> !first.text("#timeField").isEmpty());
    String suggested = first.text("#timeField");
    end(first, false);
    house.asOwner("DELETE FROM slot_hold");
    assertThat(first.access.book(new BookAppointmentRequest(Intents.next(), house.liza,
        house.draft(house.maria, house.jo, house.roomB, suggested), false)))
        .isInstanceOf(BookingOutcome.Done.class);
    DrawerFixture second = start();
    offer(second);
    goOn(second);
    FxToolkit.waitUntil("another time is suggested", () -> !second.text("#timeField").equals(suggested)
        && !second.text("#timeField").isEmpty());
  }

  /// Sent, stored, and killed before the answer came: the next start knows, and books nothing again.
  @Test
  void whatWasStoredJustBeforeTheKillIsToldAndNotOffered() {
    DrawerFixture first = start(inner -> new LostAnswers(inner, lost));
    sendAndLose(first);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
    end(first, true);
    DrawerFixture second = start();
    second.waitFor("The booking for Ana Peña, typed at 12:00, was stored before the program ended.");
    waitForNone(second);
    FxToolkit.waitUntil("nothing is kept any more", shelf::isEmpty);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
  }

  private void sendAndLose(DrawerFixture desk) {
    desk.openNew();
    desk.set("#clientField", "ana");
    desk.set("#timeField", "14:00");
    desk.waitFor("14:00–15:00");
    lost.set(true);
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("The server is away.");
  }

  /// The same, but something was typed after that: it becomes a change of what stands.
  @Test
  void whatWasTypedAfterALostAnswerChangesThatBooking() {
    DrawerFixture first = start(inner -> new LostAnswers(inner, lost));
    sendAndLose(first);
    first.set("#notesField", "late");
    waitForShelf("late");
    end(first, true);
    DrawerFixture second = start();
    offer(second);
    goOn(second);
    second.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    FxToolkit.waitUntil("stored", () -> house.count("SELECT count(*) FROM appointment WHERE notes = 'late'") == 1);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
  }

  /// Killed after the intent was noted and before it reached the server: sent again it has the same id.
  @Test
  void whatNeverArrivedIsSentWithTheSameIntent() {
    DrawerFixture first = start(inner -> new LostAnswers(inner, lost, true));
    sendAndLose(first);
    String noted = shelf.text();
    assertThat(noted).contains("\"intent\":\"");
    String intent = noted.replaceFirst("(?s).*\"intent\":\"([^\"]+)\".*", "$1");
    end(first, true);
    assertThat(house.count("SELECT count(*) FROM appointment")).isZero();
    DrawerFixture second = start();
    offer(second);
    goOn(second);
    second.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    second.waitFor("Booked for");
    assertThat(house.count("SELECT count(*) FROM intent WHERE id = '" + intent + "'")).isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
  }

  @Test
  void aChangeMeetsWhatAnotherDeskChangedMeanwhile() {
    DrawerFixture first = start();
    Appointment booked = first.booked(house.draft(house.ana, house.jo, house.roomA, "14:00"));
    first.openExisting(booked);
    first.set("#notesField", "mine");
    end(first, false);
    house.asOwner("UPDATE appointment SET version = version + 1, address = '' WHERE id = " + booked.id());
    DrawerFixture second = start();
    assertThat(offer(second)).contains("Ana Peña");
    goOn(second);
    assertThat(second.text("#notesField")).isEqualTo("mine");
    second.waitForButton("Keep mine");
  }

  @Test
  void whatIsGivenUpIsNotOfferedAgain() {
    DrawerFixture first = start();
    first.openNew();
    first.set("#notesField", "not needed");
    first.stage.keys(KeyCode.ESCAPE);
    waitForShelf("not needed");
    FxToolkit.run(() -> first.drawer().discard());
    FxToolkit.waitUntil("nothing is kept any more", shelf::isEmpty);
    end(first, false);
    assertThat(shelf.isEmpty()).isTrue();
  }

  @Test
  void twoThatWereLeftAreBothThere() {
    DrawerFixture first = start();
    first.openNew();
    first.set("#notesField", "one");
    first.openNew();
    first.set("#notesField", "two");
    end(first, false);
    DrawerFixture second = start();
    offer(second);
    goOn(second);
    assertThat(second.text("#notesField")).isEqualTo("two");
    FxToolkit.run(() -> second.drawer().finish());
    goOn(second);
    assertThat(second.text("#notesField")).isEqualTo("one");
  }

  @Test
  void whatIsDamagedOrOlderThanADayIsPutAside() {
    DrawerFixture first = start();
    first.openNew();
    first.set("#notesField", "old");
    end(first, false);
    String whole = shelf.text();
    shelf.write(whole.substring(0, whole.length() / 2));
    DrawerFixture damaged = start();
    FxToolkit.waitUntil("put aside", () -> !shelf.aside().isEmpty());
    assertThat(shelf.isEmpty()).isTrue();
    end(damaged, false);
    shelf.write(whole);
    DrawerFixture late = new DrawerFixture(house, access -> access, shelf);
    open = Optional.of(late);
    late.now.set(House.CLOCK.instant().plus(Duration.ofHours(25)));
    FxToolkit.run(() -> late.bookings().restore());
    FxToolkit.waitUntil("put aside", () -> shelf.aside().equals(whole));
    assertThat(FxToolkit.on(() -> late.drawer().keptProperty().get())).isEmpty();
  }
}
