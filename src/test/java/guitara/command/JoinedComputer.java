package guitara.command;

import guitara.boot.Composition;
import guitara.boot.DataResult;
import guitara.boot.DatabaseAddress;
import guitara.boot.DatabaseAddresses;
import guitara.boot.DatabaseChoice;
import guitara.boot.DrillResult;
import guitara.boot.Surroundings;
import guitara.boot.TourResult;
import guitara.support.NoPicture;
import guitara.support.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A computer that joins a server by the program's own commands, and what it said last.
final class JoinedComputer {

  private static final Composition NOTHING = new Composition(
      request -> 0, request -> 0, request -> new TourResult(List.of()), request -> new DataResult(Map.of(), 0),
      request -> new DrillResult(List.of()), request -> {
        throw new AssertionError("No bench here.");
      }, request -> {
        throw new AssertionError("No load here.");
      }, new NoPicture());

  private final Path data;
  String out = "";
  String err = "";

  JoinedComputer(Path data) {
    this.data = data;
  }

  /// @param name the computer's own name on the server
  record Invitation(String name, String code) {}

  /// What an administrator is shown who invites a computer.
  ///
  /// @param faces with commas between them
  static Invitation invite(TestDatabase server, String faces) throws SQLException {
    try (Connection owner = server.asOwner(); Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM invite_workstation('Front desk', '{" + faces + "}')")) {
      row.next();
      return new Invitation(row.getString("role_name"), row.getString("code"));
    }
  }

  Surroundings surroundings() {
    return new Surroundings(Map.of("GUITARA_DATA", data.toString()), "Linux", data);
  }

  /// Runs a command, which is asked nothing.
  int run(String... arguments) {
    return answering("", arguments);
  }

  /// The exit code of a command.
  int answering(String answer, String... arguments) {
    StringWriter result = new StringWriter();
    StringWriter rest = new StringWriter();
    int code = Guitara.run(NOTHING, new Terminal(surroundings(), question -> Optional.of(answer),
        new PrintWriter(result), new PrintWriter(rest)), arguments);
    out = result.toString();
    err = rest.toString();
    return code;
  }

  int join(String url, Invitation invited) {
    return answering(invited.code(), "workstation", "join", "--db", url, "--name", invited.name());
  }

  /// Where a face that is opened here without a word finds its database.
  DatabaseAddress address() {
    return DatabaseAddresses.of(surroundings(), DatabaseChoice.open()).resolve(DatabaseChoice.open());
  }

  DatabaseAddress.Shared shared() {
    return (DatabaseAddress.Shared) address();
  }

  Path settings() {
    return data.resolve("settings.properties");
  }

  /// All that the program keeps here.
  List<Path> files() throws IOException {
    if (!Files.exists(data)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  Path secret() throws IOException {
    return files().stream().filter(file -> file.toString().endsWith(".secret")).findFirst().orElseThrow();
  }
}
