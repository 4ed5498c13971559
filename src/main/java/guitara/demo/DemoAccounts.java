package guitara.demo;

import guitara.database.Database;
import guitara.database.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The accounts of the invented house. Their password and PIN are public, and the sign-in screen says so: the data
/// behind them is invented, and nobody should take such a database for a real one.
public final class DemoAccounts {

  /// Everybody's password in the demo.
  public static final String PASSWORD = "royal care demo";
  /// Everybody's PIN in the demo.
  public static final String PIN = "246810";
  /// A receptionist, for whoever only wants to look around.
  public static final String RECEPTIONIST = "liza";
  /// The manager, who plans who works when.
  public static final String MANAGER = "cora";
  /// The administrator.
  public static final String ADMINISTRATOR = "admin";

  private DemoAccounts() {}

  /// Whether this is the invented house, so that its passwords may be shown.
  public static boolean areHere(Database database) {
    return database.read(session -> session
        .createNativeQuery("SELECT EXISTS (SELECT FROM code_list WHERE list_code = :mark)", Boolean.class)
        .setParameter("mark", DemoMark.LIST).getSingleResult());
  }

  /// Gives everybody an account where there is none yet; one query otherwise.
  ///
  /// @param owner a connection of the schema's owner
  public static void keep(Connection owner) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(SqlFile.read(DemoAccounts.class, "accounts.sql"))) {
      statement.setString(1, PASSWORD);
      statement.setString(2, PIN);
      statement.executeUpdate();
    }
  }
}
