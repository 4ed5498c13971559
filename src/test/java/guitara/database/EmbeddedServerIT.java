package guitara.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.support.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {

  @TempDir private Path folder;

  @Test
  void dataAndPortSurviveARestart() throws SQLException {
    int port;
    try (EmbeddedServer server = open()) {
      assertThat(server.firstStart()).isTrue();
      port = server.credentials().port();
      execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    try (EmbeddedServer server = open()) {
      assertThat(server.firstStart()).isFalse();
      assertThat(server.credentials().port()).isEqualTo(port);
      assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void acknowledgedDataSurvivesAKillAndTheServerComesBack() throws Exception {
    try (EmbeddedServer server = open()) {
      execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
      kill();
      server.ensureRunning();
      assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
    }
    try (EmbeddedServer server = open()) {
      kill();
      try (EmbeddedServer next = open()) {
        assertThat(ask(next, "SELECT answer FROM kept")).isEqualTo("42");
        server.ensureRunning();
        assertThat(server.credentials().port()).isEqualTo(next.credentials().port());
      }
    }
  }

  @Test
  void aSecondFaceJoinsAndTheLastOneStopsTheServer() throws Exception {
    EmbeddedServer first = open();
    EmbeddedServer second = open();
    assertThat(second.credentials()).isEqualTo(first.credentials());
    first.close();
    assertThat(ask(second, "SELECT 1")).isEqualTo("1");
    second.close();
    assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void facesStartedAtTheSameMomentShareOneServer() {
    List<CompletableFuture<EmbeddedServer>> starts =
        Stream.generate(() -> CompletableFuture.supplyAsync(this::open)).limit(3).toList();
    List<EmbeddedServer> servers = starts.stream().map(CompletableFuture::join).toList();
    assertThat(servers).extracting(EmbeddedServer::credentials).containsOnly(servers.getFirst().credentials());
    servers.forEach(EmbeddedServer::close);
  }

  @Test
  void theServerIsSafeByItsSettings() throws Exception {
    try (EmbeddedServer server = open()) {
      Map.of(
          "fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "data_checksums", "on",
          "password_encryption", "scram-sha-256", "listen_addresses", "127.0.0.1", "log_parameter_max_length", "0",
          "jit", "off", "idle_in_transaction_session_timeout", "30s", "unix_socket_directories", "")
          .forEach((name, value) -> assertThat(ask(server, "SHOW " + name)).as(name).isEqualTo(value));
      assertThat(ask(server, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
          .isEqualTo("0");
      assertThat(ask(server, "SHOW server_version")).isEqualTo(EmbeddedServerPrograms.VERSION);
      assertThat(ask(server, "SELECT 'ä' < 'z' COLLATE \"und-x-icu\"")).as("ICU is there").isEqualTo("t");
      Path credentials = server.options().credentials();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials))).isEqualTo("rw-------");
      assertThat(server.credentials().toString()).doesNotContain(server.credentials().superuser().password().value());
    }
    assertThat(everythingLogged()).doesNotContain("PASSWORD", "SCRAM-SHA-256$");
  }

  @Test
  void aPidFileThatNowNamesAnotherProgramIsForgotten() throws Exception {
    open().close();
    Files.writeString(folder.resolve("cluster/postmaster.pid"), String.join("\n",
        String.valueOf(ProcessHandle.current().pid()), folder.resolve("cluster").toString(), "1", "1", "", "", ""));
    try (EmbeddedServer server = open()) {
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aPortTakenMeanwhileIsReplacedUnlessItWasDemanded() throws Exception {
    int port;
    try (EmbeddedServer server = open()) {
      port = server.credentials().port();
    }
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      try (EmbeddedServer server = open()) {
        assertThat(server.credentials().port()).isNotEqualTo(port);
      }
      assertThatThrownBy(() -> EmbeddedServer.open(options().onPort(port), step -> {}))
          .hasMessage("Port " + port + " is used by another program; name another with --port or leave it out.");
    }
  }

  @Test
  void dataOfAnotherMajorVersionIsLeftAlone() throws IOException {
    open().close();
    Files.writeString(folder.resolve("cluster/PG_VERSION"), "14\n");
    assertThatThrownBy(this::open).hasMessage("The data in " + folder
        + " was made by PostgreSQL 14, this program brings " + EmbeddedServerPrograms.MAJOR
        + "; open it with the program that made it and move the data over.");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> EmbeddedServer.open(EmbeddedServerOptions.in(file.resolve("data")), step -> {}))
        .hasMessage("The folder " + file.resolve("data")
            + " cannot be made or written; name another with --data.");
  }

  @Test
  void lostPasswordsAreNamed() throws IOException {
    open().close();
    Path credentials = folder.resolve("credentials.properties");
    Files.delete(credentials);
    assertThatThrownBy(this::open)
        .hasMessage("The passwords' file " + credentials + " is missing; take it back from a backup.");
  }

  private EmbeddedServerOptions options() {
    return new EmbeddedServerOptions(folder, OptionalInt.empty(), TestServer.programs(), Map.of());
  }

  private EmbeddedServer open() {
    return EmbeddedServer.open(options(), step -> {});
  }

  private void kill() throws Exception {
    ProcessHandle server = ProcessHandle.of(
        EmbeddedServerProcess.claiming(folder.resolve("cluster")).orElseThrow().pid()).orElseThrow();
    assertThat(server.destroyForcibly()).isTrue();
    server.onExit().get(10, SECONDS);
  }

  private String everythingLogged() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> logs = Files.list(folder.resolve("log"))) {
      for (Path log : logs.toList()) {
        all.append(Files.readString(log));
      }
    }
    return all.toString();
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = EmbeddedServerPresence.connect(server.credentials(), "guitara");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedServer server, String query) {
    try (Connection connection = EmbeddedServerPresence.connect(server.credentials(), "guitara");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }
}
