package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guitara.support.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A modified client with the workstation's own login and plain JDBC: nothing it writes can be a booking without its
/// claims, and nothing it may do lets two bookings have one person, room or client.
class ClaimGuardTest {

  private static House house;

  @BeforeAll
  static void open() {
    house = House.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void empty() {
    house.asOwner("DELETE FROM claim; DELETE FROM intent;"
        + " DELETE FROM appointment_item; DELETE FROM appointment");
  }

  private static String appointment(String from, String to) {
    return "INSERT INTO appointment (id, branch_id, client_id, status, during, price, created_by, updated_by)"
        + " VALUES (1, "
        + house.branch.id() + ", " + house.maria + ", 'CONFIRMED', " + range(from, to) + ", 500, "
        + house.liza.staffId() + ", " + house.liza.staffId() + ");";
  }

  private static String range(String from, String to) {
    return "tstzrange('" + house.at(from) + "', '" + house.at(to) + "')";
  }

  private static String item(int seq, long staff, String from, String to, int price) {
    return "INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, room_id, during, price)"
        + " VALUES (1, "
        + seq + ", " + house.shiatsu + ", " + staff + ", " + house.roomA + ", " + range(from, to) + ", " + price + ");";
  }

  private static String claim(long resource, String from, String to) {
    return "INSERT INTO claim (resource_id, during, appointment_id)"
        + " VALUES (" + resource + ", " + range(from, to) + ", 1);";
  }

  private static String take() {
    return "SELECT take_claims(1);";
  }

  /// Runs it all in one transaction as the workstation.
  private static void asWorkstation(String... statements) throws SQLException {
    try (Connection connection = house.asLiza()) {
      run(connection, statements);
    }
  }

  /// The same as the schema's owner, who may write claims: the guard is no matter of rights.
  private static void asOwner(String... statements) throws SQLException {
    try (Connection connection = house.server.asOwner()) {
      run(connection, statements);
    }
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  private static void refused(String state, String... statements) {
    refusedTo(ClaimGuardTest::asWorkstation, state, statements);
  }

  /// Claims by hand: nobody's right but the owner's, and even the owner writes only those that are due.
  private static void claimRefused(String state, String... statements) {
    refusedTo(ClaimGuardTest::asWorkstation, "42501", statements);
    refusedTo(ClaimGuardTest::asOwner, state, statements);
  }

  private interface Writer {
    void write(String... statements) throws SQLException;
  }

  private static void refusedTo(Writer writer, String state, String... statements) {
    SQLException refusal = catchThrowableOfType(SQLException.class, () -> writer.write(statements));
    assertThat((Throwable) refusal).as("refusal of %s", List.of(statements)).isNotNull();
    assertThat(refusal.getSQLState()).isEqualTo(state);
    assertThat(house.count("SELECT count(*) FROM appointment WHERE status = 'CONFIRMED'"
        + " AND NOT EXISTS (SELECT FROM claim WHERE appointment_id = appointment.id)")).isZero();
  }

  @Test
  void theWholeBookingPasses() throws SQLException {
    asWorkstation(appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500), take());
    assertThat(house.count("SELECT count(*) FROM claim")).isEqualTo(3);
  }

  @Test
  void aBookingWithoutClaimsIsRefusedAtCommit() {
    refused("GD001", appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500));
  }

