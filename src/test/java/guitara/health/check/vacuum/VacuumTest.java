package guitara.health.check.vacuum;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.SickDatabase;
import guitara.health.Threshold;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VacuumTest {

  private static final Map<Threshold, Double> AT_ONCE = Map.of(Threshold.LONG_TRANSACTION_S, 0.000_001);

  @Test
  void whatIsDeadIsFoundWithWhoKeepsItFromBeingCleared() throws SQLException {
    try (SickDatabase sick = new SickDatabase(); Connection reader = sick.database().asOwner();
        Statement reading = reader.createStatement()) {
      sick.plant("CREATE TABLE off (id int) WITH (autovacuum_enabled = false)",
          "CREATE TABLE late (id int) WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)",
          "CREATE TABLE calm (id int) WITH (autovacuum_vacuum_threshold = 100000)", "CREATE TABLE small (id int)",
          "INSERT INTO off SELECT generate_series(1, 3000)", "INSERT INTO late SELECT generate_series(1, 30000)",
          "INSERT INTO calm SELECT generate_series(1, 30000)", "INSERT INTO small SELECT generate_series(1, 100)");
      reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      reader.setAutoCommit(false);
      reading.execute("SELECT 1");
      sick.plant("DELETE FROM off WHERE id <= 2000", "DELETE FROM late WHERE id <= 2000",
          "DELETE FROM calm WHERE id <= 2000", "DELETE FROM small WHERE id <= 60", "SELECT pg_stat_force_next_flush()");
      assertThat(sick.findings(new DeadRows())).containsExactlyInAnyOrder(
          "vacuum-off sick.off", "dead-rows sick.off", "vacuum-late sick.late");

      List<Finding> held = sick.look(SickDatabase.SCHEMA, new VacuumHeld(), AT_ONCE).findings();
      assertThat(held).extracting(Finding::kind).containsExactly("held-by-session");
      assertThat(held.getFirst().object()).startsWith("pid ");
      assertThat(sick.findings(new VacuumHeld())).as("a transaction of a moment").isEmpty();
      assertThat(sick.look("guitara", new VacuumHeld(), AT_ONCE).findings()).as("nothing is dead there").isEmpty();
      reader.rollback();
      assertThat(sick.look(SickDatabase.SCHEMA, new VacuumHeld(), AT_ONCE).findings()).isEmpty();

      sick.examine(new DeadRows()).findings().stream().flatMap(found -> found.cure().stream())
          .flatMap(cure -> cure.statements().stream()).forEach(sick::plant);
      sick.plant("SELECT pg_stat_force_next_flush()");
      assertThat(sick.findings(new DeadRows())).isEmpty();
    }
  }

  @Test
  void aTableThatWasNotClearedOfOldTransactionsIsFoundAndAYoungOneIsNot() throws SQLException {
    try (SickDatabase sick = new SickDatabase(); Connection one = sick.database().asOwner();
        Connection two = sick.database().asOwner()) {
      sick.plant("CREATE TABLE old (id int PRIMARY KEY)", "INSERT INTO old VALUES (1)");
      for (int i = 0; i < 45; i++) {
        shareLock(one, two);
      }
      sick.plant("CREATE TABLE young (id int)");
      Map<Threshold, Double> early = Map.of(Threshold.TRANSACTION_AGE_PART, 0.000_000_1);
      List<Finding> found = sick.look(SickDatabase.SCHEMA, new TransactionAge(), early).findings();
      assertThat(found).extracting(each -> each.kind() + " " + each.object())
          .containsExactly("transaction-age sick.old", "lock-age sick.old");
      assertThat(found).extracting(Finding::severity).containsOnly(Severity.WARNING);
      assertThat(sick.findings(new TransactionAge())).isEmpty();
      sick.plant(found.getFirst().cure().orElseThrow().statements().getFirst());
      assertThat(sick.findings(new TransactionAge(), early)).as("another schema's tables are as old as ever")
          .singleElement().asString().startsWith("transaction-age-database");
    }
  }

  /// Two who lock the same row together take one number for the pair.
  private static void shareLock(Connection one, Connection two) throws SQLException {
    for (Connection each : List.of(one, two)) {
      each.setAutoCommit(false);
      try (Statement statement = each.createStatement()) {
        statement.execute("SELECT FROM sick.old FOR SHARE");
      }
    }
    one.rollback();
    two.rollback();
  }
}
