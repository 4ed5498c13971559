package guitara.boot.drill;

import guitara.database.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/// The house that drills book in, and what stands in it afterwards.
final class DrillHouse {

  record Count(long lost, long doubled, long halfPlaced) {}

  private static final String HOUSE = SqlFile.read(DrillHouse.class, "drill-house.sql");
  private static final String COUNT = SqlFile.read(DrillHouse.class, "drill-count.sql");

  private DrillHouse() {}

  static void becomeOwner(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE guitara_owner");
    }
  }

  static void build(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(HOUSE);
    }
  }

  /// @param acknowledged the bookings that somebody was told stand
  static Count count(Connection owner, Collection<Long> acknowledged) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(COUNT)) {
      statement.setArray(1, owner.createArrayOf("bigint", acknowledged.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Count(
            acknowledged.size() - row.getLong(4), row.getLong(1) - row.getLong(2), row.getLong(3));
      }
    }
  }
}
