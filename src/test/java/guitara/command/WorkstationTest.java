package guitara.command;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.boot.DatabaseAddress;
import guitara.boot.Databases;
import guitara.boot.OpenDatabase;
import guitara.command.JoinedComputer.Invitation;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.support.TcpProxy;
import guitara.support.TcpProxy.Commit;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A computer joins a shared server by a code, works there by what it kept, and leaves.
class WorkstationTest {

  private static final String GUESS = "ABCDABCDABCDABCDABCD";

  private final TestDatabase server = TestServer.freshDatabase();
  private final String url = server.url().replaceFirst("\\?.*", "");
  private final Path home;
  private final JoinedComputer computer;
  private final Invitation invited;

  WorkstationTest(@TempDir Path home) throws SQLException {
    this.home = home;
    this.computer = new JoinedComputer(home.resolve("data"));
    this.invited = JoinedComputer.invite(server, "desk");
  }

  private void as(Connection somebody, String sql) throws SQLException {
    try (somebody; Statement statement = somebody.createStatement()) {
      statement.execute(sql);
    }
  }

  private int join() {
    return computer.join(url, invited);
  }

  private int run(String... arguments) {
    return computer.run(arguments);
  }

  private void joinedNowhere() throws IOException {
    assertThat(computer.files()).isEmpty();
    assertThat(run("workstation", "status")).isEqualTo(1);
    assertThat(computer.out).contains("This computer has joined no server");
  }

