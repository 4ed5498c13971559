package guitara.access;

import static guitara.access.Office.done;
import static guitara.access.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.access.AccessOutcome.Why;
import guitara.access.Workstation.State;
import guitara.access.Workstations.Invitation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkstationsTest {

  private final Office office = Office.of("ADMIN");
  private final Workstations workstations = new Workstations(office.database);

  /// Roles belong to the server, which all tests share; their numbers must not meet.
  @BeforeEach
  void numbersOfItsOwn() {
    office.house.asOwner("SELECT setval('workstation_seq', " + (System.nanoTime() >> 10) + ")");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void signIn(Invitation invitation) throws SQLException {
    try (Connection connection = DriverManager.getConnection(
        office.house.server.url(), invitation.role(), invitation.code().code().value())) {
      assertThat(connection.isValid(2)).isTrue();
    }
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
    assertThatThrownBy(() -> signIn(invitation)).isInstanceOf(SQLException.class);
    refused(workstations.revoke(invitation.role()), Why.INVALID);
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
