package guitara.access.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.access.attack.FalseServer.Asking;
import guitara.boot.DatabaseAddress;
import guitara.boot.DatabaseAddresses;
import guitara.boot.DatabaseChoice;
import guitara.boot.Surroundings;
import guitara.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Attacks between the desk and its server: a false server never hears the password, and without what the program adds
/// to an address it would.
class TransportAttackTest {

  private static final String PASSWORD = "zqx7kept";
  private static final String REJECTED = "08004";

  /// The address as the program uses it.
  private static String safe(String url) {
    Surroundings surroundings =
        new Surroundings(Map.of("GUITARA_DB_PASSWORD", PASSWORD), "Linux", Path.of("target"));
    return ((DatabaseAddress.Shared) new DatabaseAddresses(
        surroundings, new Properties(), key -> Optional.empty(), question -> Optional.empty())
        .resolve(new DatabaseChoice(Optional.of(url), Optional.of("front"), Optional.empty()))).url();
  }

  /// What a false server hears from somebody who connects to it.
  private static String heard(Asking asking, String host, boolean guarded) throws IOException {
    try (FalseServer server = new FalseServer(asking)) {
      String url = "jdbc:postgresql://" + host + ":" + server.port() + "/guitara";
      assertThatThrownBy(() -> connect(guarded ? safe(url) : url).close())
          .isInstanceOfSatisfying(SQLException.class, refused -> {
            if (guarded) {
              assertThat(refused.getSQLState()).as(refused.getMessage()).isIn(REJECTED, "08001");
            }
          });
      return server.heard();
    }
  }

  private static Connection connect(String url) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "front");
    properties.setProperty("password", PASSWORD);
    properties.setProperty("loginTimeout", "5");
    // The false server falls silent once it has what it wants.
    properties.setProperty("socketTimeout", "1");
    return DriverManager.getConnection(url, properties);
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatAsksInAnOldWayHearsNoPassword(Asking asking) throws IOException {
    assertThat(heard(asking, "127.0.0.1", true)).contains("front").doesNotContain(PASSWORD).doesNotContain("md5");
    assertThat(heard(asking, "127.0.0.1", false)).contains(asking == Asking.MD5 ? "md5" : PASSWORD);
  }

  /// `127.1` is this computer under a name that the program takes for another's.
  @ParameterizedTest
  @EnumSource
  void aServerElsewhereThatTakesNoEncryptionHearsNothing(Asking asking) throws IOException {
    assertThat(heard(asking, "127.1", true)).isEmpty();
    assertThat(heard(asking, "127.1", false)).contains(asking == Asking.MD5 ? "md5" : PASSWORD);
  }

  @Test
  void theProgramsOwnServerAsksInNoOldWay() throws SQLException {
    try (Connection superuser = TestServer.asSuperuser();
        Statement statement = superuser.createStatement()) {
      assertThat(text(statement, "SELECT string_agg(DISTINCT auth_method || ' ' || coalesce(error, '') || ' '"
          + " || address, ',') FROM pg_hba_file_rules")).isEqualTo("scram-sha-256  127.0.0.1");
      assertThat(text(statement, "SHOW password_encryption")).isEqualTo("scram-sha-256");
      assertThat(text(statement, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(text(statement, "SELECT count(*) FROM pg_authid WHERE rolpassword NOT LIKE 'SCRAM-SHA-256$%'"))
          .isEqualTo("0");
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
