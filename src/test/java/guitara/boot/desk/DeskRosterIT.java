package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.DaySchedule;
import guitara.booking.Intents;
import guitara.desk.shell.Section;
import guitara.roster.Absence;
import guitara.roster.Pattern;
import guitara.roster.Plan;
import guitara.roster.PlanRequest;
import guitara.roster.PlanWork;
import guitara.roster.ReadRoster;
import guitara.roster.RosterOutcome;
import guitara.roster.Shift;
import guitara.roster.Validity;
import guitara.staff.StaffMember;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.support.Reception;
import guitara.time.Slot;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The roster in a whole desk: what is planned there is on the board, and what others plan is seen here.
class DeskRosterIT {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private DeskWindow manager() {
    house.server.signIn("LIZA", "MANAGER");
    return roster();
  }

  private DeskWindow roster() {
    DeskWindow desk = DeskWindow.of(house);
    desk.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
    choose(desk, house.jo);
    return desk;
  }

  private static void choose(DeskWindow desk, long staff) {
    ListView<?> people = (ListView<?>) desk.driver.find("#people");
    desk.driver.run(() -> {
      for (int n = 0; n < people.getItems().size(); n++) {
        if (people.getItems().get(n) instanceof StaffMember member && member.id() == staff) {
          people.getSelectionModel().select(n);
        }
      }
    });
    desk.driver.waitUntil("their times are shown", () -> !text(desk, "#shifts11").isEmpty());
    desk.driver.settle();
  }

  private static String text(DeskWindow desk, String selector) {
    return desk.driver.scene().lookup(selector) instanceof TextField field ? field.getText() : "";
  }

  private DaySchedule.PersonDay board(DeskWindow desk, long staff) {
    return desk.driver.get(() -> desk.session.boardModel().scheduleProperty().get().orElseThrow().person(staff));
  }

  private void waitForBoard(DeskWindow desk, long staff, Predicate<DaySchedule.PersonDay> as) {
    desk.driver.waitUntil("the board shows it",
        () -> desk.session.boardModel().scheduleProperty().get().filter(it -> as.test(it.person(staff))).isPresent());
  }

  private static Node button(DeskWindow desk, String words) {
    return FxToolkit.on(() -> desk.driver.scene().getRoot().lookupAll(".button").stream()
        .filter(it -> it instanceof Labeled labeled && words.equals(labeled.getText())).findFirst().orElseThrow());
  }

  private Plan stored(long staff) {
    return new ReadRoster(house.database).of(staff, house.slot("13:00", "14:00"), House.MONDAY)
        .planAt(house.branch.id());
  }

  @Test
  void aPatternOfTwoWeeksIsTypedSavedOnTheBoardAndTakenBack() {
    Plan before = stored(house.jo);
    try (DeskWindow desk = manager()) {
      assertThat(desk.driver.text("#shifts11")).isEqualTo("13:00–01:00");
      desk.waitForWords(".roster-sentence", "Jo Reyes works Mon–Sun 13:00–01:00. That is 84\u00a0h a week, always.");
      desk.driver.click("#newButton");
      desk.set("#fromField", "2 Mar 2026");
      desk.driver.click("#cycle2");
      assertThat(desk.driver.text("#anchorField")).isEqualTo("2 Mar 2026");
      for (int day = 1; day <= 7; day++) {
        desk.set("#shifts1" + day, day < 6 ? "13-17, 18-22" : "");
        desk.set("#shifts2" + day, day == 7 ? "10pm to 6am" : "");
      }
      desk.waitForWords(".roster-sentence",
          "Jo Reyes works week 1: Mon–Fri 13:00–17:00, 18:00–22:00; week 2: Sun 22:00–06:00."
              + " On average 24\u00a0h a week, from 2 Mar 2026.");
      desk.pictures("roster-pattern");
      desk.driver.run(() -> desk.driver.find("#shifts27").requestFocus());
      desk.driver.keys(KeyCode.ENTER);
      desk.waitForWords(".label", "Working times of Jo Reyes are saved: from 2 Mar 2026.");
      waitForBoard(desk, house.jo, day -> day.working().equals(
          List.of(house.slot("13:00", "17:00"), house.slot("18:00", "22:00"))));
      assertThat(stored(house.jo).patterns()).hasSize(2);
      assertThat(stored(house.jo).patterns().getFirst().valid().last()).isEqualTo(House.MONDAY.minusDays(1));
      desk.driver.waitUntil("both validities are offered",
          () -> desk.driver.scene().getRoot().lookupAll(".chip").size() == 2);
      desk.driver.click(".notice .button");
      waitForBoard(desk, house.jo, day -> day.working().equals(List.of(house.slot("13:00", "01:00"))));
      assertThat(stored(house.jo)).isEqualTo(before);
    }
  }

