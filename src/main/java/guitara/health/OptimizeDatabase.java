package guitara.health;

import guitara.database.CannotGoOn;
import guitara.database.CareConnections;
import guitara.database.DatabaseException;
import guitara.database.WatchedStatement;
import guitara.health.catalogue.ApplyIndexes;
import guitara.health.catalogue.ApplyIndexes.Applied;
import guitara.health.catalogue.IndexState;
import guitara.health.catalogue.VerifyIndexes;
import guitara.health.cure.CureOutcome;
import guitara.health.cure.CureWatch;
import guitara.health.cure.Maintenance;
import guitara.health.plan.PinPlans;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The care that is due now and then, in one go: migrations, finer statistics for hot columns, the index catalogue, and
/// statistics of every table. A step that fails is told, and the next one goes on. Everybody can keep working; blocks.
public final class OptimizeDatabase {

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final String COARSE = "SELECT count(*) FROM guitara.hot_columns() WHERE target < 1000";
  private static final String TABLES = "SELECT c.relname, quote_ident(c.relname) FROM pg_class c"
      + " WHERE c.relnamespace = to_regnamespace('guitara') AND c.relkind IN ('r', 'p') AND NOT c.relispartition"
      + " ORDER BY c.relname";

  /// What shall be done.
  ///
  /// @param analyzeOnly only statistics of the tables
  /// @param dryRun says what would be done and does nothing
  /// @param who for the maintenance history
  public record Request(boolean skipMigrations, boolean analyzeOnly, boolean dryRun, String who) {}

  /// What was done.
  ///
  /// @param name `migrations`, `statistics-targets`, `index NAME`, `analyze TABLE` or `plans`
  /// @param detail what was done, would be done or went wrong
  public record Step(String name, boolean ok, long ms, String detail) {}

  /// Brings the schema up to date; where the login may not, it throws [CannotGoOn].
  @FunctionalInterface
  public interface Migrate {
    String run();
  }

  @FunctionalInterface
  private interface Work {
    String run() throws SQLException;
  }

  private final CareConnections connections;
  private final Maintenance maintenance;
  private final Migrate migrate;

  public OptimizeDatabase(CareConnections connections, Maintenance maintenance, Migrate migrate) {
    this.connections = connections;
    this.maintenance = maintenance;
    this.migrate = migrate;
  }

  /// Runs the steps, telling each one as it ends; a cancel ends the step that is under way and leaves the rest.
  public List<Step> run(Request request, CureWatch watch, Consumer<Step> told) {
    List<Step> steps = new ArrayList<>();
    Consumer<Step> both = step -> {
      steps.add(step);
      told.accept(step);
    };
    if (!request.analyzeOnly()) {
      if (!request.skipMigrations()) {
        both.accept(step("migrations", () -> request.dryRun() ? "would be applied if pending" : migrate.run()));
      }
      both.accept(step("statistics-targets", () -> request.dryRun() ? coarse() : refine()));
      indexes(request, watch, both);
    }
    analyze(request, watch, both);
    if (!request.dryRun() && !watch.isCancelled()) {
      both.accept(step("plans", () -> new PinPlans(connections).pin() + " kept for this release"));
    }
    return List.copyOf(steps);
  }

  private static Step step(String name, Work work) {
    long begin = System.nanoTime();
    try {
      return new Step(name, true, since(begin), work.run());
    } catch (SQLException e) {
      return new Step(name, false, since(begin), String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    } catch (DatabaseException e) {
      return new Step(name, false, since(begin), e.trouble() + " " + e.sqlState().orElse(""));
    } catch (CannotGoOn e) {
      return new Step(name, false, since(begin), String.valueOf(e.getMessage()));
    }
  }

  private static long since(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private String coarse() {
    return connections.with(connection -> number(connection, COARSE)) + " columns would be refined";
  }

  private String refine() {
    return connections.with(connection -> number(connection, "SELECT guitara.refine_statistics()"))
        + " columns refined";
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void indexes(Request request, CureWatch watch, Consumer<Step> told) {
    if (watch.isCancelled()) {
      return;
    }
    told.accept(step("index-catalogue", () -> {
      IndexState state = new VerifyIndexes(connections).verify();
      if (!request.dryRun()) {
        for (Applied one : new ApplyIndexes(connections, maintenance).apply(false, request.who(), watch)) {
          told.accept(new Step("index " + one.index().name(), one.outcome() instanceof CureOutcome.Done, 0,
              one.outcome().getClass().getSimpleName()));
        }
      }
      return "%d missing, %d changed, %d unfinished".formatted(
          state.missing().size(), state.changed().size(), state.invalid().size());
    }));
  }

  private record Table(String name, String quoted) {}

  private void analyze(Request request, CureWatch watch, Consumer<Step> told) {
    List<Table> tables = connections.with(OptimizeDatabase::tables);
    try (Connection alone = connections.alone()) {
      for (int i = 0; i < tables.size() && !watch.isCancelled(); i++) {
        Table table = tables.get(i);
        watch.progress("analyze " + table.name(), (double) i / tables.size());
        told.accept(step("analyze " + table.name(), () -> {
          if (!request.dryRun()) {
            WatchedStatement.run(alone, "ANALYZE guitara." + table.quoted(), LOOK, () -> !watch.isCancelled());
          }
          return request.dryRun() ? "would be analyzed" : "";
        }));
      }
    } catch (SQLException e) {
      told.accept(new Step("analyze", false, 0, String.valueOf(e.getMessage())));
    }
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        tables.add(new Table(
            Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getString(2))));
      }
    }
    return tables;
  }
}
