package guitara.health.check;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.CareConnections;
import guitara.database.Login;
import guitara.database.Secret;
import guitara.health.Check;
import guitara.health.ExamineDatabase;
import guitara.health.Finding;
import guitara.health.HealthReport;
import guitara.health.HealthReport.Checked;
import guitara.health.SickDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The program's own schema: silent while it is well, judged by the program's own counts, and honest towards a login
/// that may see little.
class OwnSchemaChecksTest {

  private static final List<Check> CHECKS = List.of(new InvalidIndexes(), new KeyRoom(), new UnprovedConstraints(),
      new LooseTables(), new ForeignKeyIndexes(), new DuplicateIndexes(), new UnusedIndexes(), new WholeTableReads(),
      new Bloat(Bloat.Of.INDEXES), new Bloat(Bloat.Of.TABLES), new TableGrowth());

  private static HealthReport examine(CareConnections care, String schema, List<Check> checks) {
    return new ExamineDatabase(care, checks).examine(Optional.of(schema));
  }

  private static List<String> own(SickDatabase sick, Check check) {
    return examine(sick.care(), "guitara", List.of(check)).findings().stream()
        .filter(found -> !found.kind().equals("index-usage"))
        .map(found -> found.kind() + " " + found.object()).toList();
  }

  @Test
  void aFreshDatabaseIsWellAndNothingStandsInTheWay() {
    try (SickDatabase sick = new SickDatabase()) {
      sick.plant("SELECT guitara.snapshot_usage()", "ANALYZE");
      HealthReport report = examine(sick.care(), "guitara", CHECKS);
      assertThat(report.findings()).isEmpty();
      assertThat(report.checks()).filteredOn(check -> check.examined() == 0).extracting(Checked::why)
          .noneMatch(String::isBlank);
      long warm = examine(sick.care(), "guitara", CHECKS).ms();
      assertThat(warm).as("ms for %s", report.checks()).isLessThan(1000);
    }
  }

  /// The counts go on where the server’s counters went down to nothing, and say since when they were taken.
  @Test
  void theProgramsOwnCountsTellWhatIsUsedAcrossACrash() {
    try (SickDatabase sick = new SickDatabase()) {
      sick.plant("CREATE TABLE guitara.planted (id int PRIMARY KEY, a int, b int, c int REFERENCES guitara.staff)",
          "INSERT INTO guitara.planted SELECT n, n, n, NULL FROM generate_series(1, 20000) n",
          "CREATE INDEX planted_a_idx ON guitara.planted (a)", "CREATE INDEX planted_b_idx ON guitara.planted (b)",
          "CREATE INDEX planted_c_idx ON guitara.planted (c)",
          "CREATE UNIQUE INDEX planted_once ON guitara.planted (a, b)",
          "SELECT guitara.snapshot_usage()");
      assertThat(own(sick, new UnusedIndexes())).as("watched for a moment").isEmpty();
      sick.plant("UPDATE guitara.index_usage SET counter = 700, first_seen = now() - interval '40 days'",
          "UPDATE guitara.table_usage SET first_seen = now() - interval '10 days', counter = 0,"
              + " first_bytes = bytes / 2, reads = 24 * 10 * 30, rows_read = 20000 * 24 * 10 * 30"
              + " WHERE table_name = 'planted'",
          "SET enable_seqscan = off", "SELECT * FROM guitara.planted WHERE b = 7", "SELECT guitara.snapshot_usage()");
      sick.plant("SELECT guitara.snapshot_usage()");
      assertThat(own(sick, new UnusedIndexes())).containsExactly("unused-index guitara.planted_a_idx");
      assertThat(own(sick, new WholeTableReads())).containsExactly("whole-table-read guitara.planted");
      assertThat(own(sick, new TableGrowth())).containsExactly("table-growth guitara.planted");
      Finding unused = examine(sick.care(), "guitara", List.of(new UnusedIndexes())).findings().getFirst();
      assertThat(unused.cure().orElseThrow().undo())
          .containsExactly("CREATE INDEX CONCURRENTLY planted_a_idx ON guitara.planted USING btree (a)");
    }
  }

  @Test
  void aLoginThatMaySeeLittleIsToldWhatIsMissing() throws SQLException {
    try (SickDatabase sick = new SickDatabase();
        Connection superuser = sick.database().asSuperuser(); Statement statement = superuser.createStatement()) {
      sick.plant("CREATE TABLE guest (id serial PRIMARY KEY, age int)",
          "INSERT INTO guest (age) SELECT n FROM generate_series(1, 20000) n",
          "ALTER TABLE guest ADD CONSTRAINT grown CHECK (age > 17) NOT VALID", "ANALYZE guest");
      statement.execute("DROP ROLE IF EXISTS health_nobody");
      statement.execute("CREATE ROLE health_nobody LOGIN PASSWORD 'health-nobody'");
      statement.execute("GRANT CONNECT ON DATABASE " + superuser.getCatalog() + " TO health_nobody");
      Login nobody = new Login("health_nobody", new Secret("health-nobody"));
      for (String grant : List.of("SELECT 1", "GRANT pg_monitor TO health_nobody")) {
        statement.execute(grant);
        try (CareConnections care = CareConnections.open(sick.database()::url, nobody, "guitara health test")) {
          HealthReport elsewhere = examine(care, "sick", CHECKS);
          assertThat(why(elsewhere, "key-room")).contains("GRANT SELECT ON ALL SEQUENCES IN SCHEMA sick");
          assertThat(why(elsewhere, "unproved-constraints")).contains("GRANT SELECT ON sick.guest");
          assertThat(elsewhere.findings()).extracting(Finding::kind).contains("uncounted-constraint");
          HealthReport program = examine(care, "guitara", CHECKS);
          assertThat(why(program, "unused-indexes")).contains("GRANT SELECT ON guitara.index_usage");
          for (HealthReport report : List.of(elsewhere, program)) {
            assertThat(report.checks()).extracting(Checked::why).noneMatch(why -> why.contains("ERROR"));
          }
        }
      }
      statement.execute("REVOKE CONNECT ON DATABASE " + superuser.getCatalog() + " FROM health_nobody");
      statement.execute("DROP ROLE health_nobody");
    }
  }

  private static String why(HealthReport report, String check) {
    return report.checks().stream().filter(one -> one.name().equals(check)).findFirst().orElseThrow().why();
  }
}
