package guitara.health.cure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A cure in the maintenance history.
///
/// @param who ran it, as the history names people
/// @param kind of the cure, with its words under `health.cure.`
/// @param object as PostgreSQL prints it
/// @param result `RUNNING`, `DONE`, `TAKEN_BACK`, `FAILED` or `CANCELLED`
/// @param detail what is left or why it failed
/// @param beforeMs what was measured before, on the same parameters as after: milliseconds of the probe
/// @param undo takes it back, empty where there is nothing to take back
public record MaintenanceRun(
    long id,
    Instant startedAt,
    Optional<Instant> endedAt,
    String who,
    String kind,
    String object,
    String result,
    String detail,
    OptionalDouble beforeMs,
    OptionalDouble afterMs,
    List<String> statements,
    List<String> undo,
    boolean undone) {

  public MaintenanceRun {
    statements = List.copyOf(statements);
    undo = List.copyOf(undo);
  }

  /// Whether a click can take it back.
  public boolean canBeUndone() {
    return "DONE".equals(result) && !undone && !undo.isEmpty();
  }
}
