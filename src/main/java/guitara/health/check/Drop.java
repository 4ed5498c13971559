package guitara.health.check;

import guitara.health.Cure;
import java.time.Duration;
import java.util.List;

/// Removes an index while everybody works, and builds it anew the same way if it was missed.
final class Drop {

  private Drop() {}

  /// @param index with its schema, quoted
  /// @param definition as pg_get_indexdef tells it
  static Cure of(String index, String definition, long bytes) {
    String anew = definition.replaceFirst("^CREATE (UNIQUE )?INDEX ", "CREATE $1INDEX CONCURRENTLY ");
    return new Cure("drop-index", List.of("DROP INDEX CONCURRENTLY IF EXISTS " + index), List.of(anew), false,
        Duration.ofSeconds(1).plus(Scale.writing(bytes).dividedBy(10)), true);
  }
}
