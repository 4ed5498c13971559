package guitara.health.cure;

import guitara.database.CareConnections;
import guitara.database.DatabaseException;
import guitara.health.Cure;
import guitara.health.Finding;
import guitara.health.Thresholds;
import guitara.health.Ward;
import guitara.health.cure.MaintenanceHistory.End;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Runs cures and keeps their history. Every call blocks.
public final class Maintenance {

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final String CANCELLED = "57014";
  private static final String CONCURRENTLY = " CONCURRENTLY";

  private final CareConnections connections;
  private final InstantSource clock;
  private final Preconditions preconditions;
  private final Watchdog watchdog;
  private final MaintenanceHistory history;

  /// @param connections as the owner of what shall be cured
  public Maintenance(CareConnections connections, InstantSource clock) {
    this(connections, clock, GRACE, PATIENCE, LOOK);
  }

  /// With other limits.
  ///
  /// @param grace how old another's transaction may be without being in the way of a CONCURRENTLY
  /// @param patience how long a cure may wait for others before it is given up
  /// @param look between two looks at a running cure
  public Maintenance(
      CareConnections connections, InstantSource clock, Duration grace, Duration patience, Duration look) {
    this.connections = connections;
    this.clock = clock;
    this.preconditions = new Preconditions(grace);
    this.watchdog = new Watchdog(connections, patience, look);
    this.history = new MaintenanceHistory(connections);
  }

  private static Cure cure(Finding finding) {
    return finding.cure().orElseThrow(() -> new IllegalArgumentException("Nothing cures " + finding.kind()));
  }

  /// What speaks against running a finding's cure now.
  public List<Obstacle> obstacles(Finding finding) {
    return connections.with(connection -> preconditions.of(
        new Ward(connection, schema(finding), false, 0, Thresholds.shipped()), finding, cure(finding)));
  }

  private static String schema(Finding finding) {
    int dot = finding.object().indexOf('.');
    return dot > 0 && finding.object().matches("[\\w\".$]+") ? finding.object().substring(0, dot) : "public";
  }

  /// Tries a finding's cure in a transaction that is rolled back: it holds its locks for that moment, and waits 300 ms
  /// for them. Dropping an index is tried without CONCURRENTLY, building one by HypoPG where the server has it.
  public Rehearsal rehearse(Finding finding) {
    Cure cure = cure(finding);
    List<String> tried = cure.transaction() ? cure.statements()
        : cure.statements().stream().filter(sql -> sql.startsWith("DROP INDEX"))
            .map(sql -> sql.replaceFirst(CONCURRENTLY, "")).toList();
    if (tried.size() == cure.statements().size()) {
      return rehearse(tried);
    }
    return cure.statements().stream().allMatch(sql -> sql.startsWith("CREATE")) ? imagine(cure)
        : Rehearsal.impossible("");
  }

  private Rehearsal rehearse(List<String> statements) {
    Instant begin = clock.instant();
    return connections.with(connection -> {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        for (String sql : statements) {
          statement.execute(sql);
        }
        return new Rehearsal(true, true, "", Duration.between(begin, clock.instant()));
      } catch (SQLException e) {
        return new Rehearsal(true, false, firstLine(e), Duration.between(begin, clock.instant()));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    });
  }

