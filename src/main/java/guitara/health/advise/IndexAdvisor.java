package guitara.health.advise;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Threshold;
import guitara.health.Ward;
import guitara.health.advise.TableFacts.Column;
import guitara.health.plan.GenericPlans;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Slow statements that read a table from end to end though an index would lead them to a few rows, those that come by
/// a join included. Tried out where HypoPG can imagine the index; else judged by the statistics, and said so.
public final class IndexAdvisor implements Check {

  private static final String NAME = "index-advice";
  private static final String PROVED = "index-would-help";
  private static final String LIKELY = "index-might-help";
  private static final String SLOW = SqlFile.read(IndexAdvisor.class, "slow-statements.sql");
  private static final int CALLS = 3;
  private static final int MOST_COLUMNS = 3;
  private static final int HEAD = 80;
  private static final double BUILT_PER_SECOND = 20_000_000;

  private record Slow(String query, long calls, double meanMs) {}

  /// An index that a statement wishes for.
  private record Advice(Column first, List<String> columns, Slow slow, Optional<double[]> costs) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(PROVED, LIKELY);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    Optional<String> schema = ward.extension("pg_stat_statements");
    if (schema.isEmpty()) {
      return Examination.unseen(1, "The server does not count statements: have its keeper install pg_stat_statements.");
    }
    List<Slow> slow = ward.rows(SLOW.formatted(schema.get()), row -> new Slow(
        Objects.requireNonNull(row.getString("query")), row.getLong("calls"), row.getDouble("mean_ms")),
        CALLS, ward.thresholds().value(Threshold.ADVICE_MEAN_MS));
    TableFacts facts = TableFacts.read(ward);
    Map<String, Advice> advice = new LinkedHashMap<>();
    int unplanned = 0;
    String untried;
    try (Trial trial = Trial.begin(ward);
        GenericPlans plans = new GenericPlans(ward.connection(), path(ward))) {
      untried = trial.canImagine() ? "" : "No index was tried out: the server lacks the extension hypopg.";
      for (Slow statement : slow) {
        Optional<JsonNode> plan = plans.plan(statement.query());
        unplanned += plan.isEmpty() ? 1 : 0;
        if (plan.isPresent()) {
          for (Advice wanted : advise(ward, facts, plan.get(), statement, plans, trial)) {
            advice.putIfAbsent(wanted.first().table() + wanted.columns(), wanted);
          }
        }
      }
    }
    List<Finding> findings = advice.values().stream().map(wanted -> finding(ward, wanted)).toList();
    return Examination.of(slow.size() - unplanned, findings).without(0, untried)
        .without(unplanned, unplanned == 0 ? "" : GenericPlans.UNPLANNED);
  }

  private static String path(Ward ward) throws SQLException {
    String quoted = ward.rows("SELECT quote_ident(?)", row -> row.getString(1), ward.schema()).getFirst();
    return ward.own() ? "desk, guitara, pg_temp" : quoted + ", public, pg_temp";
  }

  private static List<Advice> advise(
      Ward ward, TableFacts facts, JsonNode plan, Slow slow, GenericPlans plans, Trial trial) throws SQLException {
    List<Advice> all = new ArrayList<>();
    for (Wish wish : Wish.of(plan)) {
      if (wish.schema().equals(ward.schema())) {
        for (List<String> candidate : wish.candidates()) {
          List<Column> columns = facts.usable(wish.table(), candidate, MOST_COLUMNS);
          if (!columns.isEmpty()) {
            judged(plan, slow, columns, plans, trial).ifPresent(all::add);
          }
        }
      }
    }
    return all;
  }

  private static Optional<Advice> judged(
      JsonNode plan, Slow slow, List<Column> columns, GenericPlans plans, Trial trial) throws SQLException {
    Column first = columns.getFirst();
    List<String> names = columns.stream().map(Column::quoted).toList();
    if (!trial.canImagine()) {
      return first.isSelective() ? Optional.of(new Advice(first, names, slow, Optional.empty())) : Optional.empty();
    }
    return trial.cost(first.on(), names, () -> plans.plan(slow.query()))
        .filter(with -> Trial.helps(Trial.cost(plan), with))
        .map(with -> new Advice(first, names, slow, Optional.of(new double[] {Trial.cost(plan), with})));
  }

  private static Finding finding(Ward ward, Advice advice) {
    Column first = advice.first();
    Slow slow = advice.slow();
    List<Object> facts = new ArrayList<>(List.of(String.join(", ", advice.columns()), head(slow.query()),
        Duration.ofMillis(Math.round(slow.meanMs())).toMillis(), slow.calls()));
    advice.costs().ifPresent(costs -> facts.add(Math.round(costs[0] / costs[1])));
    boolean dear = slow.meanMs() >= ward.thresholds().value(Threshold.ADVICE_DEAR_MS);
    return new Finding(NAME, advice.costs().isPresent() ? PROVED : LIKELY,
        dear && advice.costs().isPresent() ? Severity.WARNING : Severity.NOTICE, first.on(), facts, Optional.empty(),
        Optional.of(build(first, advice.columns()).probedBy(slow.query())));
  }

  private static Cure build(Column first, List<String> columns) {
    String name = (first.table() + "_" + String.join("_", columns)).replaceAll("[^A-Za-z0-9_]", "");
    String index = '"' + name.substring(0, Math.min(name.length(), 55)) + "_idx" + '"';
    return new Cure("build-index",
        List.of("CREATE INDEX CONCURRENTLY " + index + " ON " + first.on() + " (" + String.join(", ", columns) + ")"),
        List.of("DROP INDEX CONCURRENTLY " + first.schema() + "." + index), false,
        Duration.ofMillis(Math.round(1_000 * first.bytes() / BUILT_PER_SECOND)), true);
  }

  private static String head(String query) {
    String line = query.replaceAll("--[^\n]*\n", " ").replaceAll("\\s+", " ").strip();
    return line.length() <= HEAD ? line : line.substring(0, HEAD) + "…";
  }
}
