package guitara.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.command.JoinedComputer.Invitation;
import guitara.database.Login;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server gives to a computer that joined.
class WorkstationRightsTest {

  @TempDir private Path home;

  private final TestDatabase server = TestServer.freshDatabase();

  private Login joined(String faces) throws SQLException {
    JoinedComputer computer = new JoinedComputer(home.resolve("data"));
    Invitation invited = JoinedComputer.invite(server, faces);
    assertThat(computer.join(server.url().replaceFirst("\\?.*", ""), invited)).as(computer.err).isZero();
    return computer.shared().login();
  }

  @Test
  void aComputerMayDoWhatItWasInvitedForAndNoMore() throws SQLException {
    Login login = joined("kiosk");
    try (Connection superuser = server.asSuperuser(); Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery("SELECT r.*, (SELECT string_agg(m.roleid::regrole::text, ',')"
            + " FROM pg_auth_members m WHERE m.member = r.oid) AS member_of FROM pg_authid r WHERE r.rolname = '"
            + login.user() + "'")) {
      row.next();
      assertThat(row.getString("member_of")).isEqualTo("guitara_kiosk");
      assertThat(row.getInt("rolconnlimit")).isEqualTo(20);
      assertThat(row.getString("rolpassword")).startsWith("SCRAM-SHA-256$");
      assertThat(row.getString("rolvaliduntil")).isEqualTo("infinity");
      for (String power : List.of("rolsuper", "rolcreaterole", "rolcreatedb", "rolreplication", "rolbypassrls")) {
        assertThat(row.getBoolean(power)).as(power).isFalse();
      }
    }
    for (String sql : List.of("SELECT * FROM desk.client", "SELECT * FROM guitara.client",
        "SELECT * FROM guitara.workstation", "SELECT * FROM guitara.invite_workstation('more', '{admin}')",
        "SELECT guitara.revoke_workstation('guitara_ws_1')", "SELECT guitara.end_connections('guitara_ws_1')",
        "SET ROLE guitara_desk", "SET ROLE guitara_keeper", "CREATE ROLE more", "CREATE TABLE guitara.more (n int)",
        "ALTER ROLE " + login.user() + " CONNECTION LIMIT 1000", "GRANT guitara_admin TO " + login.user())) {
      refused("42501", () -> execute(login, sql));
    }
    refused("GD015", () -> execute(login, "SELECT guitara.enrol('SCRAM-SHA-256$4096:" + "A".repeat(24) + "$"
        + "A".repeat(43) + "=:" + "A".repeat(43) + "=')"));
  }

  @Test
  void aComputerHasTwentyConnections() throws SQLException {
    Login login = joined("desk");
    List<Connection> open = new ArrayList<>();
    try {
      for (int n = 0; n < 20; n++) {
        open.add(connect(login));
      }
      refused("53300", () -> connect(login));
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }

  private void execute(Login login, String sql) throws SQLException {
    try (Connection connection = connect(login); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(server.url(), login.user(), login.password().value());
  }

  private static void refused(String sqlState, ThrowingCallable step) {
    assertThatThrownBy(step).isInstanceOfSatisfying(
        SQLException.class, e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(sqlState));
  }
}
