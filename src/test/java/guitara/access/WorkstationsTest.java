package guitara.access;

import static guitara.access.Office.done;
import static guitara.access.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.access.AccessOutcome.Why;
import guitara.access.Workstation.State;
import guitara.access.Workstations.Invitation;
import guitara.database.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkstationsTest {

  private final Office office = Office.of("ADMIN");
  private final Workstations workstations = new Workstations(office.database);

  @AfterEach
  void close() {
    office.close();
  }

  private static Connection connect(Office where, Invitation invitation) throws SQLException {
    return DriverManager.getConnection(
        where.house.server.url(), invitation.role(), invitation.code().code().value());
  }

  private void signIn(Invitation invitation) throws SQLException {
    try (Connection connection = connect(office, invitation)) {
      assertThat(connection.isValid(2)).isTrue();
    }
  }

  private Connection asAdministratorAt(Invitation invitation) throws SQLException {
    Secret token = office.house.server.signIn("JO", "ADMIN");
    office.house.asOwner("UPDATE session SET workstation = '" + invitation.role()
        + "' WHERE token_hash = sha256(convert_to('" + token.value() + "', 'UTF8'))");
    Properties properties = new Properties();
    properties.setProperty("user", invitation.role());
    properties.setProperty("password", invitation.code().code().value());
    properties.setProperty("options", "-c guitara.token=" + token.value());
    return DriverManager.getConnection(office.house.server.url(), properties);
  }

  private static void refusedBy(String sqlState, ThrowingCallable step) {
    assertThatThrownBy(step).isInstanceOfSatisfying(
        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
  }

  @Test
  void aComputerIsInvitedAndItsCodeOpensTheDoor() throws SQLException {
    assertThat(workstations.all()).isEmpty();
    Invitation invitation = done(workstations.invite("Front desk left", Set.of(Face.DESK, Face.ADMIN)));
    Workstation seen = workstations.all().getFirst();
    assertThat(seen.role()).isEqualTo(invitation.role());
    assertThat(seen.faces()).containsExactly("admin", "desk");
    assertThat(seen.state(Instant.now())).isEqualTo(State.INVITED);
    assertThat(seen.state(invitation.code().until().plusSeconds(1))).isEqualTo(State.MISSED);
    signIn(invitation);
  }

  @Test
  void aComputerIsShutOut() throws SQLException {
    Invitation invitation = done(workstations.invite("Old laptop", Set.of(Face.KIOSK)));
    signIn(invitation);
    done(workstations.revoke(invitation.role()));
    assertThat(workstations.all().getFirst().state(Instant.now())).isEqualTo(State.SHUT_OUT);
    refusedBy("28000", () -> signIn(invitation));
    refused(workstations.revoke(invitation.role()), Why.INVALID);
  }

  @Test
  void whatAComputerHasOpenEndsWithIt() throws SQLException {
    Invitation invitation = done(workstations.invite("Old laptop", Set.of(Face.DESK)));
    try (Connection open = connect(office, invitation); Statement statement = open.createStatement()) {
      statement.execute("SELECT may_take_over()");
      done(workstations.revoke(invitation.role()));
      refusedBy("57P01", () -> statement.execute("SELECT may_take_over()"));
    }
  }

  /// As one that came in again between the end and its commit, and that nobody was there to end.
  @Test
  void aConnectionThatOutlivesTheEndMayDoNothing() throws SQLException {
    Invitation invitation = done(workstations.invite("Old laptop", Set.of(Face.DESK, Face.ADMIN)));
    office.house.asOwner(
        "CREATE OR REPLACE FUNCTION end_connections(p_role text) RETURNS int LANGUAGE sql AS 'SELECT 0'");
    try (Connection open = connect(office, invitation); Statement statement = open.createStatement()) {
      statement.execute("SELECT may_take_over()");
      done(workstations.revoke(invitation.role()));
      for (String sql : List.of("SELECT guitara.may_take_over()", "SELECT * FROM guitara.flyway_schema_history",
          "SELECT token FROM guitara.sign_in('staff-jo', 'x', '', 'desk', 'front-1')")) {
        refusedBy("42501", () -> statement.execute(sql));
      }
      statement.execute("ALTER ROLE " + invitation.role() + " PASSWORD 'a way back in'");
    }
    refusedBy("28000", () -> DriverManager.getConnection(
        office.house.server.url(), invitation.role(), "a way back in"));
  }

  @Test
  void oneMayShutOutTheVeryComputerOneWorksOn() throws SQLException {
    Invitation invitation = done(workstations.invite("This one", Set.of(Face.ADMIN)));
    try (Connection here = asAdministratorAt(invitation); Statement statement = here.createStatement()) {
      statement.execute("SELECT revoke_workstation('" + invitation.role() + "')");
    }
    assertThat(workstations.all().getFirst().state(Instant.now())).isEqualTo(State.SHUT_OUT);
    refusedBy("28000", () -> signIn(invitation));
  }

  @Test
  void twoDatabasesOfOneServerKeepTheirComputersApart() throws SQLException {
    try (Office other = Office.of("ADMIN")) {
      Invitation here = done(workstations.invite("Front desk", Set.of(Face.DESK)));
      Invitation there = done(new Workstations(other.database).invite("Front desk", Set.of(Face.DESK)));
      assertThat(there.role()).isNotEqualTo(here.role());
      signIn(here);
      refusedBy("42501", () -> connect(other, here));
      refusedBy("42501", () -> connect(office, there));
    }
  }

  @Test
  void aCopyOfADatabaseDoesNotShutOutTheComputersOfTheFirst() throws SQLException {
    Invitation invitation = done(workstations.invite("Front desk", Set.of(Face.DESK)));
    try (Office copy = Office.of("ADMIN"); Connection open = connect(office, invitation)) {
      copy.house.asOwner("INSERT INTO workstation (role_name, name, faces, code_until) VALUES ('"
          + invitation.role() + "', 'Front desk', '{desk}', now())");
      done(new Workstations(copy.database).revoke(invitation.role()));
      assertThat(open.isValid(2)).isTrue();
      signIn(invitation);
    }
  }

  @Test
  void connectionsOfAComputerAtWorkAreNobodysToEnd() throws SQLException {
    Invitation invitation = done(workstations.invite("Office", Set.of(Face.ADMIN)));
    try (Connection here = asAdministratorAt(invitation); Statement statement = here.createStatement()) {
      for (String role : List.of(invitation.role(), "guitara_workstation", "postgres")) {
        refusedBy("22023", () -> statement.execute("SELECT end_connections('" + role + "')"));
      }
    }
  }

  @Test
  void anInvitationNeedsANameAndAFace() {
    refused(workstations.invite("", Set.of(Face.DESK)), Why.INVALID);
    refused(workstations.invite("Nothing", Set.of()), Why.INVALID);
    assertThat(workstations.all()).isEmpty();
  }

  @Test
  void onlyWhoMayInvites() {
    office.letTimePass();
    refused(workstations.invite("Front", Set.of(Face.DESK)), Why.CONFIRM_FIRST);
    office.enter("BEA", "MANAGER");
    refused(workstations.invite("Front", Set.of(Face.DESK)), Why.NOT_ALLOWED);
    refused(workstations.revoke("guitara_workstation"), Why.NOT_ALLOWED);
    assertThat(workstations.all()).isEmpty();
  }
}
