package guitara.health.list;

import guitara.access.AccessOutcome;
import guitara.database.Database;
import guitara.health.HealthReport;
import guitara.health.measure.Measured.Kind;
import guitara.health.measure.Measurements;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The checklists of seeds 000 and 004 as they stand now. All calls block.
public final class Checklists {

  private final Database database;
  private final Measurements measurements;
  private final int pool;

  /// @param pool connections that this program holds at the most
  public Checklists(Database database, int pool) {
    this.database = database;
    this.measurements = new Measurements(database);
    this.pool = pool;
  }

  /// Every line, judged.
  ///
  /// @param report of the program's own schema; empty where nobody has said who looks after the database
  public List<Item> all(Optional<HealthReport> report, Instant now) {
    return new Judge(ListFacts.read(database), report, measurements.of(Kind.BENCH).stream().findFirst(),
        measurements.of(Kind.LOAD).stream().findFirst(), ticks(), pool, now).all();
  }

  private Map<String, Instant> ticks() {
    return database.read(session -> session
        .createNativeQuery("SELECT t.item, t.at FROM admin.checklist_tick t", Tuple.class).getResultStream()
        .collect(Collectors.toMap(row -> row.get("item", String.class), row -> row.get("at", Instant.class))));
  }

  /// Ticks a line that the program cannot judge, or takes the tick back.
  public AccessOutcome<Boolean> tick(String code, boolean ticked) {
    return AccessOutcome.of(() -> database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT 1 FROM tick_checklist(?1, ?2)", Integer.class)
        .setParameter(1, code).setParameter(2, ticked).getSingleResult() == 1));
  }
}
