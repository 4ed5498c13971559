package guitara.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.database.Database;
import guitara.database.Secret;
import guitara.support.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunJobsTest {

  private final House house = House.open();
  private final RunJobs front = new RunJobs(house.database, Clock.systemUTC(), "front-1");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void oneMachineRunsWhatIsDueAndTheOtherFindsNothing() {
    assertThat(front.runDue())
        .containsExactlyInAnyOrder("SESSION_SWEEP", "HOLD_CLEANUP", "PARTITION_CARE", "WATCHDOG", "HEALTH_SNAPSHOT");
    try (Database other = Database.open(house.settings, List.of())) {
      assertThat(new RunJobs(other, Clock.systemUTC(), "front-2").runDue()).isEmpty();
    }
    assertThat(house.rows("SELECT DISTINCT result || ' ' || leader FROM job_run")).containsExactly("OK front-1");
    assertThat(house.count("SELECT count(*) FROM index_usage")).as("what the snapshot saw").isGreaterThan(50);
    assertThat(house.count("SELECT count(*) FROM job WHERE next_run_at <= now() OR lease IS NOT NULL")).isZero();
  }

  @Test
  void theWeeklyCareRefinesAndRefreshesTheStatistics() {
    house.asOwner("UPDATE job SET next_run_at = CASE code WHEN 'OPTIMIZE' THEN now() - interval '1 minute'"
        + " ELSE now() + interval '1 hour' END");
    assertThat(front.runDue()).containsExactly("OPTIMIZE");
    assertThat(house.rows("SELECT result FROM job_run")).containsExactly("OK");
    assertThat(house.count("SELECT count(*) FROM guitara.hot_columns() WHERE target < 1000")).isZero();
  }

  /// Nobody is signed in at the machine that takes over; jobs need no person.
  @Test
  void aMachineThatDiedIsFollowedByAnotherWithinAMinute() {
    house.asOwner("UPDATE job SET next_run_at = now() + interval '1 hour' WHERE code <> 'HOLD_CLEANUP'");
    String lease = house.database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT CAST(lease AS text) FROM take_job('front-1')", String.class).getSingleResult());
    try (Database other = Database.open(house.settings, List.of())) {
      RunJobs next = new RunJobs(other, Clock.systemUTC(), "front-2");
      assertThat(next.runDue()).as("while the lease stands").isEmpty();
      assertThat(house.count("SELECT count(*) FROM job WHERE lease_until <= now() + interval '1 minute'"
          + " AND lease = '" + lease + "'")).isEqualTo(1);
      house.asOwner("UPDATE job SET lease_until = now()");
      assertThat(next.runDue()).containsExactly("HOLD_CLEANUP");
    }
    assertThat(house.rows("SELECT leader || ' ' || result FROM job_run ORDER BY id"))
        .containsExactly("front-1 ABANDONED", "front-2 OK");
  }

  @Test
  void noFacePutsAJobOffForLongerThanItMayWait() throws SQLException {
    try (Connection workstation = house.server.asWorkstation(); Statement statement = workstation.createStatement()) {
      statement.execute("SELECT finish_job((SELECT lease FROM take_job('x')), 'infinity', 'OK', '')");
    }
    assertThat(house.count("SELECT count(*) FROM job WHERE next_run_at > now() + longest_wait")).isZero();
  }

  @Test
  void aJobIsRunForItsLeaseOnly() {
    assertThatThrownBy(() -> house.database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT run_job(gen_random_uuid())", String.class).getSingleResult()))
        .rootCause().hasMessageContaining("not in force");
  }

  @Test
  void aSessionWhoseTimeIsOverIsEnded() {
    house.asOwner("UPDATE session SET expires_at = now() - interval '1 second'");
    front.runDue();
    assertThat(house.rows("SELECT ended_why FROM session")).containsExactly("EXPIRED");
  }

  /// Limits of no time at all stand for a long time that nobody wants to wait for.
  @Test
  void whatHoldsTheServerUpIsEndedAndWrittenDown() throws SQLException {
    house.asOwner("UPDATE watchdog_limit SET idle_in_transaction = '0'");
    Secret other = house.server.signIn("JO", "THERAPIST");
    try (Connection idle = house.server.asPerson(other); Statement statement = idle.createStatement()) {
      idle.setAutoCommit(false);
      statement.execute("SELECT 1");
      front.runDue();
      assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
    }
    assertThat(house.rows("SELECT after ->> 'why' FROM audit_log WHERE action = 'ENDED'"))
        .containsExactly("IDLE_IN_TRANSACTION");
  }

  @Test
  void thereIsRoomForTheMonthsToComeInTheAudit() {
    assertThat(house.count("SELECT count(*) FROM pg_inherits WHERE inhparent = 'audit_log'::regclass")).isEqualTo(5);
    front.runDue();
    assertThat(house.count("SELECT count(*) FROM audit_log_other")).isZero();
  }
}
