package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.database.DatabaseException;
import guitara.database.Trouble;
import guitara.support.House;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The weaknesses G1 to G6 and S1 to S7 that were seen in systems of this kind (domain 10): each is impossible here.
class PitfallTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);

  @AfterEach
  void close() {
    house.close();
  }

  private BookingDraft two() {
    return house.draft(house.maria, house.jo, house.roomA, "14:00");
  }

  private BookingDraft anasAt(String time) {
    return house.draft(house.ana, house.jo, house.roomB, time);
  }

  /// A booking in each state, put there by the owner; who holds the slot is said by one table.
  @Test
  void g1EveryStateOfALiveBookingBlocksItsSlot() {
    for (AppointmentStatus status : AppointmentStatus.values()) {
      house.asOwner("""
          DELETE FROM claim; DELETE FROM intent; DELETE FROM appointment_item; DELETE FROM appointment;
          INSERT INTO appointment (id, branch_id, client_id, status, during, price, created_by, updated_by)
          VALUES (1000, %1$d, %2$d, '%3$s', tstzrange('%4$s', '%5$s'), 0, %6$d, %6$d);
          INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, price)
          VALUES (1000, 1, %7$d, %8$d, tstzrange('%4$s', '%5$s'), 0);
          SELECT take_claims(1000)""".formatted(house.branch.id(), house.maria, status, house.at("14:00"),
          house.at("15:00"), house.liza.staffId(), house.shiatsu, house.jo));
      assertThat(desk.book(anasAt("14:30")) instanceof BookingOutcome.Clashed).as("%s", status)
          .isEqualTo(status.holdsSlot());
    }
  }

  @Test
  void g2TwoOperatorsCannotBookOneTherapist() throws Exception {
    List<Callable<BookingOutcome>> both = List.of(() -> desk.book(two()), () -> desk.book(anasAt("14:30")));
    assertThat(ManyDesksTest.together(both)).filteredOn(BookingOutcome.Done.class::isInstance).hasSize(1);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
  }

  @Test
  void g3NightsThatCrossMidnightConflict() {
    Desk.done(desk.book(lasting(house.draft(house.maria, house.jo, house.roomA, "23:00"), 90)));
    assertThat(desk.book(lasting(anasAt("23:30"), 90))).isInstanceOf(BookingOutcome.Clashed.class);
    assertThat(desk.book(anasAt("00:00"))).as("the part after midnight").isInstanceOf(BookingOutcome.Clashed.class);
    assertThat(new DaySchedules(house.database).of(house.branch, House.MONDAY).appointments()).hasSize(1);
  }

  private static BookingDraft lasting(BookingDraft draft, int minutes) {
    return Itinerary.resize(draft, 1, Slot.ofMinutes(draft.during().start(), minutes));
  }

  @Test
  void g4VisitsBackToBackAreNoConflict() {
    Desk.done(desk.book(two()));
    Desk.done(desk.book(anasAt("15:15")));
    Desk.done(desk.book(house.draft(house.nono, house.bea, house.roomA, "15:10")));
  }

  /// Everybody works until 01:00: neither does any length fit, nor does last night's shift serve tonight.
  @Test
  void g5AShiftPastMidnightIsRespectedToItsEndAndServesItsOwnNightOnly() {
    assertBreaks(house.draft(house.maria, house.jo, house.roomA, "00:30"), BookingRule.NOT_WORKING);
    Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "00:00")));
    house.asOwner("DELETE FROM weekly_template WHERE dow = 2 AND staff_id = " + house.bea);
    Slot tuesdayNight = house.slot("00:00", "01:00").shiftedBy(Duration.ofDays(1));
    BookingDraft draft = house.draft(house.ana, house.bea, house.roomB, "00:00");
    Desk.done(desk.book(draft));
    assertBreaks(draft.with(List.of(draft.items().getFirst().at(tuesdayNight))), BookingRule.NOT_WORKING);
  }

  private void assertBreaks(BookingDraft draft, BookingRule rule) {
    assertThat(desk.book(draft)).isInstanceOfSatisfying(BookingOutcome.Refused.class,
        refused -> assertThat(refused.breaches()).extracting(Breach::rule).contains(rule));
  }

  @Test
  void g6AvailabilityPastMidnightIsAcceptedInBulkAndItsOverlapSeen() {
    String entry = "INSERT INTO availability (staff_id, branch_id, during, kind) SELECT " + house.tess + ", "
        + house.branch.id() + ", tstzrange(at, at + interval '%d hours'), 'AVAILABLE'"
        + " FROM generate_series(timestamptz '2026-06-01 14:00Z', '2026-06-07 14:00Z', interval '1 day') at";
    house.asOwner(entry.formatted(6));
    assertThat(house.count("SELECT count(*) FROM availability")).isEqualTo(7);
    assertThatThrownBy(() -> house.asOwner("INSERT INTO availability (staff_id, branch_id, during, kind) VALUES ("
        + house.tess + ", " + house.branch.id() + ", '[2026-06-01 18:00Z, 2026-06-01 21:00Z)', 'AVAILABLE')"))
        .rootCause().hasMessageContaining("availability_no_overlap");
  }

  /// The check cannot be asked, so nothing is booked.
  @Test
  void s1AFailingCheckNeverLetsABookingThrough() {
    house.asOwner("REVOKE SELECT ON desk.absence FROM guitara_desk");
    assertThatThrownBy(() -> desk.book(two())).isInstanceOfSatisfying(DatabaseException.class,
        e -> assertThat(e.trouble()).isEqualTo(Trouble.DENIED));
    assertThat(house.count("SELECT count(*) FROM appointment")).isZero();
  }

  /// A long booking is found from whatever part of it, and who holds it is always said.
  @Test
  void s2AConflictFarFromTheStartIsRefusedAndNamed() {
    Desk.done(desk.book(lasting(two(), 480)));
    assertThat(desk.book(anasAt("21:30"))).isInstanceOfSatisfying(BookingOutcome.Clashed.class,
        clashed -> assertThat(clashed.clashes()).extracting(Clash::during)
            .containsExactly(house.slot("14:00", "22:15")));
  }

  /// Two transactions that cannot see each other's rows, in plain SQL: the second waits, and loses.
  @Test
  void s3UncommittedBookingsAreSeen() {
    BookAppointmentRequest first = new BookAppointmentRequest(Intents.next(), house.liza, two(), false);
    BookingOutcome second = house.database.write(transaction -> {
      long id = Appointments.insert(transaction, first, house.branch).orElseThrow();
      Appointments.takeClaims(transaction, id, Optional.empty());
      return desk.book(anasAt("14:00"));
    });
    assertThat(second).as("the competitor has not committed").isEqualTo(new BookingOutcome.Busy());
    assertThat(desk.book(anasAt("14:00"))).isInstanceOf(BookingOutcome.Clashed.class);
  }

  @Test
  void s4LengthAndPriceComeFromTheCatalogueAndTheServiceIsKept() {
    assertThat(house.count("SELECT count(*) FROM pg_attribute WHERE attrelid = 'guitara.appointment_item'::regclass"
        + " AND attname = 'service_id' AND attnotnull")).isEqualTo(1);
    BookingDraft unknown = two().with(List.of(new AppointmentItem(1, 1, 4_711, two().items().getFirst().staffId(),
        two().items().getFirst().roomId(), two().during(), AppointmentItem.Buffers.NONE, BigDecimal.ONE)));
    assertBreaks(unknown, BookingRule.SERVICE_GONE);
    long id = Desk.done(desk.book(two())).appointmentId();
    assertThat(desk.find(id).draft().items().getFirst().serviceId()).isEqualTo(house.shiatsu);
  }

  @Test
  void s5NobodyCanWriteAStatusThatIsNotInTheMachine() throws SQLException {
    Desk.done(desk.book(two()));
    try (Connection anybody = house.asLiza(); Statement statement = anybody.createStatement()) {
      for (String word : List.of("scheduled", "confirmed", "in_progress", "payment_verified", "")) {
        assertThatThrownBy(() -> statement.execute("UPDATE appointment SET status = '" + word + "'"))
            .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("GD003"));
      }
    }
    assertThatThrownBy(() -> house.asOwner("ALTER TABLE appointment DISABLE TRIGGER appointment_before_write;"
        + " UPDATE appointment SET status = 'scheduled'")).rootCause().hasMessageContaining("violates foreign key");
  }

  @Test
  void s6AVisitMayNotRunPastClosingAndUnassignedOnesAreNoSingleChair() {
    assertBreaks(lasting(two(), 12 * 60), BookingRule.OUTSIDE_OPENING);
    BookingDraft first = unassigned(two());
    Desk.done(desk.book(first));
    Desk.done(desk.book(unassigned(anasAt("14:00"))));
  }

  private static BookingDraft unassigned(BookingDraft draft) {
    return Itinerary.assign(draft, 1, OptionalLong.empty());
  }

  /// Whatever zone a session or a program lives in, an instant stays that instant, and the day is the branch's.
  @Test
  void s7NoZoneButTheBranchsIsEverAsked() throws SQLException {
    long id = Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "23:30"))).appointmentId();
    try (Connection owner = house.server.asOwner(); Statement statement = owner.createStatement()) {
      for (String zone : List.of("UTC", "America/Los_Angeles", "Pacific/Kiritimati")) {
        statement.execute("SET TimeZone = '" + zone + "'");
        statement.execute("UPDATE appointment SET notes = '" + zone + "'");
      }
    }
    assertThat(desk.find(id).draft().during()).isEqualTo(house.slot("23:30", "00:30"));
    assertThat(new DaySchedules(house.database).of(house.branch, House.MONDAY).appointments())
        .extracting(Appointment::id).containsExactly(id);
  }
}
