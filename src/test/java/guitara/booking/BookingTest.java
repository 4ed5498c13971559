package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.Database;
import guitara.database.Secret;
import guitara.support.House;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens to a booking from first to last, on a real database, as the workstation's role.
class BookingTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);

  @BeforeEach
  void warmUp() {
    assertThat(house.branch.code()).isEqualTo("RC");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void bookingIsThreeStatementsAndClaimsPersonRoomAndClient() {
    long before = house.database.statements();
    BookingOutcome outcome = desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00"));
    assertThat(house.database.statements() - before).as("statements of one booking").isEqualTo(3);
    long id = Desk.done(outcome).appointmentId();
    assertThat(house.count("SELECT count(*) FROM claim WHERE appointment_id = " + id)).isEqualTo(3);
    Appointment booked = desk.find(id);
    assertThat(booked.status()).isEqualTo(AppointmentStatus.CONFIRMED);
    assertThat(booked.guest().name()).isEqualTo("Maria Cristina Evangelista-Delos Santos");
    assertThat(booked.origin().bookedBy()).isEqualTo("Liza");
    assertThat(booked.draft()).isEqualTo(house.draft(house.maria, house.jo, house.roomA, "14:00"));
  }

  @Test
  void refusalSaysWhoHasWhatUntilWhenAndWhoBookedIt() {
    Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00")));
    BookingOutcome outcome = desk.book(house.draft(house.ana, house.jo, house.roomB, "14:30"));
    assertThat(outcome).isInstanceOfSatisfying(BookingOutcome.Clashed.class, clashed -> {
      assertThat(clashed.clashes()).hasSize(1);
      Clash clash = clashed.clashes().getFirst();
      assertThat(clash.kind()).isEqualTo("STAFF");
      assertThat(clash.resource()).isEqualTo("Jo Reyes");
      assertThat(clash.during()).isEqualTo(house.slot("14:00", "15:15"));
      assertThat(clash.holder()).isEqualTo("Maria Cristina Evangelista-Delos Santos");
      assertThat(clash.bookedBy()).isEqualTo("Liza");
      assertThat(clash.elsewhere()).isFalse();
    });
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
  }

  /// Bea serves at both houses; the barbers' reception sees nothing of Royal Care.
  @Test
  void whoMaySeeOneBranchOnlyHearsThatSomebodyIsBusyElsewhere() {
    Desk.done(desk.book(house.draft(house.maria, house.bea, house.roomA, "14:00")));
    house.asOwner("INSERT INTO staff (code, first_name, last_name, display_name, person_type, home_branch_id)"
        + " SELECT 'BARB', 'Barb', 'Diaz', 'Barb', 'OPERATOR', " + house.barbers.id());
    Secret barb = house.server.signIn("BARB", "RECEPTIONIST");
    house.asOwner("UPDATE account_role SET branch_id = " + house.barbers.id()
        + " WHERE account_id = (SELECT id FROM account WHERE login = 'staff-barb')");
    house.database.actAs(barb, Database.View.ALL);
    house.asOwner("UPDATE weekly_template SET branch_id = " + house.barbers.id() + " WHERE staff_id = " + house.bea
        + "; INSERT INTO room (branch_id, code, name) VALUES (" + house.barbers.id() + ", 'C', 'Chair')");
    AppointmentItem wanted = house.treatment(
        1, house.bea, house.count("SELECT id FROM room WHERE code = 'C'"), "14:30");
    BookingOutcome outcome = desk.book(new BookingDraft(
        house.barbers.id(), AppointmentDetails.atBranch(house.ana), List.of(wanted)));
    assertThat(outcome).isInstanceOfSatisfying(BookingOutcome.Clashed.class, clashed ->
        assertThat(clashed.clashes()).singleElement().satisfies(clash -> {
          assertThat(clash.resource()).isEqualTo("Bea Cruz");
          assertThat(clash.during()).isEqualTo(house.slot("14:00", "15:15"));
          assertThat(clash.elsewhere()).isTrue();
          assertThat(clash.holder()).isEmpty();
          assertThat(clash.bookedBy()).isEmpty();
        }));
  }

  @Test
  void visitsThatTouchDoNotClash() {
    Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00")));
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "15:15")));
  }

  @Test
  void theBufferIsPartOfTheClaim() {
    Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00")));
    assertThat(desk.book(house.draft(house.ana, house.jo, house.roomB, "15:14")))
        .isInstanceOf(BookingOutcome.Clashed.class);
  }

  @Test
  void clientCannotBeInTwoPlaces() {
    Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00")));
    BookingOutcome outcome = desk.book(house.draft(house.maria, house.bea, house.roomB, "14:30"));
    assertThat(outcome).isInstanceOfSatisfying(BookingOutcome.Clashed.class,
        clashed -> assertThat(clashed.clashes()).extracting(Clash::kind).containsExactly("CLIENT"));
  }

  @Test
  void nightsRunPastMidnightAndStillClash() {
    Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "23:00")));
    assertThat(desk.book(house.draft(house.ana, house.jo, house.roomB, "00:00")))
        .isInstanceOf(BookingOutcome.Clashed.class);
    long late = Desk.done(desk.book(house.draft(house.ana, house.bea, house.roomB, "00:00"))).appointmentId();
    assertThat(house.count("SELECT (business_date - DATE '2026-03-02') FROM appointment WHERE id = " + late)).isZero();
  }

  @Test
  void anIntentSentTwiceTakesEffectOnce() {
    UUID intent = Intents.next();
    BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
    BookingOutcome first = desk.book(intent, draft);
    assertThat(desk.book(intent, draft)).isEqualTo(first);
    long id = Desk.done(first).appointmentId();
    UUID move = Intents.next();
    BookingDraft later = Itinerary.move(draft, 1, house.at("16:00"));
    BookingOutcome moved = desk.change(move, id, 1, later);
    assertThat(Desk.done(moved).version()).isEqualTo(2);
    assertThat(desk.change(move, id, 1, later)).isEqualTo(moved);
    UUID cancel = Intents.next();
    BookingOutcome cancelled = desk.step(cancel, id, Step.CANCEL);
    assertThat(desk.step(cancel, id, Step.CANCEL)).isEqualTo(cancelled);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM intent")).isEqualTo(3);
  }

  @Test
  void changingIsTwoStatementsAndMovesTheClaims() {
    BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
    long id = Desk.done(desk.book(draft)).appointmentId();
    long before = house.database.statements();
    BookingDraft moved = Itinerary.assign(Itinerary.move(draft, 1, house.at("18:00")), 1, OptionalLong.of(house.bea));
    Desk.done(desk.change(id, 1, moved));
    assertThat(house.database.statements() - before).as("statements of one change").isEqualTo(2);
    assertThat(desk.find(id).draft()).isEqualTo(moved);
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "14:00")));
    assertThat(desk.book(house.draft(house.nono, house.bea, house.roomB, "18:30")))
        .isInstanceOf(BookingOutcome.Clashed.class);
  }

  @Test
  void aRefusedMoveLeavesEverythingWhereItWas() {
    BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
    long id = Desk.done(desk.book(draft)).appointmentId();
    Desk.done(desk.book(house.draft(house.ana, house.bea, house.roomB, "16:00")));
    assertThat(desk.change(id, 1, Itinerary.assign(Itinerary.move(draft, 1, house.at("16:30")), 1,
        OptionalLong.of(house.bea)))).isInstanceOf(BookingOutcome.Clashed.class);
    assertThat(desk.find(id).draft()).isEqualTo(draft);
    assertThat(desk.find(id).version()).isEqualTo(1);
  }

  @Test
  void theSecondOfTwoDesksSeesWhatChanged() {
    BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
    long id = Desk.done(desk.book(draft)).appointmentId();
    BookingDraft moved = Itinerary.move(draft, 1, house.at("16:00"));
    Desk.done(desk.change(id, 1, moved));
    assertThat(desk.change(id, 1, Itinerary.move(draft, 1, house.at("18:00"))))
        .isInstanceOfSatisfying(BookingOutcome.Stale.class, stale -> {
          assertThat(stale.current().draft()).isEqualTo(moved);
          assertThat(stale.current().version()).isEqualTo(2);
        });
  }

  @Test
  void cancelledBookingsGiveTheirPlaceUpAndTakeItBackOnlyIfItIsFree() {
    long id = Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00"))).appointmentId();
    long before = house.database.statements();
    Desk.done(desk.step(id, Step.CANCEL));
    assertThat(house.database.statements() - before).as("statements of one step").isEqualTo(1);
    Desk.done(desk.step(id, Step.RESTORE));
    Desk.done(desk.step(id, Step.CANCEL));
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "14:30")));
    assertThat(desk.step(id, Step.RESTORE)).isInstanceOfSatisfying(BookingOutcome.Clashed.class,
        clashed -> assertThat(clashed.clashes()).extracting(Clash::holder).contains("Ana Peña"));
  }

  @Test
  void aVisitRunsFromArrivalToPaymentAndNowhereElse() {
    long id = Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00"))).appointmentId();
    assertThat(desk.step(id, Step.COMPLETE)).isEqualTo(new BookingOutcome.NotPossible(AppointmentStatus.CONFIRMED));
    for (Step step : List.of(Step.ARRIVE, Step.START, Step.FINISH, Step.COMPLETE)) {
      Desk.done(desk.step(id, step));
    }
    assertThat(desk.find(id).status()).isEqualTo(AppointmentStatus.COMPLETED);
    assertThat(house.count("SELECT count(*) FROM claim")).isZero();
    assertThat(desk.change(id, 5, desk.find(id).draft()))
        .isEqualTo(new BookingOutcome.NotPossible(AppointmentStatus.COMPLETED));
  }

  @Test
  void cancellingNeedsAReason() {
    long id = Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00"))).appointmentId();
    BookingOutcome outcome =
        desk.step.apply(new TakeStepRequest(Intents.next(), house.liza, id, Step.CANCEL, "  "));
    assertThat(outcome).isInstanceOf(BookingOutcome.Refused.class);
    assertThat(desk.find(id).status()).isEqualTo(AppointmentStatus.CONFIRMED);
  }

  @Test
  void unknownBookingsAreGone() {
    assertThat(desk.step(99, Step.ARRIVE)).isEqualTo(new BookingOutcome.Gone());
    assertThat(desk.change(99, 1, house.draft(house.maria, house.jo, house.roomA, "14:00")))
        .isEqualTo(new BookingOutcome.Gone());
    assertThat(house.count("SELECT count(*) FROM intent")).isZero();
  }

  @Test
  void absenceIsRespectedUnlessOverriddenWithAReason() {
    house.asOwner("INSERT INTO absence (staff_id, dates, type, reason) VALUES ("
        + house.jo + ", '[2026-03-02,2026-03-03)', 'SICK', 'flu')");
    BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
    assertThat(desk.book(draft)).isInstanceOfSatisfying(BookingOutcome.Refused.class, refused -> {
      assertThat(refused.breaches()).extracting(Breach::rule).containsExactly(BookingRule.ABSENT);
      assertThat(refused.overridable()).isTrue();
    });
    long id = Desk.done(desk.book(draft.with(draft.details().overriddenBecause("Jo offered to come in"))))
        .appointmentId();
    assertThat(desk.find(id).draft().details().overrideReason()).isEqualTo("Jo offered to come in");
  }

  @Test
  void aServiceDisabledMeanwhileIsRefusedForNewBookingsButOldOnesMayMove() {
    BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
    long id = Desk.done(desk.book(draft)).appointmentId();
    house.asOwner("UPDATE service SET enabled = false WHERE code = 'SHIATSU'");
    assertThat(desk.book(house.draft(house.ana, house.bea, house.roomB, "14:00")))
        .isInstanceOfSatisfying(BookingOutcome.Refused.class, refused -> assertThat(refused.breaches())
            .extracting(Breach::rule).containsExactly(BookingRule.SERVICE_GONE));
    Desk.done(desk.change(id, 1, Itinerary.move(draft, 1, house.at("16:00"))));
  }

  @Test
  void aClientDeletedByAnotherDeskIsRefused() {
    house.asOwner("UPDATE client SET archived_at = now() WHERE id = " + house.maria);
    assertThat(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00")))
        .isInstanceOfSatisfying(BookingOutcome.Refused.class, refused -> assertThat(refused.breaches())
            .extracting(Breach::rule).containsExactly(BookingRule.CLIENT_GONE));
  }

  @Test
  void anotherBranchSaysOnlyThatSomebodyIsBusy() {
    BookingDraft there = house.draft(house.maria, house.bea, house.roomA, "14:00");
    BookingDraft elsewhere = new BookingDraft(house.barbers.id(),
        there.details().overriddenBecause("helping out"),
        List.of(there.items().getFirst().in(OptionalLong.empty())));
    Desk.done(desk.book(elsewhere));
    assertThat(desk.book(house.draft(house.ana, house.bea, house.roomB, "14:30")))
        .isInstanceOfSatisfying(BookingOutcome.Clashed.class, clashed -> {
          Clash clash = clashed.clashes().getFirst();
          assertThat(clash.elsewhere()).isTrue();
          assertThat(clash.holder()).isEmpty();
          assertThat(clash.bookedBy()).isEmpty();
          assertThat(clash.during()).isEqualTo(house.slot("14:00", "15:15"));
        });
  }

  @Test
  void severalServicesFollowEachOtherWithSeveralPeople() {
    AppointmentItem first = house.treatment(1, house.jo, house.roomA, "14:00");
    AppointmentItem second = house.treatment(2, house.bea, house.roomA, "15:00");
    BookingDraft draft = new BookingDraft(
        house.branch.id(), AppointmentDetails.atBranch(house.maria), List.of(first, second));
    long id = Desk.done(desk.book(draft)).appointmentId();
    assertThat(desk.find(id).price().amount()).isEqualByComparingTo("1000");
    assertThat(house.count("SELECT count(*) FROM claim WHERE appointment_id = " + id)).isEqualTo(4);
  }

  @Test
  void checkingWhileTypingFindsWhatBookingWouldMeetInTwoStatements() {
    Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00")));
    BookingDraft draft = house.draft(house.ana, house.jo, house.roomA, "12:30");
    long before = house.database.statements();
    CheckBooking.Findings findings = desk.check.apply(draft, 0);
    assertThat(house.database.statements() - before).isEqualTo(2);
    assertThat(findings.breaches()).extracting(Breach::rule)
        .containsExactly(BookingRule.OUTSIDE_OPENING, BookingRule.NOT_WORKING);
    assertThat(findings.clashes()).isEmpty();
    assertThat(desk.check.apply(Itinerary.move(draft, 1, house.at("13:30")), 0).clashes())
        .extracting(Clash::kind).containsExactly("STAFF", "ROOM");
  }

  @Test
  void theDayShowsPeopleAndBookings() {
    long id = Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "23:30"))).appointmentId();
    DaySchedules days = new DaySchedules(house.database);
    long before = house.database.statements();
    DaySchedule day = days.of(house.branch, House.MONDAY);
    assertThat(house.database.statements() - before).as("statements of one day").isEqualTo(3);
    assertThat(day.appointments()).extracting(Appointment::id).containsExactly(id);
    assertThat(day.person(house.jo).working()).containsExactly(house.slot("13:00", "01:00"));
    assertThat(days.of(house.branch, House.MONDAY)).isSameAs(day);
    assertThat(days.stats().hitCount()).isEqualTo(1);
    assertThat(days.of(house.branch, LocalDate.of(2026, 3, 3)).appointments()).isEmpty();
    assertThat(day.window().length()).isEqualTo(Duration.ofHours(24));
  }
}