  @Test
  void shiftsThatMeetAndTimesThatCannotBeReadAreSaidBesideTheirFieldAndNothingTypedIsLost() {
    Plan before = stored(house.jo);
    try (DeskWindow desk = manager()) {
      for (int day = 1; day <= 7; day++) {
        desk.set("#shifts1" + day, day == 7 ? "22-6" : day == 1 ? "5-9" : "");
      }
      desk.waitForWords(".field-message", "Sun 22:00–06:00 still goes on when Mon 05:00–09:00 begins");
      desk.driver.click("#saveButton");
      desk.pictures("roster-refused");
      assertThat(stored(house.jo)).isEqualTo(before);
      desk.set("#shifts11", "half past nine");
      desk.driver.click("#saveButton");
      desk.waitForWords(".field-message", "“half past nine” is no span of time");
      choose(desk, house.bea);
      choose(desk, house.jo);
      assertThat(desk.driver.text("#shifts11")).as("kept while another was looked at").isEqualTo("half past nine");
      desk.set("#shifts11", "1".repeat(10_000));
      desk.driver.click("#saveButton");
      desk.waitForWords(".field-message", "is no span of time");
      desk.set("#shifts11", "5-5");
      desk.waitForWords(".field-message", "still goes on when");
      desk.driver.click("#giveUpButton");
      desk.driver.waitUntil("the stored times are back", () -> text(desk, "#shifts11").equals("13:00–01:00"));
    }
  }

  @Test
  void timesAreGivenToSomebodyElseFromADayOn() {
    try (DeskWindow desk = manager()) {
      desk.set("#shifts11", "9-12");
      ComboBox<?> other = (ComboBox<?>) desk.driver.find("#other");
      desk.driver.run(() -> other.getSelectionModel().selectFirst());
      desk.set("#copyField", "9 Mar 2026");
      desk.driver.click(button(desk, "Copy"));
      desk.waitForWords(".label", "Working times of Bea Cruz are saved: from 9 Mar 2026.");
      assertThat(stored(house.bea).patterns()).extracting(it -> it.valid().from())
          .containsExactly(Validity.BEGINNING, House.MONDAY.plusWeeks(1));
      assertThat(stored(house.bea).patterns().getLast().on(House.MONDAY.plusWeeks(1))).extracting(Shift::minutes)
          .containsExactly(180);
      assertThat(desk.driver.text("#shifts11")).as("what is typed for Jo stays").isEqualTo("9-12");
    }
  }

  @Test
  void exceptionsComeAndGoByKeysAndAWeekOfThemIsCopied() {
    try (DeskWindow desk = manager()) {
      desk.set("#dayField", "2026-03-03");
      desk.set("#timesField", "9:00-12:00");
      desk.set("#noteField", "covers for Bea");
      desk.waitForWords(".roster-sentence", "Tue 3 Mar 2026: 09:00–12:00 works besides, 3\u00a0h.");
      desk.driver.run(() -> desk.driver.find("#noteField").requestFocus());
      desk.driver.keys(KeyCode.ENTER);
      desk.waitForWords(".label", "An exception of Jo Reyes is saved.");
      desk.set("#dayField", "2 Mar 2026");
      desk.set("#timesField", "15-17");
      desk.driver.click("#kindOFF");
      desk.driver.run(() -> desk.driver.find("#timesField").requestFocus());
      desk.driver.keys(KeyCode.ENTER);
      waitForBoard(desk, house.jo, day -> day.working().equals(
          List.of(house.slot("13:00", "15:00"), house.slot("17:00", "01:00"))));
      desk.set("#copyFromField", "3 Mar 2026");
      desk.set("#copyToField", "11 Mar 2026");
      desk.driver.run(() -> desk.driver.find("#copyToField").requestFocus());
      desk.driver.keys(KeyCode.ENTER);
      desk.waitForWords(".label", "2 exceptions of Jo Reyes are saved.");
      assertThat(house.rows("SELECT lower(during) AT TIME ZONE 'Asia/Manila' FROM availability ORDER BY during"))
          .containsExactly("2026-03-02 15:00:00", "2026-03-03 09:00:00", "2026-03-09 15:00:00", "2026-03-10 09:00:00");
      ListView<?> list = (ListView<?>) desk.driver.find("#exceptions");
      desk.driver.waitUntil("all are listed", () -> list.getItems().size() == 4);
      desk.pictures("roster-exceptions");
      desk.driver.run(() -> {
        list.requestFocus();
        list.getSelectionModel().selectFirst();
      });
      desk.driver.keys(KeyCode.DELETE);
      waitForBoard(desk, house.jo, day -> day.working().equals(List.of(house.slot("13:00", "01:00"))));
      desk.driver.click(".notice .button");
      waitForBoard(desk, house.jo, day -> day.working().size() == 2);
    }
  }