  @Test
  void aBookingWithTooFewClaimsIsRefusedAtCommit() {
    claimRefused("GD001", appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500),
        claim(house.jo, "14:00", "15:00"));
  }

  @Test
  void aBookingWithShorterClaimsIsRefusedAtCommit() {
    claimRefused("GD001", appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500),
        claim(house.jo, "14:00", "14:30"), claim(house.roomA, "14:00", "15:00"), claim(house.maria, "14:00", "15:00"));
  }

  @Test
  void aBookingThatClaimsSomebodyElseIsRefusedAtCommit() {
    claimRefused("GD001", appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500),
        claim(house.bea, "14:00", "15:00"), claim(house.roomA, "14:00", "15:00"), claim(house.maria, "14:00", "15:00"));
  }

  @Test
  void aBookingThatClaimsMoreThanItNeedsIsRefusedAtCommit() {
    claimRefused("GD001", appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500), take(),
        claim(house.bea, "14:00", "15:00"));
  }

  @Test
  void aBookingWithoutTreatmentsIsRefusedAtCommit() {
    refused("GD002", appointment("14:00", "15:00"));
  }

  @Test
  void aBookingOfAnotherLengthOrPriceThanItsTreatmentsIsRefusedAtCommit() {
    refused("GD002", appointment("14:00", "16:00"), item(1, house.jo, "14:00", "15:00", 500), take());
    refused("GD002", appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 1), take());
  }

  @Test
  void onePersonOrGuestTwiceAtOneTimeIsRefusedAtCommit() {
    refused("GD002", appointment("14:00", "15:30"), item(1, house.jo, "14:00", "15:00", 250),
        item(2, house.jo, "14:30", "15:30", 250), take());
  }

  @Test
  void aTreatmentAddedAfterwardsIsRefusedAtCommit() throws SQLException {
    asWorkstation(appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500), take());
    refused("GD002", item(2, house.bea, "15:00", "16:00", 0));
  }

  @Test
  void movingWithoutMovingTheClaimsIsNotPermitted() throws SQLException {
    asWorkstation(appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500), take());
    refused("42501", "UPDATE appointment SET during = " + range("16:00", "17:00"));
    refused("42501", "UPDATE appointment_item SET during = " + range("16:00", "17:00"));
    refused("42501", "UPDATE claim SET during = " + range("16:00", "17:00"));
    refused("42501", "DELETE FROM claim");
  }

  /// Not even the owner, who may update: the deferred trigger knows no exceptions.
  @Test
  void movingWithoutMovingTheClaimsIsRefusedAtCommitEvenToTheOwner() throws SQLException {
    asWorkstation(appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500), take());
    String move = range("16:00", "17:00");
    try (Connection owner = house.server.asOwner(); Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("UPDATE appointment SET during = " + move);
      statement.execute("UPDATE appointment_item SET during = " + move);
      SQLException refusal = catchThrowableOfType(SQLException.class, owner::commit);
      assertThat(refusal.getSQLState()).isEqualTo("GD001");
    }
    assertThat(house.count("SELECT count(*) FROM appointment WHERE during = " + range("14:00", "15:00"))).isEqualTo(1);
  }

  @Test
  void stepsOutsideTheMachineAreRefused() throws SQLException {
    asWorkstation(appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500), take());
    refused("GD003", "UPDATE appointment SET status = 'COMPLETED'");
    refused("GD004", "UPDATE appointment SET status = 'CANCELLED'");
    refused("GD003", appointment("14:00", "15:00").replace("CONFIRMED", "COMPLETED").replace("(1, ", "(2, "));
  }

  @Test
  void claimsOutliveNoCancellationAndNoSecondBookingSlipsIn() throws SQLException {
    asWorkstation(appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500), take());
    asWorkstation("UPDATE appointment SET status = 'CANCELLED', ended_reason = 'test'");
    assertThat(house.count("SELECT count(*) FROM claim")).isZero();
    claimRefused("GD001", claim(house.jo, "14:00", "15:00"));
  }

  @Test
  void twoClaimsOnOnePersonAreImpossible() throws SQLException {
    asWorkstation(appointment("14:00", "15:00"), item(1, house.jo, "14:00", "15:00", 500), take());
    claimRefused("23P01", claim(house.jo, "14:30", "15:30"));
  }

  @Test
  void theWorkstationMayNeitherLockNorPretendNorReachBeyond() {
    refused("42501", "SELECT pg_advisory_xact_lock(1, 1)");
    refused("42501", "INSERT INTO staff (code, first_name, last_name, display_name, person_type, home_branch_id)"
        + " VALUES ('X', 'x', 'x', 'x', 'OPERATOR', 1)");
    refused("42501", "CREATE TABLE guitara.mine (id int)");
    refused("42501", "CREATE TEMP TABLE mine (id int)");
    refused("42501", "ALTER TABLE claim DROP CONSTRAINT claim_no_overlap");
    refused("42501", "SET ROLE guitara_owner");
    refused("42501", "UPDATE transition SET to_status = 'COMPLETED'");
    refused("42501", "SET session_replication_role = replica");
    refused("42501", "INSERT INTO appointment (version, branch_id, client_id, status, during, price, created_by,"
        + " updated_by) VALUES (7, 1, 1, 'CONFIRMED', " + range("14:00", "15:00") + ", 1, 1, 1)");
  }
}
