package guitara.health;

import guitara.database.CareConnections;
import java.sql.PreparedStatement;
import java.util.stream.Stream;

/// Sets a limit of the checks for this house, or puts it back to what is shipped. Blocks.
public final class ChangeThreshold {

  private static final String SET = "INSERT INTO guitara.health_threshold (code, value, changed_by) VALUES (?, ?, ?)"
      + " ON CONFLICT (code) DO UPDATE SET value = excluded.value, changed_at = clock_timestamp(),"
      + " changed_by = excluded.changed_by";
  private static final String SHIPPED = "DELETE FROM guitara.health_threshold WHERE code = ?";

  /// What became of a change.
  public enum Outcome {
    CHANGED,
    /// It has the shipped value again.
    SHIPPED,
    /// There is no limit of that code.
    UNKNOWN,
    /// A limit is a number above nought.
    NOT_POSSIBLE
  }

  private final CareConnections connections;

  public ChangeThreshold(CareConnections connections) {
    this.connections = connections;
  }

  /// Sets a limit; the shipped value takes back what the house has set.
  ///
  /// @param code as [Threshold#code] gives it
  /// @param by who changed it
  public Outcome change(String code, double value, String by) {
    var known = Stream.of(Threshold.values()).filter(threshold -> threshold.code().equals(code)).findFirst();
    if (known.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    if (!Double.isFinite(value) || value <= 0) {
      return Outcome.NOT_POSSIBLE;
    }
    boolean shipped = Double.compare(value, known.get().shipped()) == 0;
    connections.with(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(shipped ? SHIPPED : SET)) {
        statement.setString(1, code);
        if (!shipped) {
          statement.setDouble(2, value);
          statement.setString(3, by);
        }
        return statement.executeUpdate();
      }
    });
    return shipped ? Outcome.SHIPPED : Outcome.CHANGED;
  }
}
