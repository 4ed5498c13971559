package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.BookingRule;
import guitara.booking.Breach;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.Intents;
import guitara.booking.Itinerary;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The real drawer on a real database, driven by mouse and keys.
class BookingDrawerIT {

  private final AtomicBoolean away = new AtomicBoolean();
  private final DrawerFixture desk = new DrawerFixture(access -> new LostAnswers(access, away));
  private final House house = desk.house;

  @AfterEach
  void close() {
    desk.close();
  }

  private long bookings() {
    return house.count("SELECT count(*) FROM appointment");
  }

  private String text(String selector) {
    return FxToolkit.on(() -> ((TextField) desk.stage.scene().lookup(selector)).getText());
  }

  private void openWithClient(String client, String time) {
    desk.openNew();
    desk.set("#clientField", client);
    desk.set("#timeField", time);
    desk.waitFor("with Jo Reyes");
  }

  @Test
  void aClientIsEnoughForTheUsualAndAClickBooksIt() {
    desk.openNew();
    desk.set("#clientField", "maria");
    desk.waitFor("Shiatsu massage 60 min with Jo Reyes in Room A\u00a0· Mon 2 Mar 13:00–14:00");
    desk.stage.click("#bookButton");
    desk.waitFor("Booked for Mon 2 Mar 13:00–14:00.");
    assertThat(house.count("SELECT count(*) FROM claim")).isEqualTo(3);
    assertThat(desk.events).singleElement().isInstanceOf(BookingDone.Booked.class);
    assertThat(FxToolkit.on(() -> desk.drawer().openProperty().get())).isFalse();
  }

  @Test
  void theRealClientFieldFindsAndAddsClients() {
    desk.realClients = true;
    desk.booked(house.draft(house.ana, house.bea, house.roomB, "20:00"));
    house.asOwner("UPDATE client SET allergy_note = 'Nut oil' WHERE id = " + house.ana);
    desk.openNew();
    desk.stage.type("ana");
    desk.waitFor("Ana Peña");
    desk.stage.keys(KeyCode.ENTER);
    desk.waitFor("Nut oil");
    desk.set("#timeField", "14:00");
    desk.stage.type("s");
    desk.waitFor("Shiatsu massage 60 min");
    desk.pictures("10-real-client");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for");
    assertThat(house.count("SELECT count(*) FROM appointment WHERE client_id = " + house.ana)).isEqualTo(2);
  }

  @Test
  void theKeyboardAloneBooks() {
    desk.openNew();
    desk.stage.type("ana");
    desk.waitFor("Shiatsu massage 60 min");
    desk.stage.type("h");
    desk.waitFor("Hot stone service 90 min");
    desk.stage.keys(KeyCode.TAB);
    desk.stage.type("b");
    desk.waitFor("with Bea Cruz");
    desk.stage.keys(KeyCode.ENTER);
    desk.waitFor("Booked for");
    assertThat(house.count("SELECT count(*) FROM appointment_item WHERE staff_id = " + house.bea
        + " AND service_id = " + house.hotStone)).isEqualTo(1);
  }

  @Test
  void aClashStandsBesideTheTherapistAndNothingTypedIsLost() {
    desk.booked(house.draft(house.maria, house.jo, house.roomA, "14:00"));
    openWithClient("ana", "1430");
    desk.set("#notesField", "Quotes “'\" and 😀 %");
    desk.waitFor("Jo Reyes is with Maria Cristina Evangelista-Delos Santos until 15:15");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Not booked: what is marked is taken.");
    assertThat(bookings()).isEqualTo(1);
    assertThat(text("#timeField")).startsWith("14");
    assertThat(text("#clientField")).isEqualTo("Ana Peña");
    assertThat(desk.says("Jo Reyes is with")).isTrue();
  }

  @Test
  void aBrokenRuleAsksForAReasonAndPassesWithIt() {
    openWithClient("maria", "14:00");
    FxToolkit.run(() -> desk.stage.scene().lookup("#timeField").requestFocus());
    desk.set("#timeField", "12");
    desk.waitFor("not working");
    desk.stage.keys(KeyCode.ENTER);
    desk.waitFor("Give a reason, then press Enter");
    assertThat(text("#timeField")).isEqualTo("12:00");
    desk.stage.type("vip");
    assertThat(text("#reasonField")).isEqualToIgnoringCase("vip");
    desk.stage.keys(KeyCode.ENTER);
    desk.waitFor("Booked for");
    assertThat(house.count("SELECT count(*) FROM appointment WHERE lower(override_reason) = 'vip'")).isEqualTo(1);
  }

  @Test
  void spaceTicksTheHoldAndEnterBooks() {
    openWithClient("maria", "14:00");
    FxToolkit.run(() -> desk.stage.scene().lookup("#tentativeBox").requestFocus());
    desk.stage.keys(KeyCode.SPACE);
    desk.stage.keys(KeyCode.ENTER);
    desk.waitFor("Booked for");
    assertThat(house.count("SELECT count(*) FROM appointment WHERE status = 'PENDING'")).isEqualTo(1);
  }

  @Test
  void whatIsMissingIsSaidWhereItIsMissing() {
    desk.openNew();
    desk.stage.click("#bookButton");
    assertThat(desk.says("Who is it for?")).isTrue();
    assertThat(desk.says("Choose a service")).isTrue();
    assertThat(FxToolkit.on(() -> desk.stage.scene().getFocusOwner().getId())).isEqualTo("clientField");
  }

