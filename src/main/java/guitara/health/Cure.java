package guitara.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is done about a finding: statements for the owner of the schema, and those that take it back.
///
/// @param kind its words in `health.properties`, under `cure.`
/// @param statements one after the other; names in them are quoted by PostgreSQL
/// @param undo takes it back, in this order; empty where there is nothing to take back, such as after ANALYZE
/// @param transaction whether the statements can run in a transaction, and so be rehearsed and rolled back; building
///     and dropping CONCURRENTLY cannot
/// @param expected how long it takes on this database, as far as can be told beforehand
/// @param working whether the desks can keep working meanwhile
/// @param probe a SELECT with its values, or with `$1` … in their place, by which before and after are compared
public record Cure(
    String kind,
    List<String> statements,
    List<String> undo,
    boolean transaction,
    Duration expected,
    boolean working,
    Optional<String> probe) {

  public Cure {
    statements = List.copyOf(statements);
    undo = List.copyOf(undo);
  }

  /// Without a statement to measure it by.
  public Cure(
      String kind, List<String> statements, List<String> undo, boolean transaction, Duration expected,
      boolean working) {
    this(kind, statements, undo, transaction, expected, working, Optional.empty());
  }

  /// Measured by a statement.
  public Cure probedBy(String select) {
    return new Cure(kind, statements, undo, transaction, expected, working, Optional.of(select));
  }
}
