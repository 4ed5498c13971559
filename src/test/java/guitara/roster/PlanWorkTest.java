package guitara.roster;

import static guitara.roster.Shifts.MONDAY;
import static guitara.roster.Shifts.days;
import static guitara.roster.Shifts.pattern;
import static guitara.roster.Shifts.plan;
import static guitara.roster.Shifts.shift;
import static guitara.roster.Shifts.weekly;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.access.Actor;
import guitara.booking.Intents;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.Trouble;
import guitara.facility.Branch;
import guitara.facility.Facilities;
import guitara.support.House;
import guitara.time.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanWorkTest {

  private House house;
  private Database database;
  private PlanWork work;
  private ReadRoster read;

  @BeforeEach
  void open() {
    house = House.open();
    house.asOwner("DELETE FROM weekly_template");
    database = Database.open(house.settings, List.of());
    database.actAs(house.server.signIn("TESS", "MANAGER"), Database.View.ALL);
    work = new PlanWork(database);
    read = new ReadRoster(database);
  }

  @AfterEach
  void close() {
    database.close();
    house.close();
  }

  private Plan stored() {
    return roster().planAt(house.branch.id());
  }

  private PersonRoster roster() {
    return read.of(house.jo, new Slot(house.at("13:00"), house.branch.instantOn(MONDAY.plusWeeks(8), LocalTime.NOON)),
        MONDAY);
  }

  private RosterOutcome save(Plan wanted) {
    return work.save(request(Intents.next(), stored(), wanted));
  }

  private PlanRequest request(UUID intent, Plan seen, Plan wanted) {
    return new PlanRequest(intent, house.liza, house.jo, house.branch.id(), seen, wanted);
  }

  private List<Slot> working(Branch branch, LocalDate first, int count) {
    Slot window = new Slot(branch.businessDay(first).start(), branch.businessDay(first.plusDays(count - 1L)).end());
    return house.database.read(session -> session.createNativeQuery(
            "SELECT lower(during), upper(during) FROM working_time(ARRAY[:staff], tstzrange(:starts, :ends))"
                + " WHERE branch_id = :branch ORDER BY 1", Slot.class)
        .setParameter("staff", house.jo).setParameter("branch", branch.id())
        .setParameter("starts", window.start()).setParameter("ends", window.end()).getResultList());
  }

  private Slot at(LocalDate day, String from, int minutes) {
    return Slot.ofMinutes(day.atTime(LocalTime.parse(from)).atZone(house.branch.zone()).toInstant(), minutes);
  }

  @Test
  void aPlanIsStoredAsItWasWantedAndReadAgain() {
    Plan wanted = plan(
        weekly(new Validity(Validity.BEGINNING, MONDAY), shift(FRIDAY, "13:00", "22:00")),
        new Pattern(Validity.from(MONDAY), 2, MONDAY,
            List.of(shift(1, FRIDAY, "13:00", "22:00"), shift(2, SATURDAY, "22:00", "06:00"))));
    assertThat(save(wanted)).isEqualTo(new RosterOutcome.Done());
    assertThat(stored()).isEqualTo(wanted);
    assertThat(house.count("SELECT count(*) FROM audit_log WHERE table_name = 'weekly_template' AND action = 'INSERT'"
        + " AND account_id = (SELECT id FROM account WHERE login = 'staff-tess')")).isEqualTo(3);
    assertThat(save(Plan.NONE)).isEqualTo(new RosterOutcome.Done());
    assertThat(stored()).isEqualTo(Plan.NONE);
  }

  @Test
  void weeksOfAPatternTakeTurns() {
    save(plan(pattern(2, shift(1, DayOfWeek.MONDAY, "13:00", "17:00"), shift(2, TUESDAY, "09:00", "12:00"))));
    assertThat(working(house.branch, MONDAY, 28)).containsExactly(
        at(MONDAY, "13:00", 240), at(MONDAY.plusDays(8), "09:00", 180),
        at(MONDAY.plusDays(14), "13:00", 240), at(MONDAY.plusDays(22), "09:00", 180));
    assertThat(working(house.branch, MONDAY.minusWeeks(1), 7)).containsExactly(at(MONDAY.minusDays(6), "09:00", 180));
  }

  @Test
  void aPatternOfFourWeeksAndItsValidityHoldTogether() {
    save(plan(new Pattern(days(MONDAY, MONDAY.plusDays(27)), 4, MONDAY, List.of(
        shift(1, SUNDAY, "22:00", "02:00"), shift(4, SUNDAY, "22:00", "02:00")))));
    assertThat(working(house.branch, MONDAY.minusWeeks(4), 84)).containsExactly(
        at(MONDAY.plusDays(6), "22:00", 240), at(MONDAY.plusDays(27), "22:00", 240));
  }

  @Test
  void theSameIntentTwiceTakesEffectOnce() {
    UUID intent = Intents.next();
    Plan nights = plan(weekly(Validity.ALWAYS, shift(FRIDAY, "22:00", "06:00")));
    assertThat(work.save(request(intent, Plan.NONE, nights))).isEqualTo(new RosterOutcome.Done());
    assertThat(save(Plan.NONE)).isEqualTo(new RosterOutcome.Done());
    assertThat(work.save(request(intent, Plan.NONE, nights))).isEqualTo(new RosterOutcome.Done());
    assertThat(stored()).as("what was undone meanwhile stays undone").isEqualTo(Plan.NONE);
  }

  @Test
  void whatAnotherDeskPlannedMeanwhileIsNotOverwritten() {
    Plan theirs = plan(weekly(Validity.ALWAYS, shift(FRIDAY, "22:00", "06:00")));
    save(theirs);
    UUID intent = Intents.next();
    Plan mine = plan(weekly(Validity.ALWAYS, shift(TUESDAY, "13:00", "20:00")));
    assertThat(work.save(request(intent, Plan.NONE, mine))).isEqualTo(new RosterOutcome.Stale());
    assertThat(stored()).isEqualTo(theirs);
    assertThat(work.save(request(intent, theirs, mine))).as("nothing of the refused stays").isEqualTo(
        new RosterOutcome.Done());
  }

  @Test
  void shiftsThatMeetAreRefusedInWordsAndByTheDatabase() {
    Plan meeting = plan(pattern(2, shift(2, SUNDAY, "22:00", "06:00"), shift(1, DayOfWeek.MONDAY, "05:00", "09:00")));
    assertThat(save(meeting)).isInstanceOf(RosterOutcome.Meets.class);
    assertThat(stored()).isEqualTo(Plan.NONE);
    assertThatThrownBy(() -> house.asOwner(insert(meeting))).hasMessageContaining("meet on");
    house.asOwner(insert(plan(pattern(2, shift(2, SUNDAY, "22:00", "06:00")))));
    assertThatThrownBy(() -> house.asOwner("UPDATE weekly_template SET minutes = 1500"))
        .as("longer than a day").hasMessageContaining("minutes");
    assertThatThrownBy(() -> house.asOwner(insert(plan(pattern(2, shift(1, DayOfWeek.MONDAY, "05:00", "09:00"))))))
        .as("written by another statement").hasMessageContaining("meet on");
  }

  private String insert(Plan plan) {
    return "INSERT INTO weekly_template (staff_id, branch_id, dow, starts, minutes, valid, cycle, week, anchor) SELECT "
        + house.jo + ", " + house.branch.id() + ", s.* FROM sent_shifts('" + RosterJson.shifts(plan) + "') s";
  }

  /// Java and the database say the same of invented plans of every kind.
  @Test
  void databaseAndProgramAgreeOnWhatMeets() {
    Random random = new Random(20260302);
    int meeting = 0;
    for (int n = 0; n < 250; n++) {
      Plan plan = randomPlan(random);
      boolean found = plan.meeting().isPresent();
      meeting += found ? 1 : 0;
      boolean refused;
      try {
        house.asOwner(insert(plan) + "; DELETE FROM weekly_template");
        refused = false;
      } catch (IllegalStateException e) {
        refused = true;
      }
      assertThat(refused).as("%s", plan).isEqualTo(found);
    }
    assertThat(meeting).isBetween(40, 210);
  }

  private static Plan randomPlan(Random random) {
    List<Pattern> patterns = new ArrayList<>();
    for (int n = random.nextInt(1, 3); n > 0; n--) {
      int cycle = random.nextInt(1, 5);
      List<Shift> shifts = new ArrayList<>();
      for (int m = random.nextInt(1, 3); m > 0; m--) {
        shifts.add(new Shift(random.nextInt(1, cycle + 1), DayOfWeek.of(random.nextInt(6, 9) % 7 + 1),
            LocalTime.of(random.nextInt(24), 0), random.nextInt(1, 15) * 60));
      }
      LocalDate from = random.nextBoolean() ? Validity.BEGINNING : MONDAY.plusDays(random.nextInt(40));
      LocalDate end = random.nextBoolean() ? Validity.NEVER : MONDAY.plusDays(41 + random.nextInt(40));
      patterns.add(new Pattern(new Validity(from, end), cycle, MONDAY.plusWeeks(random.nextInt(-3, 4)), shifts));
    }
    return new Plan(patterns);
  }

  @Test
  void nightsOfTheClockChangesLastSevenAndNineHours() {
    house.asOwner("INSERT INTO branch (code, name, timezone) VALUES ('BER', 'Berlin', 'Europe/Berlin');"
        + "INSERT INTO staff_branch SELECT " + house.jo + ", id FROM branch WHERE code = 'BER'");
    Branch berlin = new Facilities(house.database).branches().stream()
        .filter(it -> it.code().equals("BER")).findFirst().orElseThrow();
    Plan nights = plan(pattern(4, shift(4, SATURDAY, "22:00", "06:00"), shift(2, SATURDAY, "22:00", "06:00")));
    assertThat(work.save(new PlanRequest(
        Intents.next(), house.liza, house.jo, berlin.id(), Plan.NONE, nights))).isEqualTo(new RosterOutcome.Done());
    assertThat(working(berlin, LocalDate.of(2026, 3, 28), 1)).extracting(Slot::minutes).containsExactly(7L * 60);
    assertThat(working(berlin, LocalDate.of(2026, 10, 24), 1)).extracting(Slot::minutes).containsExactly(9L * 60);
    assertThat(working(berlin, LocalDate.of(2026, 4, 11), 1)).extracting(Slot::minutes).containsExactly(8L * 60);
    assertThat(ClockChange.of(nights.patterns().getFirst(), berlin.zone(), MONDAY, MONDAY.plusYears(1)))
        .extracting(it -> it.lasts().toHours()).containsExactly(7L, 9L);
  }

  @Test
  void exceptionsComeAndGoTogetherOrNotAtAll() {
    Deviation extra = new Deviation(
        house.branch.id(), Deviation.Kind.EXTRA, house.slot("14:00", "18:00"), "covers for Bea");
    Deviation off = new Deviation(house.branch.id(), Deviation.Kind.OFF, house.slot("16:00", "17:00"), "dentist");
    UUID intent = Intents.next();
    DeviationRequest request = new DeviationRequest(intent, house.liza, house.jo, List.of(), List.of(extra, off));
    assertThat(work.change(request)).isEqualTo(new RosterOutcome.Done());
    assertThat(roster().deviations()).containsExactly(extra, off);
    assertThat(working(house.branch, MONDAY, 1)).containsExactly(
        house.slot("14:00", "16:00"), house.slot("17:00", "18:00"));
    assertThat(work.change(request)).as("sent again").isEqualTo(new RosterOutcome.Done());
    Deviation clash = new Deviation(house.branch.id(), Deviation.Kind.EXTRA, house.slot("17:00", "19:00"), "");
    assertThat(work.change(new DeviationRequest(Intents.next(), house.liza, house.jo, List.of(off), List.of(clash))))
        .isEqualTo(new RosterOutcome.Twice());
    assertThat(roster().deviations()).as("nothing went").containsExactly(extra, off);
    assertThat(work.change(request.back(Intents.next(), house.liza))).isEqualTo(new RosterOutcome.Done());
    assertThat(roster().deviations()).isEmpty();
    assertThat(work.change(request.back(Intents.next(), house.liza))).isEqualTo(new RosterOutcome.Gone());
    assertThat(work.change(request.again(Intents.next(), house.liza))).isEqualTo(new RosterOutcome.Done());
    assertThat(roster().deviations()).containsExactly(extra, off);
  }

  private Absence absence() {
    return new Absence(0, 0, house.jo, MONDAY, MONDAY.plusDays(2), "SICK", Absence.Status.APPROVED, "fever");
  }

  @Test
  void anAbsenceIsEnteredOnceChangedAndCalledOff() {
    UUID intent = Intents.next();
    Absence entered = entered(work.save(intent, house.liza, absence()));
    assertThat(entered(work.save(intent, house.liza, absence()))).isEqualTo(entered);
    assertThat(roster().absences()).containsExactly(entered);
    assertThat(house.rows("SELECT s.code FROM absence x JOIN staff s ON s.id = x.created_by"))
        .as("whoever is signed in, whatever was sent").containsExactly("TESS");
    Absence off = entered(work.save(Intents.next(), house.liza, entered.with(Absence.Status.CANCELLED)));
    assertThat(roster().absences()).isEmpty();
    assertThat(work.save(Intents.next(), house.liza, entered)).isEqualTo(new RosterOutcome.Stale());
    Absence again = entered(work.save(Intents.next(), house.liza, off.with(Absence.Status.APPROVED)));
    assertThat(again.version()).isEqualTo(3);
    assertThat(work.save(Intents.next(), house.liza, absence().stored(4711, 1))).isEqualTo(new RosterOutcome.Gone());
  }

  private static Absence entered(RosterOutcome outcome) {
    if (outcome instanceof RosterOutcome.Entered(Absence absence)) {
      return absence;
    }
    throw new AssertionError("Not entered: " + outcome);
  }

  @Test
  void whoMayNotPlanIsRefusedByTheDatabase() {
    PlanWork receptionist = new PlanWork(house.database);
    Plan nights = plan(weekly(Validity.ALWAYS, shift(FRIDAY, "22:00", "06:00")));
    assertDenied(() -> receptionist.save(request(Intents.next(), Plan.NONE, nights)));
    assertDenied(() -> receptionist.change(
        new DeviationRequest(Intents.next(), house.liza, house.jo, List.of(), List.of())));
    assertDenied(() -> receptionist.save(Intents.next(), house.liza, absence()));
    assertThat(new ReadRoster(house.database).of(house.jo, house.slot("13:00", "14:00"), MONDAY).plans()).isEmpty();
    try (Database therapist = Database.open(house.settings, List.of())) {
      therapist.actAs(house.server.signIn("JO", "THERAPIST"), Database.View.OWN);
      assertDenied(() -> new PlanWork(therapist).save(Intents.next(), house.liza, absence()));
      save(nights);
      assertThat(new ReadRoster(therapist).of(house.jo, house.slot("13:00", "14:00"), MONDAY)
          .planAt(house.branch.id())).as("one's own plan is seen").isEqualTo(nights);
      assertThat(new ReadRoster(therapist).of(house.bea, house.slot("13:00", "14:00"), MONDAY).plans()).isEmpty();
    }
  }

  @Test
  void anAdministratorWhoIsNoMemberOfStaffPlansInNobodysName() {
    house.asOwner("DELETE FROM account_role; UPDATE account SET staff_id = NULL WHERE login = 'staff-tess';"
        + "INSERT INTO account_role (account_id, role_id) SELECT a.id, r.id FROM account a, role r"
        + " WHERE a.login = 'staff-tess' AND r.code = 'ADMIN'");
    Actor nobody = new Actor(0, "Administrator", "front-1");
    entered(work.save(Intents.next(), nobody, absence()));
    entered(work.save(Intents.next(), house.liza, absence()));
    assertThat(house.count("SELECT count(*) FROM absence WHERE created_by IS NULL")).isEqualTo(2);
    assertThat(house.count("SELECT count(*) FROM plan_intent WHERE by_staff_id IS NULL")).isEqualTo(2);
  }

  @Test
  void aManagerOfAnotherBranchPlansNothingHere() {
    house.asOwner("DELETE FROM account_role; INSERT INTO account_role (account_id, role_id, branch_id)"
        + " SELECT a.id, r.id, b.id FROM account a, role r, branch b"
        + " WHERE a.login = 'staff-tess' AND r.code = 'MANAGER' AND b.code = 'BARB'");
    assertDenied(() -> work.save(request(Intents.next(), Plan.NONE,
        plan(weekly(Validity.ALWAYS, shift(FRIDAY, "22:00", "06:00"))))));
    assertDenied(() -> work.save(Intents.next(), house.liza, absence()));
  }

  private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOfSatisfying(DatabaseException.class,
        failure -> assertThat(failure.trouble()).isEqualTo(Trouble.DENIED));
  }
}
