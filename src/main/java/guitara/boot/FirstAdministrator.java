package guitara.boot;

import guitara.database.Login;
import guitara.database.Roles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Whoever comes first to a database where nobody has an account: an administrator without a password, who sets one by
/// a code of 15 minutes. Asked again before that, the old code is void and a new one is given.
final class FirstAdministrator {

  private static final String MAKE = """
      INSERT INTO guitara.account (login, name)
      SELECT 'admin', 'Administrator' WHERE NOT EXISTS (SELECT FROM guitara.account);
      INSERT INTO guitara.account_role (account_id, role_id)
      SELECT a.id, r.id FROM guitara.account a, guitara.role r
       WHERE a.login = 'admin' AND a.password_hash IS NULL AND r.code = 'ADMIN'
          ON CONFLICT DO NOTHING;
      """;
  private static final String INVITE =
      "SELECT guitara.issue_reset(id) FROM guitara.account WHERE login = 'admin' AND password_hash IS NULL";

  private FirstAdministrator() {}

  /// The code, where somebody still has to come first.
  static Optional<String> invite(String url, Login migrator) {
    try (Connection connection = Databases.connect(url, migrator); Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE " + Roles.OWNER);
      connection.setAutoCommit(false);
      statement.execute(MAKE);
      Optional<String> code = Optional.empty();
      try (ResultSet row = statement.executeQuery(INVITE)) {
        if (row.next()) {
          code = Optional.of(row.getString(1));
        }
      }
      connection.commit();
      return code;
    } catch (SQLException e) {
      throw ConnectionRefused.explain(url, migrator, e);
    }
  }
}
