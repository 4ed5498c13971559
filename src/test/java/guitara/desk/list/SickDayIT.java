package guitara.desk.list;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentStatus;
import guitara.booking.BookingOutcome;
import guitara.desk.core.DeskHistory;
import guitara.desk.list.SickRow.Fate;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SickDayIT {

  private final ListScreens screens = new ListScreens();
  private final House house = screens.house;

  @AfterEach
  void close() {
    screens.close();
  }

  private OptionalLong staff(long id) {
    return screens.desk.find(id).draft().items().getFirst().staffId();
  }

  private Node button(int row, Fate fate) {
    return FxToolkit.on(() -> screens.stage.scene().getRoot().lookupAll(".sick-row").stream().toList().get(row)
        .lookup(".fate-" + fate));
  }

  private void waitForRows(int count) {
    FxToolkit.waitUntil(count + " rows",
        () -> screens.stage.scene().getRoot().lookupAll(".sick-row").size() == count);
    screens.stage.settle();
  }

  @Test
  void asksWhoAndSaysWhenNothingIsLeft() {
    screens.sickDay(OptionalLong.empty());
    screens.waitFor("Who is sick? Choose");
    FxToolkit.run(() -> ((javafx.scene.control.ComboBox<?>) screens.stage.scene().lookup("#sickPerson"))
        .getSelectionModel().selectFirst());
    screens.waitFor("No open bookings that day");
  }

  @Test
  void aProposalIsTakenOneIsCancelledOneIsLeftAndUndoTakesAllBack() {
    long taken = screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    long cancelled = screens.desk.book(house.draft(house.ana, house.jo, house.roomA, "15:00"));
    long left = screens.desk.book(house.draft(house.nono, house.jo, house.roomA, "17:00"));
    screens.sickDay(OptionalLong.of(house.jo));
    waitForRows(3);
    FxToolkit.waitUntil("all proposals", () -> screens.stage.scene().getRoot().lookupAll(".fate-TAKE").stream()
        .noneMatch(Node::isDisabled));
    screens.stage.click(button(1, Fate.CANCEL));
    screens.stage.click(button(2, Fate.LEAVE));
    screens.stage.click("#applyButton");
    screens.waitFor("2 bookings are settled.");
    assertThat(staff(taken)).hasValue(house.bea);
    assertThat(screens.desk.find(cancelled).status()).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(screens.desk.find(cancelled).origin().endedReason()).isEqualTo("Therapist is sick");
    assertThat(staff(left)).hasValue(house.jo);
    screens.waitFor("Now Bea Cruz");
    assertThat(screens.notices.getLast().text()).contains("2 bookings are settled");
    assertThat(FxToolkit.on(screens.history::undo).orElseThrow().get()).isInstanceOfSatisfying(
        DeskHistory.Answer.OfBooking.class, it -> assertThat(it.outcome()).isInstanceOf(BookingOutcome.Done.class));
    assertThat(staff(taken)).hasValue(house.jo);
    assertThat(screens.desk.find(cancelled).status()).isEqualTo(AppointmentStatus.CONFIRMED);
    assertThat(FxToolkit.on(screens.history::redo).orElseThrow().get()).isInstanceOfSatisfying(
        DeskHistory.Answer.OfBooking.class, it -> assertThat(it.outcome()).isInstanceOf(BookingOutcome.Done.class));
    assertThat(staff(taken)).hasValue(house.bea);
  }

  @Test
  void whatIsRefusedStaysWithTheReasonWhileTheOthersAreDone() {
    long first = screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    long second = screens.desk.book(house.draft(house.ana, house.jo, house.roomA, "15:00"));
    screens.sickDay(OptionalLong.of(house.jo));
    waitForRows(2);
    FxToolkit.waitUntil("all proposals", () -> screens.stage.scene().getRoot().lookupAll(".fate-TAKE").stream()
        .noneMatch(Node::isDisabled));
    screens.desk.book(house.draft(house.nono, house.bea, house.roomB, "13:30"));
    screens.stage.click("#applyButton");
    screens.waitFor("1 booking is settled, 1 was refused.");
    assertThat(staff(first)).hasValue(house.jo);
    assertThat(staff(second)).hasValue(house.bea);
    screens.waitFor("Bea Cruz is with Ñoño");
    screens.waitFor("Tess Lim");
  }

  @Test
  void cancellingNeedsAReason() {
    long id = screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    screens.sickDay(OptionalLong.of(house.jo));
    waitForRows(1);
    screens.stage.click(button(0, Fate.CANCEL));
    FxToolkit.run(() -> ((TextField) screens.stage.scene().lookup("#sickReason")).clear());
    screens.stage.click("#applyButton");
    screens.waitFor("Say why the bookings are cancelled");
    assertThat(screens.desk.find(id).status()).isEqualTo(AppointmentStatus.CONFIRMED);
  }

  @Test
  void stoppedInTheMiddleTheRestIsLeft() {
    long first = screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    long second = screens.desk.book(house.draft(house.ana, house.jo, house.roomA, "15:00"));
    SickDayController controller = screens.sickDay(OptionalLong.of(house.jo));
    waitForRows(2);
    screens.stage.click(button(0, Fate.CANCEL));
    screens.stage.click(button(1, Fate.CANCEL));
    FxToolkit.run(() -> {
      controller.apply();
      controller.stop();
    });
    screens.waitFor("1 booking is settled, 1 was not begun.");
    assertThat(screens.desk.find(first).status()).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(screens.desk.find(second).status()).isEqualTo(AppointmentStatus.CONFIRMED);
  }

  @Test
  void aBookingThatAnotherDeskCancelledGoesAndTheChoiceForTheOthersStays() {
    long gone = screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    screens.desk.book(house.draft(house.ana, house.jo, house.roomA, "15:00"));
    SickDayController controller = screens.sickDay(OptionalLong.of(house.jo));
    waitForRows(2);
    screens.stage.click(button(1, Fate.CANCEL));
    screens.desk.step(gone, guitara.booking.Step.CANCEL);
    screens.heard();
    FxToolkit.run(controller::refresh);
    waitForRows(1);
    assertThat(button(0, Fate.CANCEL)).isInstanceOfSatisfying(javafx.scene.control.ToggleButton.class,
        cancel -> assertThat(cancel.isSelected()).isTrue());
  }
}
