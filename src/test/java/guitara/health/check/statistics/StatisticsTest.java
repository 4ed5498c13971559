package guitara.health.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.health.ChangeThreshold;
import guitara.health.Examination;
import guitara.health.ExamineDatabase;
import guitara.health.Finding;
import guitara.health.HealthReport;
import guitara.health.SickDatabase;
import guitara.health.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  private static final String QUIET = " (id int, name text) WITH (autovacuum_enabled = false)";

  private static SickDatabase sick;

  @BeforeAll
  static void open() {
    sick = new SickDatabase();
  }

  @AfterAll
  static void close() {
    sick.close();
  }

  @Test
  void missingAndStaleStatisticsAreFoundAndTakenAnew() {
    sick.plant("CREATE TABLE never" + QUIET,
        "INSERT INTO never SELECT i, repeat('x', 60) FROM generate_series(1, 4000) i",
        "CREATE TABLE few" + QUIET, "INSERT INTO few SELECT i, 'x' FROM generate_series(1, 20) i",
        "CREATE TABLE much" + QUIET, "INSERT INTO much SELECT i, 'x' FROM generate_series(1, 4000) i",
        "CREATE TABLE little" + QUIET, "INSERT INTO little SELECT i, 'x' FROM generate_series(1, 40000) i",
        "SELECT pg_stat_force_next_flush()", "ANALYZE much", "ANALYZE little",
        "UPDATE much SET name = 'y' WHERE id <= 2000",
        "UPDATE little SET name = 'y' WHERE id <= 2000", "SELECT pg_stat_force_next_flush()");
    HealthReport report = sick.examine(new Statistics());
    assertThat(report.findings()).extracting(found -> found.kind() + " " + found.object())
        .containsExactlyInAnyOrder("statistics-missing sick.never", "statistics-stale sick.much");
    report.findings().forEach(StatisticsTest::cure);
    assertThat(sick.findings(new Statistics())).isEmpty();
  }

  @Test
  void aPartitionedTableThatNobodyAnalyzedIsWorthKnowing() {
    sick.plant("CREATE TABLE log (id int, name text) PARTITION BY RANGE (id)",
        "CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (100000) WITH (autovacuum_enabled = false)",
        "INSERT INTO log SELECT i, repeat('x', 60) FROM generate_series(1, 4000) i", "ANALYZE log_1");
    assertThat(sick.findings(new Statistics())).contains("statistics-missing sick.log").doesNotContain(
        "statistics-missing sick.log_1");
    sick.plant("DROP TABLE log");
  }

  @Test
  void aHotColumnOfALargeTableKeepsMoreValuesOnceCuredAndFewerAfterTheUndo() {
    sick.plant("INSERT INTO guitara.account (login, name) VALUES ('one.more', 'One'), ('two.more', 'Two')",
        "ANALYZE guitara.account", "ALTER TABLE guitara.account ALTER COLUMN status SET STATISTICS 50");
    assertThat(targets()).as("small tables are seen whole").isEmpty();
    assertThat(new ChangeThreshold(sick.care()).change("statistics-target-rows", 2, "Ada"))
        .isEqualTo(ChangeThreshold.Outcome.CHANGED);
    List<Finding> found = targets();
    assertThat(found).extracting(Finding::object).containsExactly("guitara.account");
    assertThat(found.getFirst().facts()).containsExactly(List.of("status"), 50, 1000);
    cure(found.getFirst());
    assertThat(targets()).isEmpty();
    found.getFirst().cure().orElseThrow().undo().forEach(sick::plant);
    assertThat(targets().getFirst().facts()).containsExactly(List.of("status"), 50, 1000);
    new ChangeThreshold(sick.care()).change("statistics-target-rows", 30_000, "Ada");
    assertThat(targets()).isEmpty();
  }

  private static List<Finding> targets() {
    return new ExamineDatabase(sick.care(), List.of(new StatisticsTargets())).examine(Optional.of("guitara"))
        .findings();
  }

  @Test
  void columnsThatGoTogetherAreToldFromThoseThatDoNot() {
    sick.plant("CREATE TABLE street (town int, land int)", "CREATE INDEX ON street (town, land)",
        "INSERT INTO street SELECT i % 200, i % 200 / 20 FROM generate_series(1, 12000) i",
        "CREATE TABLE visit (town int, day int)", "CREATE INDEX ON visit (town, day)",
        "INSERT INTO visit SELECT abs(hashint4(i)) % 200, abs(hashint4(-i)) % 10 FROM generate_series(1, 12000) i",
        "SELECT pg_stat_force_next_flush()", "ANALYZE street", "ANALYZE visit");
    Examination seen =
        sick.look(SickDatabase.SCHEMA, new CorrelatedColumns(), Map.of(Threshold.CORRELATED_FACTOR, 2.0));
    assertThat(seen.examined() + seen.notExamined()).isEqualTo(2);
    assertThat(seen.findings()).extracting(Finding::object).containsExactly("sick.street");
    cure(seen.findings().getFirst());
    assertThat(sick.findings(new CorrelatedColumns())).isEmpty();
  }

  private static void cure(Finding finding) {
    finding.cure().orElseThrow().statements().forEach(sick::plant);
  }
}
