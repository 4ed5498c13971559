package guitara.health;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.CareConnections;
import guitara.database.Login;
import guitara.database.Secret;
import guitara.health.HealthReport.Checked;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// All checks of statistics, vacuum, activity and settings together: on a house as it is delivered, and by logins that
/// may see little.
class ServerChecksTest {

  private static final Secret PASSWORD = new Secret("a watcher's own word");

  private static List<Check> mine() {
    return HealthChecks.all().stream().filter(check -> check.getClass().getPackageName()
        .matches("guitara\\.health\\.check\\.(statistics|vacuum|activity|settings)")).toList();
  }

  /// What a test run gains by not caring for a power cut is all that is wrong with its server.
  @Test
  void aFreshHouseIsWell() {
    try (SickDatabase fresh = new SickDatabase()) {
      HealthReport report = new ExamineDatabase(fresh.care(), mine()).examine(Optional.of("guitara"));
      assertThat(report.findings()).filteredOn(found -> found.severity() != Severity.NOTICE)
          .extracting(Finding::object)
          .containsExactlyInAnyOrder("fsync", "full_page_writes", "synchronous_commit");
      assertThat(report.checks()).hasSize(15)
          .filteredOn(checked -> checked.notExamined() > 0).extracting(Checked::name)
          .containsExactlyInAnyOrder("cache-hits", "backups");
    }
  }

  @Test
  void whoMayOnlyWatchSeesTheServerAndWhoMayNothingIsToldWhatIsMissing() throws SQLException {
    try (SickDatabase sick = new SickDatabase(); Connection admin = sick.database().asSuperuser();
        Statement roles = admin.createStatement()) {
      for (String role : List.of("sick_watcher", "sick_stranger")) {
        roles.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD.value().replace("'", "''") + "'");
        roles.execute("DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO " + role
            + "', current_database()); END $$");
      }
      roles.execute("GRANT pg_monitor TO sick_watcher");
      sick.plant("CREATE TABLE hidden (id int) WITH (autovacuum_enabled = false)",
          "INSERT INTO hidden SELECT generate_series(1, 9000)", "SELECT pg_stat_force_next_flush()");
      try {
        List<Checked> watched = seenBy(sick, "sick_watcher");
        assertThat(watched).allMatch(checked -> !checked.why().contains("ERROR"));
        assertThat(watched).filteredOn(checked -> checked.why().contains("GRANT")).extracting(Checked::name)
            .containsExactly("statistics");
        List<Checked> nothing = seenBy(sick, "sick_stranger");
        assertThat(nothing).allMatch(checked -> !checked.why().contains("ERROR"));
        assertThat(nothing).filteredOn(checked -> checked.why().contains("GRANT pg_monitor TO sick_stranger."))
            .extracting(Checked::name).containsExactlyInAnyOrder("vacuum-held", "long-transactions", "blocked-sessions",
                "connections", "slow-statements", "replication");
      } finally {
        roles.execute("DROP OWNED BY sick_watcher, sick_stranger");
        roles.execute("DROP ROLE sick_watcher, sick_stranger");
      }
    }
  }

  private static List<Checked> seenBy(SickDatabase sick, String role) {
    try (CareConnections care = CareConnections.open(
        sick.database()::url, new Login(role, PASSWORD), "guitara health test")) {
      ExamineDatabase examine = new ExamineDatabase(care, mine());
      assertThat(examine.examine(Optional.of("guitara")).checks()).allMatch(seen -> !seen.why().contains("ERROR"));
      return examine.examine(Optional.of(SickDatabase.SCHEMA)).checks();
    }
  }

  @Test
  void aLimitIsSetForTheHouseAndPutBack() {
    try (SickDatabase sick = new SickDatabase()) {
      ChangeThreshold change = new ChangeThreshold(sick.care());
      assertThat(change.change("dead-rows", 50, "Ada")).isEqualTo(ChangeThreshold.Outcome.CHANGED);
      assertThat(change.change("dead-rows", 60, "Ben")).isEqualTo(ChangeThreshold.Outcome.CHANGED);
      assertThat(inForce(sick)).isEqualTo(60);
      assertThat(change.change("dead-rows", Double.NaN, "Ada")).isEqualTo(ChangeThreshold.Outcome.NOT_POSSIBLE);
      assertThat(change.change("dead-rows", 0, "Ada")).isEqualTo(ChangeThreshold.Outcome.NOT_POSSIBLE);
      assertThat(change.change("no-such-limit", 1, "Ada")).isEqualTo(ChangeThreshold.Outcome.UNKNOWN);
      assertThat(inForce(sick)).isEqualTo(60);
      assertThat(change.change("dead-rows", Threshold.DEAD_ROWS.shipped(), "Ada"))
          .isEqualTo(ChangeThreshold.Outcome.SHIPPED);
      assertThat(inForce(sick)).isEqualTo(Threshold.DEAD_ROWS.shipped());
    }
  }

  private static double inForce(SickDatabase sick) {
    return sick.care().with(connection -> ExamineDatabase.own(connection).thresholds().value(Threshold.DEAD_ROWS));
  }
}
