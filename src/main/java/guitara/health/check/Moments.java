package guitara.health.check;

import guitara.health.Ward;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Moments as the server tells them.
final class Moments {

  private Moments() {}

  /// The server's time.
  static Instant now(Ward ward) throws SQLException {
    return ward.rows("SELECT clock_timestamp() AS now", row -> of(row, "now").orElseThrow()).getFirst();
  }

  static Optional<Instant> of(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }
}
