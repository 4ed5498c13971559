package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Alternative.Kind;
import guitara.support.House;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Ways out on a real database, as the workstation's role: what is offered can be booked as it is.
class FindAlternativesTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);
  private final FindAlternatives find =
      new FindAlternatives(house.database, House.CLOCK, List.of(house.branch, house.barbers));
  private final SuggestWalkIn walkIn = new SuggestWalkIn(
      house.database, InstantSource.fixed(house.at("14:02")), List.of(house.branch, house.barbers));

  @AfterEach
  void close() {
    house.close();
  }

  private BookingDraft jo(long client, long room, String start) {
    return house.draft(client, house.jo, room, start);
  }

  private BookingDraft couple(long first, long second, String start) {
    AppointmentItem other = house.treatment(2, second, house.roomB, start);
    return house.draft(house.ana, first, house.roomA, start).with(List.of(
        house.treatment(1, first, house.roomA, start), Drafts.ofGuest(2, other)));
  }

  private void bookable(List<Alternative> found) {
    assertThat(found).isNotEmpty().allSatisfy(it -> {
      CheckBooking.Findings findings = desk.check.apply(it.draft(), 0);
      assertThat(findings.breaches()).as("%s", it).isEmpty();
      assertThat(findings.clashes()).as("%s", it).isEmpty();
    });
  }

  @Test
  void threeWaysOutInOneStatement() {
    Desk.done(desk.book(jo(house.maria, house.roomA, "15:00")));
    long before = house.database.statements();
    List<Alternative> found = find.apply(jo(house.ana, house.roomB, "15:00"), 0, Unassigned.KEEP);
    assertThat(house.database.statements() - before).isEqualTo(1);
    assertThat(found).extracting(Alternative::kind)
        .containsExactly(Kind.SAME_PERSON, Kind.SAME_TIME, Kind.NEAREST);
    assertThat(found.get(0).draft()).isEqualTo(jo(house.ana, house.roomB, "16:15"));
    assertThat(found.get(1).draft().during().start()).isEqualTo(house.at("15:00"));
    assertThat(found.get(1).draft().items().getFirst().staffId()).isNotEqualTo(OptionalLong.of(house.jo));
    assertThat(found.get(2).draft().during().start()).as("later before earlier").isEqualTo(house.at("15:15"));
    bookable(found);
    found.forEach(it -> assertThat(it.draft().price()).isEqualTo("500.00"));
  }

  @Test
  void aTakenRoomIsAllThatChanges() {
    Desk.done(desk.book(house.draft(house.maria, house.bea, house.roomA, "15:00")));
    List<Alternative> found = find.apply(jo(house.ana, house.roomA, "15:00"), 0, Unassigned.KEEP);
    assertThat(found).contains(new Alternative(Kind.SAME_TIME, jo(house.ana, house.roomB, "15:00")));
    bookable(found);
  }

  @Test
  void aBookingDoesNotStandInItsOwnWay() {
    long id = Desk.done(desk.book(jo(house.maria, house.roomA, "15:00"))).appointmentId();
    BookingDraft moved = jo(house.maria, house.roomA, "15:15");
    assertThat(find.apply(moved, id, Unassigned.KEEP).getFirst().draft())
        .isEqualTo(jo(house.maria, house.roomA, "15:30"));
    assertThat(find.apply(moved, 0, Unassigned.KEEP)).noneMatch(
        it -> it.draft().during().overlaps(house.slot("15:00", "16:00")));
  }

  @Test
  void aCoupleFindsTwoPeopleAndTwoRooms() {
    Desk.done(desk.book(jo(house.maria, house.roomA, "15:00")));
    List<Alternative> found = find.apply(couple(house.jo, house.bea, "15:00"), 0, Unassigned.KEEP);
    assertThat(found).extracting(Alternative::kind).startsWith(Kind.SAME_PERSON);
    assertThat(found).as("two rooms only, one is taken").noneMatch(it -> it.kind() == Kind.SAME_TIME);
    bookable(found);
  }

  @Test
  void absenceAndQualificationCount() {
    house.asOwner("INSERT INTO absence (staff_id, dates, type) VALUES (" + house.jo
        + ", '[2026-03-02,2026-03-09)', 'SICK')");
    AppointmentItem stone = new AppointmentItem(1, 1, house.hotStone, OptionalLong.of(house.jo),
        OptionalLong.of(house.roomA), house.slot("15:00", "16:30"), new AppointmentItem.Buffers(0, 15, 10),
        new java.math.BigDecimal("675.00"));
    BookingDraft wanted = jo(house.ana, house.roomA, "15:00").with(List.of(stone));
    List<Alternative> found = find.apply(wanted, 0, Unassigned.KEEP);
    assertThat(found).hasSize(3).noneMatch(it -> it.draft().items().getFirst().staffId().getAsLong() == house.tess);
    assertThat(found.getFirst()).as("a week later, after midnight of the last day or from opening on")
        .isEqualTo(new Alternative(Kind.SAME_PERSON,
            Itinerary.move(wanted, 1, house.at("13:00").plus(Duration.ofDays(7)))));
    bookable(found);
  }

  @Test
  void somebodyIsFoundOnlyWhereThatIsAsked() {
    BookingDraft nobody = jo(house.ana, house.roomA, "15:00");
    nobody = nobody.with(List.of(nobody.items().getFirst().with(OptionalLong.empty())));
    assertThat(find.apply(nobody, 0, Unassigned.KEEP)).hasSize(3)
        .allMatch(it -> it.kind() == Kind.NEAREST && it.draft().items().getFirst().staffId().isEmpty());
    List<Alternative> found = find.apply(nobody, 0, Unassigned.FIND);
    assertThat(found).allMatch(it -> it.draft().items().getFirst().staffId().isPresent());
    assertThat(found.getFirst().kind()).isEqualTo(Kind.SAME_TIME);
    bookable(found);
  }

  @Test
  void nothingMendsAVisitWithoutTreatments() {
    long before = house.database.statements();
    assertThat(find.apply(jo(house.ana, house.roomA, "15:00").with(List.of()), 0, Unassigned.KEEP)).isEmpty();
    assertThat(house.database.statements()).isEqualTo(before);
  }

  @Test
  void walkInsComeInFairTurn() {
    Desk.done(desk.book(jo(house.maria, house.roomA, "18:00")));
    Desk.done(desk.book(house.draft(house.nono, house.tess, house.roomA, "14:00")));
    long before = house.database.statements();
    List<WalkIn> found = walkIn.apply(jo(house.ana, house.roomA, "13:00"));
    assertThat(house.database.statements() - before).isEqualTo(2);
    assertThat(found).extracting(WalkIn::staffId).containsExactly(house.bea, house.jo, house.tess);
    assertThat(found.getFirst().start()).isEqualTo(house.at("14:05"));
    assertThat(found.getFirst().now()).isTrue();
    assertThat(found.getFirst().draft().items().getFirst().roomId()).isEqualTo(OptionalLong.of(house.roomB));
    assertThat(found.get(1).turn().bookingsToday()).isEqualTo(1);
    assertThat(found.get(2).start()).isEqualTo(house.at("15:15"));
    bookable(List.of(new Alternative(Kind.NEAREST, found.getFirst().draft())));
  }

  @Test
  void equalTurnsAreDecidedByTheWeekAndThenByTheRest() {
    Desk.done(desk.book(house.draft(house.maria, house.bea, house.roomA, "13:00")));
    Desk.done(desk.book(house.draft(house.ana, house.tess, house.roomB, "13:00")));
    house.asOwner("UPDATE appointment SET status = 'IN_PROGRESS', updated_by = created_by WHERE client_id = "
        + house.maria);
    SuggestWalkIn later = new SuggestWalkIn(
        house.database, InstantSource.fixed(house.at("16:00")), List.of(house.branch));
    List<WalkIn> found = later.apply(jo(house.nono, house.roomA, "13:00"));
    assertThat(found).extracting(WalkIn::staffId).containsExactly(house.jo, house.tess, house.bea);
    assertThat(found.get(2).turn()).isEqualTo(new WalkIn.Turn(1, 1, java.util.Optional.of(house.at("14:00"))));
    assertThat(found.get(0).turn()).isEqualTo(WalkIn.Turn.NOTHING_YET);
  }
}
