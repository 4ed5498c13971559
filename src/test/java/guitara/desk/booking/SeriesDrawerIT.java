package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentItem;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.Intents;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.series.SeriesContext;
import guitara.desk.series.SeriesDrawer;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.control.Notices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A booking that repeats, by keys alone: typed, looked at with its clashes, mended and written.
class SeriesDrawerIT {

  private final DrawerFixture desk = new DrawerFixture();
  private final House house = desk.house;
  private final List<Deed> deeds = new ArrayList<>();

  @BeforeEach
  void repeat() {
    FxToolkit.run(() -> desk.bookings().repeatWith(new SeriesDrawer(
        new SeriesContext(desk.context, desk.core, deed -> {
          deeds.add(deed);
          return Optional.empty();
        }, "taken back"), desk.drawer(), new Notices(desk.texts))));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /// Somebody has Jo and the first room in so many weeks.
  private void taken(int weeks, String start) {
    AppointmentItem item = house.treatment(1, house.jo, house.roomA, start);
    BookingDraft draft = desk.draft(house.maria, item.at(item.during().shiftedBy(Duration.ofDays(7L * weeks))));
    desk.access.book(new BookAppointmentRequest(
        Intents.next(), house.liza, draft, false));
  }

  private void open(String times) {
    desk.openNew();
    desk.set("#clientField", "ana");
    desk.set("#timeField", "1400");
    desk.waitFor("with Jo Reyes in Room A");
    desk.stage.keys(KeyCode.F6);
    desk.set("#timesField", times);
  }

  private void preview(String times, String summary) {
    open(times);
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor(summary);
  }

  private int chosen() {
    return FxToolkit.on(() -> ((ListView<?>) desk.stage.find("#seriesList")).getSelectionModel().getSelectedIndex());
  }

  private long booked() {
    return house.count("SELECT count(*) FROM appointment WHERE client_id = " + house.ana + " AND status = 'CONFIRMED'");
  }

  @Test
  void foldedAwayItIsInNobodysWay() {
    desk.openNew();
    desk.set("#clientField", "ana");
    desk.waitFor("with Jo Reyes in Room A");
    Node unfold = desk.stage.find("#unfoldButton");
    assertThat(unfold.isFocusTraversable()).isFalse();
    assertThat(desk.stage.find("#repeatBox").isVisible()).isFalse();
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Booked for");
    assertThat(booked()).isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM series")).isZero();
  }

  @Test
  void whatNeverEndsIsRefusedWithTheLimit() {
    open("100,000");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("A series has 104 bookings at most.");
    desk.set("#timesField", "4");
    desk.set("#everyField", "0");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Every 0 would never go on. Type 1 or more.");
    desk.set("#everyField", "soon");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Type a whole number");
    desk.set("#everyField", "53");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("A series reaches 2 years ahead at most.");
    assertThat(booked()).isZero();
  }

  @Test
  void oneKeyMendsAClashAndOneBooksAll() {
    taken(2, "14:30");
    preview("4", "4 bookings · 3 fine · 1 refused · 0 skipped");
    assertThat(desk.says("Jo Reyes is with Maria Cristina Evangelista-Delos Santos")).isTrue();
    assertThat(chosen()).as("the refused one is chosen").isEqualTo(2);
    desk.pictures("series-clash");
    desk.stage.keys(KeyCode.ENTER);
    desk.waitFor("4 bookings · 4 fine · 0 refused · 0 skipped");
    assertThat(desk.says("repaired")).isTrue();
    desk.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("all are booked", () -> booked() == 4);
    FxToolkit.waitUntil("the drawer is closed", () -> !desk.drawer().openProperty().get());
    assertThat(deeds).hasSize(1);
    assertThat(desk.drawer().keptProperty().get()).as("nothing is left of the form").isEmpty();
  }

  @Test
  void aLineIsLeftOutByDeleteAndTakenInAgain() {
    taken(1, "14:00");
    preview("3", "3 bookings · 2 fine · 1 refused");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("One line is refused.");
    desk.stage.keys(KeyCode.DELETE);
    desk.waitFor("3 bookings · 2 fine · 0 refused · 1 skipped");
    desk.stage.keys(KeyCode.DELETE);
    desk.waitFor("3 bookings · 2 fine · 1 refused · 0 skipped");
    desk.stage.keys(KeyCode.DELETE);
    desk.waitFor("Book 2 bookings");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    FxToolkit.waitUntil("two are booked", () -> booked() == 2);
  }

  @Test
  void aWayIsTakenByItsNumberAndAllByOneKey() {
    taken(1, "14:00");
    taken(2, "14:00");
    taken(3, "14:00");
    preview("4", "1 fine · 3 refused");
    FxToolkit.waitUntil("ways out", () -> desk.stage.scene().lookup("#series-way-2") != null);
    desk.stage.keys(KeyCode.ALT, KeyCode.DIGIT2);
    desk.waitFor("2 fine · 2 refused");
    desk.stage.keys(KeyCode.F3);
    desk.waitFor("4 bookings · 4 fine · 0 refused");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    FxToolkit.waitUntil("all are booked", () -> booked() == 4);
  }

  /// Nobody told this desk: the database says so when all of it is written.
  @Test
  void whatSomebodyTookMeanwhileIsSaidAndNothingIsWrittenOrLost() {
    preview("4", "4 bookings · 4 fine");
    taken(1, "14:30");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Nothing was written: 1 line is refused by now");
    desk.waitFor("4 bookings · 3 fine · 1 refused");
    assertThat(booked()).isZero();
    assertThat(house.count("SELECT count(*) FROM series")).isZero();
    assertThat(chosen()).isEqualTo(1);
    desk.pictures("series-taken-meanwhile");
    desk.stage.keys(KeyCode.ESCAPE);
    desk.waitFor("See all bookings");
    assertThat(desk.text("#timeField")).isEqualTo("1400");
    assertThat(desk.text("#timesField")).isEqualTo("4");
    desk.pictures("series-form");
  }

  @Test
  void severalWeekdaysAndALastDay() {
    open("4");
    desk.stage.click("#repeat-THURSDAY");
    desk.stage.click("#repeat-true");
    desk.pictures("series-until");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Repeats every week on 2 days");
    desk.waitFor("27 bookings · 27 fine");
  }

  @Test
  void aBookingOfASeriesSaysSoAndChangesTheOthersLikewise() {
    preview("3", "3 bookings · 3 fine");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    FxToolkit.waitUntil("all are booked", () -> booked() == 3);
    long first = house.count("SELECT min(id) FROM appointment");
    desk.openExisting(desk.access.find(first).orElseThrow());
    desk.waitFor("1 of 3, every week, until Mon 16 Mar 2026");
    desk.stage.click("#moreButton");
    FxToolkit.run(() -> desk.button("Change them likewise…").fire());
    desk.waitFor("Change the time, therapist or room of this one above first");
    desk.set("#timeField", "15:30");
    desk.pictures("series-existing");
    FxToolkit.run(() -> desk.button("Change them likewise…").fire());
    desk.waitFor("3 bookings · 3 fine");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    FxToolkit.waitUntil("all are moved", () -> house.count("SELECT count(*) FROM appointment"
        + " WHERE (lower(during) AT TIME ZONE 'Asia/Manila')::time = '15:30'") == 3);
    takeBack();
    assertThat(house.count("SELECT count(*) FROM appointment"
        + " WHERE (lower(during) AT TIME ZONE 'Asia/Manila')::time = '14:00'")).isEqualTo(3);
  }

  @Test
  void thisAndTheFollowingAreCalledOffAndComeBackTogether() {
    preview("4", "4 bookings · 4 fine");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    FxToolkit.waitUntil("all are booked", () -> booked() == 4);
    long second = house.count("SELECT id FROM appointment ORDER BY lower(during) OFFSET 1 LIMIT 1");
    desk.openExisting(desk.access.find(second).orElseThrow());
    desk.waitFor("2 of 4, every week");
    desk.stage.click("#moreButton");
    FxToolkit.run(() -> desk.button("Cancel them…").fire());
    desk.waitFor("3 bookings to be cancelled · 0 skipped");
    desk.pictures("series-call-off");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    desk.waitFor("Say why, in a few words.");
    desk.set("#callOffField", "moves away");
    desk.stage.keys(KeyCode.ENTER);
    FxToolkit.waitUntil("three are called off", () -> booked() == 1);
    takeBack();
    assertThat(booked()).isEqualTo(4);
    deeds.removeLast();
    takeBack();
    assertThat(booked()).as("the whole series in one go").isZero();
    assertThat(house.count("SELECT count(*) FROM claim")).isZero();
  }

  private void takeBack() {
    assertThat(deeds.getLast()).isInstanceOfSatisfying(Deed.Other.class, deed ->
        assertThat(deed.back().run(Intents.next(), house.liza)).isEmpty());
  }

  @Test
  void undoingIsRefusedWithItsReasonWhereASlotIsGone() {
    preview("2", "2 bookings · 2 fine");
    desk.stage.keys(KeyCode.CONTROL, KeyCode.ENTER);
    FxToolkit.waitUntil("both are booked", () -> booked() == 2);
    takeBack();
    taken(1, "14:30");
    Deed.Other deed = (Deed.Other) deeds.getLast();
    assertThat(deed.again().run(Intents.next(), house.liza))
        .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Nothing was written: 1 line is refused"));
    assertThat(booked()).isZero();
    assertThat(OptionalLong.of(house.count("SELECT count(*) FROM appointment"))).hasValue(3);
  }
}
