package guitara.command;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.boot.DatabaseAddress;
import guitara.boot.Databases;
import guitara.command.JoinedComputer.Invitation;
import guitara.database.Credentials;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.support.SelfMadeAuthority;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A server elsewhere, with a certificate. `127.1` is this computer under a name that the program takes for another's.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its resolver does not know 127.1")
@Timeout(120)
class JoinOverTlsIT {

  private static final String NAME = "127.1";

  @TempDir private static Path folder;
  private static SelfMadeAuthority authority;
  private static EmbeddedServer running;
  private static TestDatabase server;

  @TempDir private Path home;

  @BeforeAll
  static void start() throws Exception {
    authority = SelfMadeAuthority.in(folder, NAME);
    running = Databases.start(new EmbeddedServerOptions(folder.resolve("data"), OptionalInt.empty(),
        TestServer.programs(), Map.of("ssl", "on", "ssl_cert_file", authority.certificate().toString(),
            "ssl_key_file", authority.key().toString(), "fsync", "off")), step -> { });
    Credentials all = running.credentials();
    server = new TestDatabase(all.url(), all.owner(), all.workstation(), all.superuser());
  }

  @AfterAll
  static void stop() {
    running.stopNow();
  }

  private static String at(String host, Path root) {
    return server.url().replaceFirst("\\?.*", "").replace("127.0.0.1", host) + "?sslrootcert=" + root;
  }

  @Test
  void aComputerElsewhereJoinsOverTlsAndWorksOverIt() throws SQLException {
    JoinedComputer computer = new JoinedComputer(home.resolve("data"));
    Invitation invited = JoinedComputer.invite(server, "desk");
    assertThat(computer.join(at(NAME, authority.root()), invited)).as(computer.err).isZero();
    DatabaseAddress.Shared address = computer.shared();
    assertThat(address.url()).contains("sslmode=verify-full", "channelBinding=require", "requireAuth=scram-sha-256");
    try (Connection desk = Databases.connect(address.url(), address.login());
        Connection superuser = server.asSuperuser(); Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery("SELECT s.ssl, s.version FROM pg_stat_ssl s JOIN pg_stat_activity a"
            + " USING (pid) WHERE a.usename = '" + invited.name() + "'")) {
      assertThat(desk.isValid(2)).isTrue();
      row.next();
      assertThat(row.getBoolean("ssl")).isTrue();
      assertThat(row.getString("version")).isEqualTo("TLSv1.3");
    }
    assertThat(computer.run("workstation", "status")).isZero();
  }

  private void refused(String url, String... why) throws Exception {
    JoinedComputer computer = new JoinedComputer(home.resolve("data"));
    Invitation invited = JoinedComputer.invite(server, "desk");
    assertThat(computer.join(url, invited)).isEqualTo(3);
    assertThat(computer.err).contains(why).doesNotContain(invited.code());
    assertThat(computer.files()).isEmpty();
    assertThat(computer.join(at(NAME, authority.root()), invited)).as("the code was not used up").isZero();
  }

  /// The same server by another name than its certificate's.
  @Test
  void aServerThatIsNotWhomItWasCalledIsRefused() throws Exception {
    refused(at("127.0.1", authority.root()), "does not prove");
  }

  @Test
  void aServerWhoseAuthorityIsUnknownIsRefused() throws Exception {
    Path other = Files.createDirectory(home.resolve("other"));
    refused(at(NAME, SelfMadeAuthority.in(other, NAME).root()), "does not prove", "sslrootcert");
  }

  @Test
  void whereNoAuthorityIsGivenThatIsSaid() throws Exception {
    refused(at(NAME, home.resolve("nothing.pem")), "does not prove", "sslrootcert");
  }
}
