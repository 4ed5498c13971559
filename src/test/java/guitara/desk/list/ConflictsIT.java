package guitara.desk.list;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookingOutcome;
import guitara.booking.Step;
import guitara.desk.core.DeskHistory;
import guitara.support.FxToolkit;
import guitara.support.House;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConflictsIT {

  private final ListScreens screens = new ListScreens();
  private final House house = screens.house;

  @AfterEach
  void close() {
    screens.close();
  }

  private void absent(long staff) {
    house.asOwner("INSERT INTO absence (staff_id, dates, type, reason) VALUES (" + staff
        + ", '[2026-03-02,2026-03-03)', 'SICK', 'flu')");
  }

  private void select() {
    FxToolkit.run(() -> {
      ListView<?> list = (ListView<?>) screens.stage.scene().lookup("#list");
      list.requestFocus();
      list.getSelectionModel().select(1);
    });
    screens.stage.settle();
  }

  @Test
  void nothingWrongIsSaid() {
    screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    screens.conflicts();
    screens.waitFor("Nothing is wrong");
  }

  @Test
  void theProposalIsTakenAndCanBeTakenBack() {
    long id = screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    absent(house.jo);
    ConflictsController panel = screens.conflicts();
    screens.waitFor("Therapist absent (1)");
    screens.waitFor("Jo Reyes is absent");
    screens.waitFor("Bea Cruz");
    assertThat(FxToolkit.on(() -> panel.openProperty().get())).isEqualTo(1);
    screens.stage.click(".conflict-take");
    screens.waitFor("Nothing is wrong");
    assertThat(screens.desk.find(id).draft().items().getFirst().staffId()).hasValue(house.bea);
    assertThat(screens.notices.getLast().text()).contains("Bea Cruz");
    assertThat(FxToolkit.on(screens.history::undo).orElseThrow().get())
        .isInstanceOfSatisfying(DeskHistory.Answer.OfBooking.class,
            answer -> assertThat(answer.outcome()).isInstanceOf(BookingOutcome.Done.class));
    assertThat(screens.desk.find(id).draft().items().getFirst().staffId()).hasValue(house.jo);
  }

  @Test
  void aProposalThatSomebodyElseTookIsRefusedAndSaid() {
    long id = screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    absent(house.jo);
    screens.conflicts();
    screens.waitFor("Bea Cruz");
    screens.desk.book(house.draft(house.ana, house.bea, house.roomB, "13:30"));
    select();
    screens.stage.keys(KeyCode.P);
    screens.waitFor("Tess Lim");
    assertThat(screens.notices.getLast().text()).contains("Bea Cruz is with Ana Peña");
    assertThat(screens.desk.find(id).draft().items().getFirst().staffId()).hasValue(house.jo);
  }

  @Test
  void enterShowsItOnTheBoardAndAChangeElsewhereIsSeen() {
    long id = screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    absent(house.jo);
    ConflictsController panel = screens.conflicts();
    screens.waitFor("Jo Reyes is absent");
    select();
    screens.stage.keys(KeyCode.ENTER);
    assertThat(screens.asked).containsExactly("jump 2026-03-02 " + id + ":1");
    screens.desk.step(id, Step.CANCEL);
    screens.heard();
    FxToolkit.run(panel::refresh);
    screens.waitFor("Nothing is wrong");
  }

  @Test
  void aBookingMadeTwiceIsCalledOff() {
    screens.desk.book(house.draft(house.maria, house.jo, house.roomA, "13:00"));
    long twice = screens.desk.book(house.draft(house.maria, house.bea, house.roomB, "20:00"));
    screens.conflicts();
    screens.waitFor("Booked twice? (1)");
    screens.waitFor("Cancel this one");
    screens.stage.click(".conflict-take");
    screens.waitFor("Nothing is wrong");
    assertThat(screens.desk.find(twice).status().holdsSlot()).isFalse();
  }

  @Test
  void whatWasBookedKnowingShowsTheReasonAndCountsNot() {
    var draft = house.draft(house.maria, house.jo, house.roomA, "13:00");
    absent(house.jo);
    screens.desk.book(draft.with(draft.details().overriddenBecause("comes for her alone")));
    ConflictsController panel = screens.conflicts();
    screens.waitFor("Booked knowing it: comes for her alone");
    assertThat(FxToolkit.on(() -> panel.openProperty().get())).isZero();
  }
}
