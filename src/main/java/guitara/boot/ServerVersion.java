package guitara.boot;

import guitara.database.CannotGoOn;
import java.sql.Connection;
import java.sql.SQLException;

/// The oldest PostgreSQL that the schema's rules can be trusted to.
public final class ServerVersion {

  private static final int OLDEST = 15;

  private ServerVersion() {}

  static void require(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST) {
      String version = connection.getMetaData().getDatabaseProductVersion();
      connection.close();
      throw CannotGoOn.noDatabase("The server runs PostgreSQL " + version + "; Guitara needs " + OLDEST + " or newer.");
    }
  }
}
