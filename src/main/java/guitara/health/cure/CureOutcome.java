package guitara.health.cure;

import java.util.List;

/// What became of a cure, or of taking one back.
public sealed interface CureOutcome {

  record Done(MaintenanceRun run) implements CureOutcome {}

  /// Nothing was begun.
  record Refused(List<Obstacle> obstacles) implements CureOutcome {

    public Refused {
      obstacles = List.copyOf(obstacles);
    }
  }

  /// It ran, did not help, and was undone.
  ///
  /// @param why its words in `health.properties`, under `health.taken-back.`
  record TakenBack(MaintenanceRun run, String why) implements CureOutcome {}

  /// The server refused or went away in the midst of it.
  ///
  /// @param left what it leaves behind, as PostgreSQL prints names; empty where nothing
  record Failed(String sqlState, String left) implements CureOutcome {}

  /// Given up by whoever asked for it; what it had begun was cleared away.
  record Cancelled() implements CureOutcome {}
}