  @Test
  void theDeskOpensTheServerWithoutAnotherQuestion() {
    String typed = " " + String.join("-", invited.code().toLowerCase(Locale.ROOT).split("(?<=\\G.{4})")) + " ";
    assertThat(computer.join(url, new Invitation(invited.name(), typed))).as(computer.err).isZero();
    assertThat(computer.out).contains("as " + invited.name(), "in a file that only you can read", "guitara desk");
    try (OpenDatabase open = Databases.open(computer.shared(), step -> { });
        Database database = Database.open(
            DatabaseSettings.workstation(open.url(), open.login(), "guitara desk"), List.of())) {
      assertThat(database.<Object>read(session ->
          session.createNativeQuery("SELECT CAST(session_user AS text)", String.class).getSingleResult()))
          .isEqualTo(invited.name());
    }
    assertThat(run("workstation", "status", "--json", "-")).isZero();
    assertThat(computer.out).contains("\"joined\" : true", "\"server\" : \"" + url, "\"name\" : \"" + invited.name(),
        "\"password\" : \"FILE\"", "\"access\" : \"LET_IN\"", "\"faces\" : [ \"desk\" ]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kiosk", "admin", "desk,kiosk"})
  void everyFaceFindsItsDatabase(String faces) throws SQLException {
    assertThat(computer.join(url, JoinedComputer.invite(server, faces))).as(computer.err).isZero();
    Databases.open(computer.shared(), step -> { }).close();
    assertThat(run("workstation", "status")).isZero();
    assertThat(computer.out).contains("access    " + faces.replace(",", ", "));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseMayReadWhatIsKept() throws IOException {
    assertThat(join()).isZero();
    assertThat(computer.files()).hasSize(2);
    for (Path file : computer.files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
          .isEqualTo("rwx------");
    }
    Path secret = computer.secret();
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(run("workstation", "status")).isEqualTo(3);
    assertThat(computer.out).contains("others may read it; run: chmod 600");
  }

  @Test
  void neitherCodeNorPasswordIsSaidAnywhere() throws IOException {
    List<String> logged = new ArrayList<>();
    Handler ear = new Handler() {
      @Override
      public void publish(LogRecord line) {
        logged.add(new SimpleFormatter().format(line));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    ear.setLevel(Level.ALL);
    root.addHandler(ear);
    root.setLevel(Level.ALL);
    StringBuilder said = new StringBuilder();
    try {
      assertThat(computer.answering(invited.code(), "workstation", "join", "--db", url, "--name", invited.name(),
          "--json", home.resolve("r.json").toString())).isZero();
      said.append(computer.out).append(computer.err).append(Files.readString(home.resolve("r.json")));
      said.append(computer.shared()).append(Files.readString(computer.settings()));
      run("workstation", "status");
      said.append(computer.out).append(computer.err);
      Files.delete(computer.settings());
      computer.join(url + "x", new Invitation(invited.name(), GUESS));
      said.append(computer.out).append(computer.err);
    } finally {
      root.removeHandler(ear);
      root.setLevel(before);
    }
    assertThat(logged).as("something was there to be heard").isNotEmpty();
    String password = Files.readString(computer.secret());
    assertThat(password).hasSize(40);
    assertThat(said.append(logged)).doesNotContain(password, invited.code(), GUESS);
  }

  @Test
  void aCodeIsGoodOnce() throws IOException {
    assertThat(join()).isZero();
    JoinedComputer another = new JoinedComputer(home.resolve("another"));
    assertThat(another.join(url, invited)).isEqualTo(1);
    assertThat(another.err).contains("does not take this code for " + invited.name(), "once and for 15 minutes");
    assertThat(another.files()).isEmpty();
    assertThat(run("workstation", "status")).as("the first is untouched").isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "guessed | SELECT 1",
    "late    | ALTER ROLE %s VALID UNTIL '2020-01-01'",
    "later   | UPDATE guitara.workstation SET code_until = now() - interval '1 second' WHERE role_name = '%s'",
  })
  void aCodeThatIsWrongOrTooOldLeavesNothing(String which, String sql) throws SQLException, IOException {
    as(server.asSuperuser(), sql.formatted(invited.name()));
    assertThat(computer.join(url, which.equals("guessed") ? new Invitation(invited.name(), GUESS) : invited))
        .isEqualTo(1);
    assertThat(computer.err).contains("does not take this code for " + invited.name(), "makes a new one under Devices");
    joinedNowhere();
  }

  @Test
  void whoeverIsShutOutBeforeJoiningStaysOut() throws SQLException, IOException {
    as(server.asOwner(), "SELECT revoke_workstation('" + invited.name() + "')");
    assertThat(join()).isEqualTo(3);
    assertThat(computer.err).contains("The server does not let " + invited.name() + " in at " + url);
    joinedNowhere();
  }

  @Test
  void aServerThatIsNotThereIsThree() throws IOException {
    assertThat(computer.join("jdbc:postgresql://127.0.0.1:1/guitara", invited)).isEqualTo(3);
    assertThat(computer.err).contains("cannot be reached");
    joinedNowhere();
  }

  /// `127.1` is this computer under a name that the program takes for another's.
  @Test
  void anotherComputersServerHasToProveWhoItIs() throws IOException {
    assertThat(computer.join(url.replace("127.0.0.1", "127.1"), invited)).isEqualTo(3);
    assertThat(computer.err).contains("takes no encryption");
    joinedNowhere();
    assertThat(join()).as("the code was not used up").isZero();
  }

  /// Whether the server has the new password or not is unknown then; what was kept, or the code, opens.
  @ParameterizedTest
  @EnumSource(value = Commit.class, names = {"NEVER_ARRIVES", "LOSES_ITS_ANSWER"})
  void whoeverIsCutOffFromTheServerJoinsBySayingItAgain(Commit fate) throws IOException {
    try (TcpProxy network = TcpProxy.to(TcpProxy.portOf(url))) {
      network.next(fate);
      assertThat(computer.join(network.through(url), invited)).isEqualTo(3);
      assertThat(computer.settings()).doesNotExist();
      assertThat(computer.files()).as("nothing that the server may know is lost").hasSize(1);
      assertThat(computer.join(network.through(url), invited)).as(computer.err).isZero();
      assertThat(run("workstation", "status")).isZero();
    }
  }

  /// As where the program is killed between the server's commit and the last line of the settings.
  @Test
  void whoeverIsCutShortJoinsBySayingItAgain() throws IOException {
    Files.createDirectories(computer.settings().resolve("in the way"));
    assertThat(join()).isEqualTo(1);
    assertThat(computer.err).contains("This computer did not join", "run the command again");
    Files.delete(computer.settings().resolve("in the way"));
    Files.delete(computer.settings());
    assertThat(join()).as("the code is used up, and what was kept opens").isZero();
    assertThat(run("workstation", "status")).isZero();
    String kept = Files.readString(computer.settings());
    assertThat(join()).as("however often").isZero();
    assertThat(Files.readString(computer.settings())).isEqualTo(kept);
  }

  @Test
  void aComputerThatBelongsElsewhereLeavesFirst() throws SQLException, IOException {
    Files.createDirectories(computer.settings().getParent());
    Files.writeString(computer.settings(),
        "# by hand\ncolour=blue\ndb.url = jdbc:postgresql://old/guitara\ndb.user: somebody\n");
    assertThat(join()).isEqualTo(1);
    assertThat(computer.err).contains("works with jdbc:postgresql://old/guitara as somebody", "workstation leave");
    assertThat(run("workstation", "leave")).isZero();
    assertThat(Files.readString(computer.settings())).isEqualTo("# by hand\ncolour=blue\n");
    assertThat(join()).isZero();
    assertThat(Files.readString(computer.settings())).startsWith("# by hand\ncolour=blue\n").contains("db.vault=file");
  }

  @Test
  void whoeverLeavesKeepsNothing() throws IOException {
    assertThat(run("workstation", "leave")).isEqualTo(1);
    assertThat(computer.err).contains("joined no server");
    assertThat(join()).isZero();
    assertThat(run("workstation", "leave")).isZero();
    assertThat(computer.out).contains("has left " + url, "shuts " + invited.name() + " out");
    joinedNowhere();
    assertThat(computer.address()).isInstanceOf(DatabaseAddress.Embedded.class);
  }

  @Test
  void statusSaysWhatIsWrong() throws SQLException, IOException {
    assertThat(join()).isZero();
    as(server.asOwner(), "SELECT revoke_workstation('" + invited.name() + "')");
    assertThat(run("workstation", "status", "--json", "-")).isEqualTo(1);
    assertThat(computer.out).contains("\"access\" : \"REFUSED\"", "does not let " + invited.name() + " in");
    String lines = Files.readString(computer.settings());
    Files.writeString(computer.settings(), lines.replaceFirst("127.0.0.1:[0-9]+", "127.0.0.1:1"));
    assertThat(run("workstation", "status")).as("no password is kept for that address").isEqualTo(1);
    assertThat(computer.out).contains("Its password is gone");
    lines = Files.readString(computer.settings());
    Files.writeString(computer.settings(), lines.replaceFirst("db.vault.*", "db.password=x"));
    assertThat(run("workstation", "status")).isEqualTo(3);
    assertThat(computer.out).contains("in the settings file", "cannot be reached");
  }
}