  @Test
  void anAbsenceShowsWhatItHitsBeforeItIsSavedAndSettlesIt() {
    Reception desk = new Reception(house);
    long today = desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00"));
    long left = desk.book(house.draft(house.ana, house.jo, house.roomA, "16:00"));
    try (DeskWindow window = manager()) {
      window.driver.click("#addButton");
      window.set("#lastField", "4 Mar 2026");
      window.set("#reasonField", "fever");
      window.driver.waitUntil("a way out for each", () -> {
        var takes = window.driver.scene().getRoot().lookupAll(".fate-TAKE");
        return takes.size() == 2 && takes.stream().noneMatch(Node::isDisabled);
      });
      assertThat(house.count("SELECT count(*) FROM absence")).as("only looked at").isZero();
      window.pictures("roster-absence");
      window.driver.run(() -> window.driver.scene().getRoot().lookupAll(".fate-LEAVE").stream()
          .map(ToggleButton.class::cast).reduce((one, two) -> two).orElseThrow().fire());
      window.driver.keys(KeyCode.CONTROL, KeyCode.ENTER);
      window.waitForWords(".sick-progress", "1 booking is settled.");
      assertThat(desk.find(today).draft().items().getFirst().staffId()).hasValue(house.bea);
      assertThat(desk.find(left).draft().items().getFirst().staffId()).hasValue(house.jo);
      assertThat(house.rows("SELECT dates::text || ' ' || type || ' ' || status || ' ' || reason FROM absence"))
          .containsExactly("[2026-03-02,2026-03-05) SICK APPROVED fever");
      waitForBoard(window, house.jo, day -> !day.absence().isEmpty());
      window.driver.keys(KeyCode.ESCAPE);
      ListView<?> list = (ListView<?>) window.driver.find("#absences");
      window.driver.waitUntil("it is listed", () -> list.getItems().size() == 1);
      window.driver.run(() -> window.session.model().sectionProperty().set(Section.CONFLICTS));
      window.waitForWords(".label", "Jo Reyes is absent");
      window.driver.run(() -> window.session.model().sectionProperty().set(Section.ROSTER));
      window.driver.run(() -> {
        list.requestFocus();
        list.getSelectionModel().selectFirst();
      });
      window.driver.keys(KeyCode.DELETE);
      waitForBoard(window, house.jo, day -> day.absence().isEmpty());
      window.driver.waitUntil("nothing is listed", () -> list.getItems().isEmpty());
      window.pictures("roster");
    }
  }

  @Test
  void whoMayNotPlanLooks() {
    try (DeskWindow desk = roster()) {
      desk.waitForWords(".quiet-text", "You may look at the plan.");
      assertThat(desk.driver.get(() -> desk.driver.find("#saveButton").getParent().isVisible())).isFalse();
      assertThat(desk.driver.get(() -> ((TextField) desk.driver.find("#shifts11")).isEditable())).isFalse();
      desk.pictures("roster-looking");
    }
  }

  @Test
  void whatAnotherDeskPlansIsSeenAndNotOverwritten() {
    try (DeskWindow desk = manager()) {
      Plan before = stored(house.jo);
      Plan theirs = new Plan(List.of(Pattern.weekly(Validity.ALWAYS,
          List.of(new Shift(1, DayOfWeek.MONDAY, LocalTime.of(15, 0), 240)))));
      PlanWork work = new PlanWork(house.database);
      desk.set("#shifts12", "9-12");
      assertThat(work.save(new PlanRequest(
          Intents.next(), house.liza, house.jo, house.branch.id(), before, theirs)))
          .isEqualTo(new RosterOutcome.Done());
      waitForBoard(desk, house.jo, day -> day.working().equals(List.of(house.slot("15:00", "19:00"))));
      desk.driver.click("#saveButton");
      desk.waitForWords(".field-message", "Another desk changed this plan meanwhile");
      assertThat(desk.driver.text("#shifts12")).isEqualTo("9-12");
      assertThat(stored(house.jo)).isEqualTo(theirs);
      desk.driver.click("#giveUpButton");
      desk.driver.waitUntil("theirs is shown", () -> text(desk, "#shifts11").equals("15:00–19:00"));
    }
  }

  @Test
  void anAbsenceOfAnotherDeskIsOnTheBoardAtOnce() {
    try (DeskWindow desk = manager()) {
      new PlanWork(house.database).save(Intents.next(), house.liza, new Absence(
          0, 0, house.tess, House.MONDAY, House.MONDAY, "VACATION", Absence.Status.APPROVED, ""));
      waitForBoard(desk, house.tess, day -> day.absence().contains("VACATION"));
      assertThat(board(desk, house.tess).working()).isEqualTo(List.<Slot>of(house.slot("13:00", "01:00")));
    }
  }
}
