package guitara.health.check.activity;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Who;
import guitara.health.HealthWords;
import guitara.health.SickDatabase;
import guitara.health.Threshold;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ActivityTest {

  private static final double SOON = 0.000_001;

  private static SickDatabase sick;

  @BeforeAll
  static void open() {
    sick = new SickDatabase().plant("CREATE TABLE guest (id int PRIMARY KEY, name text)",
        "INSERT INTO guest VALUES (1, 'A'), (2, 'B')");
  }

  @AfterAll
  static void close() {
    sick.close();
  }

  @Test
  void aForgottenTransactionIsFoundWithItsDeskAndPersonAndAnIdleSessionIsNot() throws SQLException {
    sick.plant("INSERT INTO guitara.account (login, name, status) VALUES ('tess', 'Tess Ramos', 'ACTIVE')",
        "INSERT INTO guitara.session (token_hash, account_id, workstation, station, face, expires_at)"
            + " SELECT '\\x00', id, 'guitara_workstation', 'front-1', 'desk', now() + interval '1 hour'"
            + " FROM guitara.account WHERE login = 'tess'");
    try (Connection forgotten = sick.database().asWorkstation(); Connection idle = sick.database().asWorkstation();
        Statement statement = forgotten.createStatement(); Statement other = idle.createStatement()) {
      other.execute("SELECT 1");
      statement.execute("SET application_name = 'guitara desk front-1'");
      forgotten.setAutoCommit(false);
      statement.execute("SELECT 1");
      List<Finding> found = sick.look("guitara", new LongTransactions(),
          Map.of(Threshold.IDLE_TRANSACTION_S, SOON)).findings();
      assertThat(found).extracting(Finding::kind).containsExactly("idle-in-transaction");
      assertThat(found.getFirst().facts().getFirst())
          .isEqualTo(new Who("guitara_workstation", "guitara desk front-1", List.of("Tess Ramos")));
      assertThat(new HealthWords(Locale.ENGLISH, ZoneOffset.UTC).message(found.getFirst())).contains("Tess Ramos");
      assertThat(HealthWords.withoutPeople(Locale.ENGLISH, ZoneOffset.UTC).message(found.getFirst()))
          .contains("front-1").doesNotContain("Tess");
      assertThat(sick.findings(new LongTransactions(), Map.of(Threshold.LONG_TRANSACTION_S, SOON)))
          .singleElement().asString().startsWith("long-transaction pid ");
      assertThat(sick.findings(new LongTransactions())).isEmpty();
      forgotten.rollback();
      assertThat(sick.findings(new LongTransactions(), Map.of(Threshold.LONG_TRANSACTION_S, SOON))).isEmpty();
    }
  }

  @Test
  void theHeadOfTheQueueIsFoundWithHowManyWait() throws Exception {
    try (Connection head = sick.database().asOwner(); Connection second = sick.database().asOwner();
        Connection third = sick.database().asOwner(); Statement holding = head.createStatement()) {
      head.setAutoCommit(false);
      holding.execute("UPDATE sick.guest SET name = 'C' WHERE id = 1");
      assertThat(sick.findings(new BlockedSessions(), Map.of(Threshold.BLOCKED_S, SOON))).as("nobody waits").isEmpty();
      List<Thread> waiting = List.of(waits(second), waits(third));
      while (sick.care().with(care -> count(care, "SELECT count(DISTINCT pid) FROM pg_locks l JOIN pg_database d"
          + " ON d.datname = current_database() WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity a"
          + " WHERE a.datname = d.datname)")) < 2) {
        Thread.onSpinWait();
      }
      List<Finding> found =
          sick.look(SickDatabase.SCHEMA, new BlockedSessions(), Map.of(Threshold.BLOCKED_S, SOON)).findings();
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().facts().get(1)).isEqualTo(2L);
      assertThat(found.getFirst().facts().getLast()).isEqualTo("sick.guest");
      try (Statement me = head.createStatement(); var pid = me.executeQuery("SELECT 'pid ' || pg_backend_pid()")) {
        assertThat(pid.next()).isTrue();
        assertThat(found.getFirst().object()).isEqualTo(pid.getString(1));
      }
      assertThat(sick.findings(new BlockedSessions(), Map.of(Threshold.BLOCKED_S, 3_600.0))).isEmpty();
      head.rollback();
      for (Thread thread : waiting) {
        thread.join();
      }
      assertThat(sick.findings(new BlockedSessions(), Map.of(Threshold.BLOCKED_S, SOON))).isEmpty();
    }
  }

  private static Thread waits(Connection connection) {
    return Thread.ofVirtual().start(() -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute("UPDATE sick.guest SET name = 'D' WHERE id = 1");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static int count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  @Test
  void connectionsThatRunOutAreFoundForTheServerAndForALoginAndAreSilentWithRoom() throws SQLException {
    try (Connection admin = sick.database().asSuperuser(); Statement roles = admin.createStatement()) {
      assertThat(sick.findings(new Connections())).isEmpty();
      assertThat(sick.findings(new Connections(), Map.of(Threshold.CONNECTIONS_PART, 0.003)))
          .anyMatch(found -> found.startsWith("connections-") && found.endsWith("max_connections"));
      roles.execute("CREATE ROLE sick_desk LOGIN CONNECTION LIMIT 1");
      roles.execute("GRANT sick_desk TO " + sick.database().superuser().user());
      try {
        assertThat(sick.findings(new Connections(), Map.of(Threshold.CONNECTIONS_PART, 0.9))).isEmpty();
        roles.execute("SET SESSION AUTHORIZATION sick_desk");
        assertThat(sick.findings(new Connections(), Map.of(Threshold.CONNECTIONS_PART, 0.9))).isEmpty();
        roles.execute("RESET SESSION AUTHORIZATION");
      } finally {
        roles.execute("DROP ROLE sick_desk");
      }
    }
  }

  @Test
  void whatComesFromMemoryIsJudgedOnlyWhenEnoughWasAsked() {
    Examination few = sick.look(SickDatabase.SCHEMA, new CacheHits(), Map.of(Threshold.CACHE_HIT_PART, 1.01));
    assertThat(few.findings()).isEmpty();
    assertThat(few.why()).contains("Too little");
    sick.plant("SELECT count(*) FROM guest", "SELECT pg_stat_force_next_flush()");
    Map<Threshold, Double> never = Map.of(Threshold.CACHE_HIT_PART, 1.01, Threshold.CACHE_BLOCKS, 1.0);
    assertThat(sick.findings(new CacheHits(), never)).singleElement().asString().startsWith("cache-misses");
    assertThat(sick.findings(new CacheHits(), Map.of(Threshold.CACHE_HIT_PART, SOON, Threshold.CACHE_BLOCKS, 1.0)))
        .isEmpty();
  }

  @Test
  void readingsAreComparedWithTheLastOneUnlessTheCountersBeganAnew() {
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    BlockReads first = new BlockReads("a", 1_000, 10, noon, Optional.empty());
    BlockReads second = new BlockReads("a", 1_100, 110, noon.plusSeconds(60), Optional.empty());
    assertThat(second.since(first).part()).isEqualTo(0.5);
    assertThat(second.since(first).window().orElseThrow()).hasMinutes(1);
    assertThat(first.since(second)).isEqualTo(first);
    assertThat(second.since(new BlockReads("b", 0, 0, noon, Optional.empty()))).isEqualTo(second);
  }

  @Test
  void aSlowStatementIsFoundFreeOfValuesAndARareOneIsNot() throws SQLException {
    String slow = "SELECT count(*) FROM sick.guest WHERE name <> 'Family secret'";
    sick.plant(slow, slow, slow, "SELECT max(id) FROM sick.guest");
    Map<Threshold, Double> strict = Map.of(Threshold.SLOW_STATEMENT_MS, SOON, Threshold.SLOW_STATEMENT_CALLS, 3.0);
    assertThat(sick.findings(new SlowStatements(), strict))
        .contains("slow-statement SELECT count(*) FROM sick.guest WHERE name <> $1")
        .noneMatch(found -> found.contains("max(id)"));
    assertThat(sick.findings(new SlowStatements(), Map.of(Threshold.DEAR_STATEMENT_MS, SOON,
        Threshold.DEAR_STATEMENT_PART, SOON, Threshold.SLOW_STATEMENT_CALLS, 3.0)))
        .contains("dear-statement SELECT count(*) FROM sick.guest WHERE name <> $1");
    assertThat(sick.findings(new SlowStatements())).isEmpty();
    String foreign = "SELECT min(id), 'theirs' FROM sick.guest";
    try (Connection admin = sick.database().asSuperuser(); Statement statement = admin.createStatement()) {
      for (int i = 0; i < 3; i++) {
        statement.execute(foreign);
      }
    }
    assertThat(sick.findings(new SlowStatements(), strict)).anyMatch(found -> found.startsWith("slow-statement #"))
        .noneMatch(found -> found.contains("min(id)"));
  }
}
