package guitara.health.cure;

import guitara.database.CareConnections;
import guitara.health.Finding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Runs cures and keeps their history. Every call blocks.
public final class Maintenance {

  private final CareConnections connections;
  private final InstantSource clock;

  /// @param connections as the owner of what shall be cured
  public Maintenance(CareConnections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /// What speaks against running a finding's cure now.
  public List<Obstacle> obstacles(Finding finding) {
    return connections.with(connection -> List.of());
  }

  /// Tries a finding's cure in a transaction that is rolled back.
  public Rehearsal rehearse(Finding finding) {
    return new Rehearsal(false, false, clock.instant().toString(), Duration.ZERO);
  }

  /// Runs a finding's cure.
  ///
  /// @param despiteObstacles whether whoever runs it has decided to, against those obstacles that do not stop it
  public CureOutcome run(Finding finding, String who, boolean despiteObstacles, CureWatch watch) {
    return new CureOutcome.Refused(List.of());
  }

  /// Takes back what a run did.
  public CureOutcome undo(long runId, String who, CureWatch watch) {
    return new CureOutcome.Refused(List.of());
  }

  /// The latest runs, the newest first.
  public List<MaintenanceRun> history(int most) {
    return List.of();
  }
}