  @Test
  void theSecondDeskSeesWhatChangedAndKeepsItsOwnOnTop() {
    Appointment booked = changedByAnotherDesk();
    desk.stage.click(".booking-keep");
    desk.waitFor("is now");
    assertThat(house.count("SELECT count(*) FROM appointment WHERE notes = 'mine' AND lower(during) = '"
        + house.at("16:00") + "' AND id = " + booked.id())).isEqualTo(1);
  }

  @Test
  void theSecondDeskMayTakeTheirs() {
    changedByAnotherDesk();
    desk.stage.click(".booking-take");
    assertThat(text("#timeField")).isEqualTo("16:00");
    assertThat(house.count("SELECT count(*) FROM appointment WHERE notes = 'mine'")).isZero();
    assertThat(desk.says("Another desk")).isFalse();
  }

  private Appointment changedByAnotherDesk() {
    Appointment booked = desk.booked(house.draft(house.maria, house.jo, house.roomA, "14:00"));
    FxToolkit.run(() -> desk.bookings().openExisting(booked));
    desk.stage.settle();
    desk.set("#notesField", "mine");
    BookingDraft theirs = Itinerary.move(booked.draft(), 1, house.at("16:00"));
    assertThat(desk.access.change(new ChangeAppointmentRequest(
        Intents.next(), house.liza, booked.id(), booked.version(), theirs))).isNotNull();
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("When: Mon 2 Mar 14:00 → Mon 2 Mar 16:00");
    return booked;
  }

  @Test
  void stepsGoOnAndTheDrawerStays() {
    Appointment booked = desk.booked(house.draft(house.maria, house.jo, house.roomA, "14:00"));
    FxToolkit.run(() -> desk.bookings().openExisting(booked));
    desk.stage.settle();
    desk.stage.click("#step-ARRIVE");
    desk.waitFor("has arrived");
    desk.stage.click("#step-START");
    desk.waitFor("Under way");
    desk.set("#notesField", "after the step");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("is now");
    assertThat(house.count(
        "SELECT count(*) FROM appointment WHERE status = 'IN_PROGRESS' AND notes = 'after the step'"))
        .isEqualTo(1);
  }

  @Test
  void callingOffNeedsAReasonAndEscFoldsIt() {
    Appointment booked = desk.booked(house.draft(house.maria, house.jo, house.roomA, "14:00"));
    FxToolkit.run(() -> desk.bookings().openForCancel(booked));
    desk.stage.settle();
    desk.stage.keys(KeyCode.ENTER);
    assertThat(desk.says("Say why")).isTrue();
    desk.stage.keys(KeyCode.ESCAPE);
    assertThat(FxToolkit.on(() -> desk.drawer().openProperty().get())).isTrue();
    desk.stage.click("#cancelButton");
    desk.stage.type("ill");
    desk.stage.keys(KeyCode.ENTER);
    desk.waitFor("is cancelled");
    assertThat(house.count(
        "SELECT count(*) FROM appointment WHERE status = 'CANCELLED' AND lower(ended_reason) = 'ill'"))
        .isEqualTo(1);
  }

  @Test
  void aRefusedDragOnlyNeedsItsReason() {
    Appointment booked = desk.booked(house.draft(house.maria, house.jo, house.roomA, "14:00"));
    BookingDraft dragged = Itinerary.move(booked.draft(), 1, house.at("12:00"));
    FxToolkit.run(() -> desk.bookings().openWithReason(
        booked, dragged, List.of(new Breach(
            BookingRule.NOT_WORKING, 1, List.of("Jo Reyes", house.at("12:00"), house.at("13:00"))))));
    desk.stage.settle();
    desk.stage.type("vip");
    desk.stage.keys(KeyCode.ENTER);
    desk.waitFor("is now");
    assertThat(desk.events).singleElement().isInstanceOfSatisfying(BookingDone.Changed.class, done -> {
      assertThat(done.before()).isEqualTo(booked);
      assertThat(done.after().items()).isEqualTo(dragged.items());
    });
  }

  @Test
  void aServerThatIsAwayCostsNothingTyped() {
    openWithClient("maria", "14:00");
    desk.set("#notesField", "firm");
    away.set(true);
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("The server is away. Nothing you typed is lost");
    assertThat(text("#timeField")).isEqualTo("14:00");
    away.set(false);
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for");
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void tenMegabytesOfNotesAreCutWithASentence() {
    openWithClient("maria", "14:00");
    FxToolkit.run(() -> {
      ClipboardContent huge = new ClipboardContent();
      huge.putString("x".repeat(10_000_000));
      Clipboard.getSystemClipboard().setContent(huge);
      TextArea notes = (TextArea) desk.stage.scene().lookup("#notesField");
      notes.setText("typed before ");
      notes.end();
      notes.paste();
    });
    desk.stage.settle();
    assertThat(FxToolkit.on(() -> ((TextArea) desk.stage.scene().lookup("#notesField")).getText()))
        .startsWith("typed before ").hasSize(8_000);
    assertThat(desk.says("That was too much to paste")).isTrue();
    desk.waitFor("The notes have 8,000 characters; 4,000 are possible");
  }

  @Test
  void wrongTimesAndLengthsAreSaidAtOnce() {
    openWithClient("maria", "14:00");
    desk.set("#timeField", "25:99");
    desk.waitFor("What time?");
    desk.set("#minutesField", "525600");
    desk.waitFor("A treatment takes 5 to 720 minutes.");
  }
}
