package guitara.health.measure;

import guitara.access.AccessOutcome;
import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.health.measure.Measured.Kind;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The history of what was measured here. All calls block; the right is `health.cure`.
public final class Measurements {

  private static final int MOST = 50;
  private static final String HISTORY = SqlFile.read(Measurements.class, "measurements.sql");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Database database;

  public Measurements(Database database) {
    this.database = database;
  }

  /// Whether the person may measure; refused with [AccessOutcome.Why#CONFIRM_FIRST] where they proved too long ago who
  /// they are.
  public AccessOutcome<Boolean> mayMeasure() {
    return AccessOutcome.of(() -> database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT 1 FROM may_measure()", Integer.class).getSingleResult() == 1));
  }

  /// The youngest first.
  public List<Run> of(Kind kind) {
    return database.read(session -> session.createNativeQuery(HISTORY, Tuple.class)
        .setParameter("kind", kind.name()).setParameter("most", MOST).getResultStream()
        .map(row -> new Run(row.get("id", Long.class), row.get("at", Instant.class), row.get("who", String.class),
            JSON.readValue(row.get("result", String.class), Measured.class)))
        .toList());
  }

  /// Keeps a measurement.
  ///
  /// @return its number
  public long keep(Measured measured) {
    return database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT keep_measurement(:kind, :machine, CAST(:result AS jsonb))", Long.class)
        .setParameter("kind", measured.kind().name()).setParameter("machine", measured.machine())
        .setParameter("result", JSON.writeValueAsString(measured)).getSingleResult());
  }
}
