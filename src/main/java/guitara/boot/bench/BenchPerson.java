package guitara.boot.bench;

import guitara.boot.Databases;
import guitara.boot.OpenDatabase;
import guitara.database.CannotGoOn;
import guitara.database.Database;
import guitara.database.Login;
import guitara.database.Secret;
import guitara.database.SqlFile;
import guitara.demo.DemoAccounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// In whose name is measured: a receptionist of the invented house, or on the program's own server, where the data are
/// somebody's, one made for it, who may not sign in any more afterwards.
record BenchPerson(String login, Secret password, Optional<Login> maker) {

  private static final String MAKE = SqlFile.read(BenchPerson.class, "bench-person.sql");
  private static final String RECEPTIONIST = """
      SELECT a.login FROM guitara.account a JOIN guitara.staff s ON s.id = a.staff_id
       WHERE s.person_type = 'OPERATOR' AND a.status = 'ACTIVE' ORDER BY a.login <> 'liza', a.id LIMIT 1
      """;
  private static final String DISABLE =
      "UPDATE guitara.account SET status = 'DISABLED' WHERE login = 'speed-measurement'";

  /// @param database where nobody is signed in yet
  static BenchPerson of(OpenDatabase open, Database database) {
    boolean invented = DemoAccounts.areHere(database);
    Optional<Login> owner = open.server().map(server -> server.credentials().owner());
    if (owner.isEmpty() && !invented) {
      throw CannotGoOn.refused("Speed is measured on invented data or on the program's own server, for what is booked"
          + " meanwhile stays as cancelled. Make a database for it: guitara data generate --profile target --data DIR");
    }
    if (owner.isEmpty()) {
      return new BenchPerson(DemoAccounts.RECEPTIONIST, new Secret(DemoAccounts.PASSWORD), Optional.empty());
    }
    try (Connection connection = asOwner(open.url(), owner.get())) {
      return invented ? receptionist(connection) : made(connection, owner.get());
    } catch (SQLException e) {
      throw CannotGoOn.noDatabase("Nobody could be signed in to measure: " + e.getMessage(), e);
    }
  }

  private static Connection asOwner(String url, Login owner) throws SQLException {
    Connection connection = Databases.connect(url, owner);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE guitara_owner");
    }
    return connection;
  }

  private static BenchPerson receptionist(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(RECEPTIONIST)) {
      if (!row.next()) {
        throw CannotGoOn.refused("The invented house has no receptionist any more; make it anew in an empty folder.");
      }
      return new BenchPerson(row.getString(1), new Secret(DemoAccounts.PASSWORD), Optional.empty());
    }
  }

  /// Somebody of the measurement's own, by a password that is new each time.
  static BenchPerson made(Connection owner, Login maker) throws SQLException {
    Secret password = Secret.random();
    try (PreparedStatement statement = owner.prepareStatement(MAKE)) {
      statement.setString(1, password.value());
      statement.executeUpdate();
    }
    return new BenchPerson("speed-measurement", password, Optional.of(maker));
  }

  /// Makes sure that nobody comes in by what was made.
  void leave(String url) throws SQLException {
    if (maker.isPresent()) {
      try (Connection connection = asOwner(url, maker.get()); Statement statement = connection.createStatement()) {
        statement.execute(DISABLE);
      }
    }
  }
}
