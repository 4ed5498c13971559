package guitara.boot.face;

import guitara.boot.Databases;
import guitara.boot.Progress;
import guitara.database.CannotGoOn;
import guitara.database.Credentials;
import guitara.demo.DemoData;
import guitara.demo.Profile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/// Keeps the program's own database filled with the demo fortnight, so that there is always a day to look at.
public final class DemoKeeper {

  /// The same invented house on every computer.
  private static final long SEED = 1;

  private DemoKeeper() {}

  /// Fills an empty database and adds the days that have come into sight since; one query where nothing is to do.
  public static void keep(Credentials credentials, Instant now, Progress progress) {
    try (Connection owner = Databases.connect(credentials.url(), credentials.owner())) {
      try (Statement statement = owner.createStatement()) {
        statement.execute("SET ROLE guitara_owner");
      }
      if (isEmpty(owner)) {
        progress.accept("Filling it with the demo fortnight …");
        DemoData.generate(owner, Profile.DEMO, SEED, now, ignored -> { });
      } else {
        DemoData.keepAround(owner, now, ignored -> { });
      }
    } catch (SQLException e) {
      throw CannotGoOn.noDatabase("The demo data could not be written: " + e.getMessage(), e);
    }
  }

  private static boolean isEmpty(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM branch)")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
