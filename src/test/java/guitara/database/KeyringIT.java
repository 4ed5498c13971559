package guitara.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Keyrings as they are: one that works, one that stays locked, none, and one that never answers. Each is met by a
/// program of its own, for a keyring belongs to the session that a program is started in.
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have no keyring that a test may make and throw away")
@Timeout(120)
class KeyringIT {

  private static final String UNLOCK = "printf keyring | gnome-keyring-daemon --unlock --components=secrets >&2";

  @TempDir private Path folder;

  @BeforeEach
  void home() throws IOException {
    Files.createDirectories(folder.resolve("home"));
    PrivateFile.makeFolder(folder.resolve("run"));
  }

  private static String java(String arguments) {
    return Path.of(System.getProperty("java.home"), "bin", "java") + " -XX:TieredStopAtLevel=1 -cp '"
        + System.getProperty("java.class.path") + "' " + arguments;
  }

  /// What a script says that has a home and, where it begins one, a session of its own.
  private String said(Map<String, String> environment, String... command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile())
        .redirectError(folder.resolve("err").toFile());
    builder.environment().putAll(Map.of("HOME", folder.resolve("home").toString(),
        "XDG_RUNTIME_DIR", folder.resolve("run").toString(), "GUITARA_DATA", folder.resolve("data").toString()));
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it comes to an end").isTrue();
    return Files.readString(out).strip();
  }

  private String inASession(String script) throws IOException, InterruptedException {
    assumeTrue(isInstalled("gnome-keyring-daemon") && isInstalled("dbus-run-session"),
        "Without gnome-keyring and dbus-run-session (Debian: gnome-keyring, dbus-daemon) no real keyring is tried.");
    return said(Map.of(), "dbus-run-session", "--", "sh", "-c", script);
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(at -> Files.isExecutable(Path.of(at, program)));
  }

  @Test
  void aKeyringKeepsAndForgetsAndIsNamedWhereItStaysLocked() throws IOException, InterruptedException {
    assertThat(inASession(UNLOCK + "; " + java("guitara.database.KeyringProbe 20"))).isEqualTo("WELL");
    assertThat(inASession(java("guitara.database.KeyringProbe 20"))).startsWith("The keyring of this system ");
  }

  @Test
  void whereThereIsNoneThatIsSaid() throws IOException, InterruptedException {
    String nowhere = "unix:path=" + folder.resolve("nobody");
    assertThat(said(Map.of("DBUS_SESSION_BUS_ADDRESS", nowhere), "sh", "-c", java("guitara.database.KeyringProbe 20")))
        .isEqualTo("The keyring of this system cannot be used: it is locked, or none is running.");
  }

  @Test
  void oneThatNeverAnswersHoldsNobodyUp() throws IOException, InterruptedException {
    Path bus = folder.resolve("bus");
    try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      silent.bind(UnixDomainSocketAddress.of(bus));
      assertThat(said(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + bus),
          "sh", "-c", java("guitara.database.KeyringProbe 1")))
          .isEqualTo("The keyring of this system did not answer; unlock it.");
    }
  }

  @Test
  void aComputerKeepsItsPasswordInTheKeyring() throws IOException, InterruptedException, SQLException {
    TestDatabase server = TestServer.freshDatabase();
    String guitara = java("guitara.Main workstation ");
    try (Connection owner = server.asOwner(); Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM invite_workstation('Front desk', '{desk}')")) {
      row.next();
      String said = inASession(String.join(" && ", UNLOCK,
          "echo " + row.getString("code").toLowerCase(Locale.ROOT) + " | " + guitara + "join --db "
              + server.url().replaceFirst("\\?.*", "") + " --name " + row.getString("role_name"),
          guitara + "status", guitara + "leave", "! " + guitara + "status"));
      assertThat(said).contains("has joined", "Its password is in the keyring of this system.",
          "password  in the keyring of this system", "access    desk", "has left", "has joined no server");
      assertThat(folder.resolve("data").resolve("vault")).doesNotExist();
    }
  }
}