  private Rehearsal imagine(Cure cure) {
    Instant begin = clock.instant();
    return connections.with(connection -> {
      Optional<String> hypopg =
          new Ward(connection, "", false, 0, Thresholds.shipped()).extension("hypopg");
      if (hypopg.isEmpty()) {
        return Rehearsal.impossible("hypopg");
      }
      try (Statement statement = connection.createStatement();
          var imagine = connection.prepareStatement("SELECT * FROM " + hypopg.get() + ".hypopg_create_index(?)")) {
        for (String sql : cure.statements()) {
          imagine.setString(1, sql.replaceFirst(CONCURRENTLY, ""));
          imagine.execute();
        }
        statement.execute("SELECT " + hypopg.get() + ".hypopg_reset()");
        return new Rehearsal(true, true, "", Duration.between(begin, clock.instant()));
      } catch (SQLException e) {
        return new Rehearsal(true, false, firstLine(e), Duration.between(begin, clock.instant()));
      }
    });
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /// Runs a finding's cure. Before anything else what speaks against it is looked at again.
  ///
  /// @param despiteObstacles whether whoever runs it has decided to, against those obstacles that do not stop it
  public CureOutcome run(Finding finding, String who, boolean despiteObstacles, CureWatch watch) {
    List<Obstacle> obstacles = obstacles(finding);
    if (obstacles.stream().anyMatch(one -> one.stops() || !despiteObstacles)) {
      return new CureOutcome.Refused(obstacles);
    }
    Rehearsal rehearsal = rehearse(finding);
    if (rehearsal.possible() && !rehearsal.succeeded()) {
      return new CureOutcome.Refused(List.of(Obstacle.stop("rehearsal-failed", rehearsal.why())));
    }
    Cure cure = cure(finding);
    return run(history.begin(who, cure, finding.object()), finding, cure, watch);
  }

  /// What was measured: the probe's milliseconds or cost, and the bytes of the object.
  private record Measured(OptionalDouble probe, OptionalDouble bytes) {}

  private CureOutcome run(long id, Finding finding, Cure cure, CureWatch watch) {
    Optional<Probe> probe = cure.probe().map(select -> new Probe(select, schema(finding)));
    Set<String> broken = watchdog.broken();
    try {
      Measured before = measure(probe, finding);
      apply(cure.statements(), cure.transaction(), watch);
      Measured after = measure(probe, finding);
      if (helped(probe, cure, before, after) || cure.undo().isEmpty()) {
        return new CureOutcome.Done(ended(id, finding, cure, told("DONE", probe, before, after)));
      }
      apply(cure.undo(), cure.transaction(), watch);
      return new CureOutcome.TakenBack(
          ended(id, finding, cure, told("TAKEN_BACK", probe, before, after)), "did-not-help");
    } catch (SQLException e) {
      return failed(id, e.getSQLState(), broken, watch);
    } catch (DatabaseException e) {
      return failed(id, e.sqlState().orElse(""), broken, watch);
    }
  }

  private CureOutcome failed(
      long id, @org.jspecify.annotations.Nullable String sqlState, Set<String> broken, CureWatch watch) {
    String left = watchdog.sweep(broken);
    String state = sqlState == null ? "" : sqlState;
    boolean cancelled = CANCELLED.equals(state) && watch.isCancelled() && left.isEmpty();
    try {
      history.end(id, End.of(cancelled ? "CANCELLED" : "FAILED", left.isEmpty() ? state : state + " " + left));
    } catch (DatabaseException away) {
      // The run stays open in the history: nobody knows more of it than that.
      return new CureOutcome.Failed(state, left);
    }
    return cancelled ? new CureOutcome.Cancelled() : new CureOutcome.Failed(state, left);
  }

  private void apply(List<String> statements, boolean transaction, CureWatch watch) throws SQLException {
    if (!transaction) {
      watchdog.run(statements, watch);
      return;
    }
    connections.with(connection -> {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        for (String sql : statements) {
          statement.execute(sql);
        }
        connection.commit();
        return true;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    });
  }

  private Measured measure(Optional<Probe> probe, Finding finding) {
    return connections.with(connection -> new Measured(
        probe.isPresent() ? probe.get().measure(connection) : OptionalDouble.empty(), bytes(connection, finding)));
  }

  private static OptionalDouble bytes(Connection connection, Finding finding) throws SQLException {
    if (!finding.object().matches("[\\w$]+\\.[\\w$]+")) {
      return OptionalDouble.empty();
    }
    try (var ask = connection.prepareStatement("SELECT pg_total_relation_size(to_regclass(?))")) {
      ask.setString(1, finding.object());
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        double bytes = row.getDouble(1);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(bytes);
      }
    }
  }

  private static boolean helped(Optional<Probe> probe, Cure cure, Measured before, Measured after) {
    if (probe.isEmpty() || before.probe().isEmpty() || after.probe().isEmpty()) {
      return true;
    }
    boolean built = cure.statements().stream().anyMatch(sql -> sql.startsWith("CREATE"));
    return probe.get().helped(before.probe().getAsDouble(), after.probe().getAsDouble(), built);
  }

  private static End told(String result, Optional<Probe> probe, Measured before, Measured after) {
    boolean timed = probe.isPresent() && probe.get().isTimed();
    StringBuilder detail = new StringBuilder();
    if (!timed && before.probe().isPresent() && after.probe().isPresent()) {
      detail.append("cost %.0f → %.0f".formatted(before.probe().getAsDouble(), after.probe().getAsDouble()));
    }
    if (before.bytes().isPresent() && after.bytes().isPresent()
        && before.bytes().getAsDouble() != after.bytes().getAsDouble()) {
      detail.append(detail.isEmpty() ? "" : ", ").append("%,.0f → %,.0f kB".formatted(
          before.bytes().getAsDouble() / 1024, after.bytes().getAsDouble() / 1024));
    }
    return new End(result, detail.toString(), timed ? before.probe() : OptionalDouble.empty(),
        timed ? after.probe() : OptionalDouble.empty());
  }

  /// As the history has it; where there is none, as it would have.
  private MaintenanceRun ended(long id, Finding finding, Cure cure, End end) {
    history.end(id, end);
    return history.run(id).orElseGet(() -> new MaintenanceRun(0, clock.instant(), Optional.of(clock.instant()), "",
        cure.kind(), finding.object(), end.result(), end.detail(), end.beforeMs(), end.afterMs(), cure.statements(),
        cure.undo(), false));
  }

  /// Takes back what a run did; refused where there is nothing (more) to take back.
  public CureOutcome undo(long runId, String who, CureWatch watch) {
    Optional<MaintenanceRun> found = history.run(runId).filter(MaintenanceRun::canBeUndone);
    if (found.isEmpty()) {
      return new CureOutcome.Refused(List.of(Obstacle.stop("nothing-to-undo")));
    }
    MaintenanceRun run = found.get();
    boolean concurrent = run.undo().stream().anyMatch(sql -> sql.contains(CONCURRENTLY));
    Cure back = new Cure("take-back", run.undo(), List.of(), !concurrent, Duration.ZERO, true);
    Finding about = Finding.of("", "take-back", guitara.health.Severity.NOTICE, run.object()).curedBy(back);
    CureOutcome outcome = run(about, who, true, watch);
    if (outcome instanceof CureOutcome.Done) {
      history.markUndone(runId);
    }
    return outcome;
  }

  /// The latest runs, the newest first.
  public List<MaintenanceRun> history(int most) {
    return history.latest(most);
  }
}
