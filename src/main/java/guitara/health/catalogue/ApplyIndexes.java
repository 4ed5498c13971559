package guitara.health.catalogue;

import guitara.database.CareConnections;
import guitara.health.Cure;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.catalogue.IndexState.Entry;
import guitara.health.cure.CureOutcome;
import guitara.health.cure.CureWatch;
import guitara.health.cure.Maintenance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Brings the program's indexes to what the catalogue plans while everybody works: builds what is missing, builds a
/// changed or unfinished one anew beside the old and changes the names, and removes unplanned ones only when asked to.
/// Each goes through [Maintenance], with its look at who is in the way, its watch and its history. Blocks.
public final class ApplyIndexes {

  private static final String ASIDE = "_anew";

  private final CareConnections connections;
  private final Maintenance maintenance;
  private final VerifyIndexes verify;

  public ApplyIndexes(CareConnections connections, Maintenance maintenance) {
    this.connections = connections;
    this.maintenance = maintenance;
    this.verify = new VerifyIndexes(connections);
  }

  /// What became of one index.
  public record Applied(Entry index, CureOutcome outcome) {}

  /// Applies; what a constraint needs that is not there is left for a migration, and so still missing afterwards.
  ///
  /// @param dropExtra whether unplanned indexes go
  public List<Applied> apply(boolean dropExtra, String who, CureWatch watch) {
    IndexState state = verify.verify();
    List<Applied> applied = new ArrayList<>();
    for (Entry one : state.invalid()) {
      applied.add(run(one, cure("drop-invalid-index", drop(one.name()), false), who, watch));
      if (!one.purpose().isEmpty() && isBuildable(one)) {
        applied.add(build(one, who, watch));
      }
    }
    state.missing().stream().filter(ApplyIndexes::isBuildable)
        .forEach(one -> applied.add(build(one, who, watch)));
    state.changed().stream().filter(one -> isBuildable(one) && !backsConstraint(one))
        .forEach(one -> applied.addAll(anew(one, who, watch)));
    if (dropExtra) {
      state.extra().stream().filter(one -> !backsConstraint(one)).forEach(one -> applied.add(
          run(one, new Cure("drop-extra-index", List.of(drop(one.name())), List.of(build(one, one.name(), true)), false,
              Duration.ofSeconds(1), true), who, watch)));
    }
    return applied;
  }

  private static boolean isBuildable(Entry one) {
    return one.definition().startsWith("CREATE");
  }

  private Applied build(Entry one, String who, CureWatch watch) {
    boolean parted = isPartitioned(one);
    return run(one, new Cure("build-missing-index", List.of(build(one, one.name(), !parted)),
        List.of(parted ? "DROP INDEX guitara." + one.name() : drop(one.name())), parted, Duration.ofSeconds(1),
        !parted), who, watch);
  }

  /// The old one serves until the new one is there.
  private List<Applied> anew(Entry one, String who, CureWatch watch) {
    String aside = one.name() + ASIDE;
    Applied built = run(one, cure("build-missing-index", build(one, aside, true), false), who, watch);
    if (!(built.outcome() instanceof CureOutcome.Done)) {
      return List.of(built);
    }
    Cure swap = new Cure("swap-index", List.of("DROP INDEX guitara." + one.name(),
        "ALTER INDEX guitara." + aside + " RENAME TO " + one.name()), List.of(), true, Duration.ofSeconds(1), true);
    return List.of(built, run(one, swap, who, watch));
  }

  private Applied run(Entry one, Cure cure, String who, CureWatch watch) {
    Finding finding = Finding.of("index-catalogue", cure.kind(), Severity.WARNING, "guitara." + one.table())
        .curedBy(cure);
    return new Applied(one, maintenance.run(finding, who, true, watch));
  }

  private static Cure cure(String kind, String sql, boolean transaction) {
    return new Cure(kind, List.of(sql), List.of(), transaction, Duration.ofSeconds(1), true);
  }

  private static String drop(String name) {
    return "DROP INDEX CONCURRENTLY IF EXISTS guitara." + name;
  }

  /// `CREATE UNIQUE INDEX a ON t …` of the catalogue, under a name, with the schema.
  private static String build(Entry one, String name, boolean concurrently) {
    return one.definition().replaceFirst(
        "^CREATE( UNIQUE)? INDEX \\S+ ON (ONLY )?",
        "CREATE$1 INDEX " + (concurrently ? "CONCURRENTLY " : "") + name + " ON guitara.");
  }

  private boolean isPartitioned(Entry one) {
    return holds("SELECT relkind = 'p' FROM pg_class WHERE oid = to_regclass('guitara.' || quote_ident(?))",
        one.table());
  }

  private boolean backsConstraint(Entry one) {
    return holds("SELECT EXISTS (SELECT FROM pg_constraint"
        + " WHERE conindid = to_regclass('guitara.' || quote_ident(?)))", one.name());
  }

  private boolean holds(String sql, String value) {
    return connections.with((Connection connection) -> holds(connection, sql, value));
  }

  private static boolean holds(Connection connection, String sql, String value) throws SQLException {
    try (var ask = connection.prepareStatement(sql)) {
      ask.setString(1, value);
      try (ResultSet row = ask.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
