package guitara.health.plan;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Cure;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Threshold;
import guitara.health.Ward;
import guitara.health.plan.SentStatements.Planned;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Statements of the desks that the database answers in another way than when this release was first seen: another
/// node or index, even while it is still fast. Small tables change their plans as they fill, and are left alone.
public final class ChangedPlans implements Check {

  private static final String NAME = "changed-plans";
  private static final String CHANGED = "changed-plan";
  private static final String SCANS = "plan-reads-whole-table";
  private static final int HEAD = 80;
  private static final String PINS = SqlFile.read(ChangedPlans.class, "pinned-plans.sql");
  private static final String LARGE = """
      SELECT c.relname FROM pg_class c
       WHERE c.relnamespace = to_regnamespace(quote_ident(?)) AND c.relkind = 'r' AND pg_relation_size(c.oid) >= ?
      """;

  private record Pin(PlanShape shape, Instant recorded) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(CHANGED, SCANS);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    if (!ward.own()) {
      return Examination.of(0, List.of());
    }
    Optional<String> schema = ward.extension("pg_stat_statements");
    if (schema.isEmpty()) {
      return Examination.unseen(1, "The server does not count statements: have its keeper install pg_stat_statements.");
    }
    Map<String, Pin> pins = pins(ward);
    Set<String> large = Set.copyOf(ward.rows(LARGE, row -> Objects.requireNonNull(row.getString(1)),
        ward.schema(), (long) ward.thresholds().value(Threshold.PLAN_TABLE_BYTES)));
    List<Finding> findings = new ArrayList<>();
    int examined = 0;
    int unplanned = 0;
    for (Planned statement : new SentStatements(ward).planned(schema.get())) {
      Pin pin = pins.get(statement.sent().id());
      if (statement.shape().isEmpty()) {
        unplanned++;
      } else if (pin != null) {
        examined++;
        changed(statement, pin, statement.shape().get(), large).ifPresent(findings::add);
      }
    }
    return Examination.of(examined, findings).without(unplanned, unplanned == 0 ? ""
        : GenericPlans.UNPLANNED);
  }

  private static Map<String, Pin> pins(Ward ward) throws SQLException {
    Map<String, Pin> pins = new HashMap<>();
    ward.rows(PINS, row -> pins.put(Objects.requireNonNull(row.getString("statement")),
        new Pin(PlanShape.ofText(Objects.requireNonNull(row.getString("shape"))),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant())));
    return pins;
  }

  private static Optional<Finding> changed(Planned statement, Pin pin, PlanShape now, Set<String> large) {
    List<String> fresh = touching(now.beyond(pin.shape()), large);
    List<String> gone = touching(pin.shape().beyond(now), large);
    if (fresh.isEmpty() && gone.isEmpty()) {
      return Optional.empty();
    }
    boolean scans = now.wholeTables().stream()
        .anyMatch(table -> large.contains(table) && !pin.shape().wholeTables().contains(table));
    return Optional.of(Finding.of(NAME, scans ? SCANS : CHANGED, scans ? Severity.WARNING : Severity.NOTICE,
            head(statement.sent().query()), told(gone), told(fresh), statement.sent().calls(), pin.recorded())
        .curedBy(accept(statement.sent().id())));
  }

  /// Only what a table of some size is read by.
  private static List<String> touching(List<String> lines, Set<String> large) {
    return lines.stream().filter(line -> large.stream().anyMatch(table -> line.endsWith(" on " + table))).toList();
  }

  private static String told(List<String> lines) {
    return lines.isEmpty() ? "–" : lines.stream().distinct().collect(Collectors.joining(", "));
  }

  private static String head(String query) {
    String line = query.replaceAll("--[^\n]*\n", " ").replaceAll("\\s+", " ").strip();
    return line.length() <= HEAD ? line : line.substring(0, HEAD) + "…";
  }

  private static Cure accept(String statement) {
    return new Cure("accept-plan",
        List.of("DELETE FROM guitara.plan_pin WHERE statement = '" + statement + "'"), List.of(), true,
        Duration.ofSeconds(1), true);
  }
}
