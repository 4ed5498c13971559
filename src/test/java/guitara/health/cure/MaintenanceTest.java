package guitara.health.cure;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.health.Cure;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.SickDatabase;
import guitara.health.check.InvalidIndexes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Cures run, are proved, taken back; and what is broken off leaves nothing behind.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaintenanceTest {

  private static final String BUILD = "CREATE INDEX CONCURRENTLY visit_guest_idx ON sick.visit (guest)";
  private static final String DROP = "DROP INDEX CONCURRENTLY IF EXISTS sick.visit_guest_idx";
  private static final String PROBE = "SELECT count(*) FROM sick.visit WHERE guest = 77";

  private SickDatabase sick;
  private Maintenance quick;
  private Maintenance patient;

  @BeforeAll
  void plant() {
    sick = new SickDatabase();
    sick.plant("CREATE TABLE visit (id int PRIMARY KEY, guest int, note text)",
        "INSERT INTO visit SELECT n, n / 3, repeat('x', 60) FROM generate_series(1, 60000) n", "ANALYZE visit");
    quick = new Maintenance(sick.care(), Clock.systemUTC(), Duration.ofHours(1), Duration.ofMillis(300),
        Duration.ofMillis(50));
    patient = new Maintenance(sick.care(), Clock.systemUTC(), Duration.ZERO, Duration.ofSeconds(30),
        Duration.ofMillis(50));
  }

  @AfterAll
  void close() {
    sick.close();
  }

  private static Finding about(String object, Cure cure) {
    return Finding.of("test", "test", Severity.NOTICE, object).curedBy(cure);
  }

  private static Cure concurrently(String sql, String... undo) {
    return new Cure("build-index", List.of(sql), List.of(undo), false, Duration.ofSeconds(1), true);
  }

  private boolean isThere(String index) {
    return sick.care().with(connection -> {
      try (var ask = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
        ask.setString(1, index);
        try (var row = ask.executeQuery()) {
          row.next();
          return row.getBoolean(1);
        }
      }
    });
  }

  @Test
  void anIndexThatHelpsStaysAndCanBeTakenBackByName() {
    Finding slow = about("sick.visit", concurrently(BUILD, DROP).probedBy(PROBE));
    CureOutcome outcome = quick.run(slow, "Liza", false, CureWatch.nobody());
    assertThat(outcome).isInstanceOf(CureOutcome.Done.class);
    MaintenanceRun run = ((CureOutcome.Done) outcome).run();
    assertThat(run.afterMs().orElseThrow()).isLessThan(run.beforeMs().orElseThrow());
    assertThat(isThere("sick.visit_guest_idx")).isTrue();

    assertThat(quick.undo(run.id(), "Ana", CureWatch.nobody())).isInstanceOf(CureOutcome.Done.class);
    assertThat(isThere("sick.visit_guest_idx")).isFalse();
    assertThat(quick.history(2)).extracting(MaintenanceRun::who).containsExactly("Ana", "Liza");
    assertThat(quick.history(2).getLast().undone()).isTrue();
    assertThat(quick.undo(run.id(), "Ana", CureWatch.nobody())).isInstanceOf(CureOutcome.Refused.class);
  }

  @Test
  void anIndexThatDoesNotHelpIsTakenBackByItself() {
    Finding vain = about("sick.visit", concurrently("CREATE INDEX CONCURRENTLY visit_note_idx ON sick.visit (note)",
        "DROP INDEX CONCURRENTLY sick.visit_note_idx").probedBy("SELECT id FROM sick.visit WHERE guest = $1"));
    CureOutcome outcome = quick.run(vain, "Liza", false, CureWatch.nobody());
    assertThat(outcome).isInstanceOf(CureOutcome.TakenBack.class);
    assertThat(((CureOutcome.TakenBack) outcome).run().detail()).startsWith("cost ");
    assertThat(isThere("sick.visit_note_idx")).isFalse();
  }

  @Test
  void droppingIsRehearsedAndNothingIsGoneAfterwards() {
    sick.plant("CREATE INDEX rehearsed_idx ON visit (id, guest)");
    Rehearsal tried = quick.rehearse(about("sick.rehearsed_idx",
        concurrently("DROP INDEX CONCURRENTLY sick.rehearsed_idx")));
    assertThat(tried.possible() && tried.succeeded()).as(tried.why()).isTrue();
    assertThat(isThere("sick.rehearsed_idx")).isTrue();
    assertThat(quick.rehearse(about("sick.none", concurrently("DROP INDEX CONCURRENTLY sick.none"))).succeeded())
        .isFalse();
    assertThat(quick.rehearse(about("sick.visit", concurrently("VACUUM sick.visit"))).possible()).isFalse();
  }

  @Test
  void whoeverHoldsAnOldSnapshotIsNamedBeforeAnythingBegins() throws SQLException {
    try (Connection other = sick.database().asOwner(); Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SET application_name = 'forgotten report'");
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("SELECT count(*) FROM sick.visit");
      Finding slow = about("sick.visit", concurrently(BUILD, DROP));
      assertThat(patient.obstacles(slow)).anySatisfy(found -> {
        assertThat(found.kind()).isEqualTo("old-snapshot");
        assertThat(found.stops()).isTrue();
        assertThat(found.facts().getFirst()).isEqualTo("forgotten report");
      });
      assertThat(patient.run(slow, "Liza", true, CureWatch.nobody())).isInstanceOf(CureOutcome.Refused.class);
      assertThat(isThere("sick.visit_guest_idx")).isFalse();
    }
  }

  /// The look came too early: somebody begins in the moment after it.
  @Test
  void aBuildThatWaitsTooLongForASnapshotOrALockIsGivenUpAndSwept() throws SQLException {
    for (String held : List.of("SELECT count(*) FROM sick.visit", "UPDATE sick.visit SET guest = 1 WHERE id = 1")) {
      try (Connection other = sick.database().asOwner(); Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        statement.execute(held);
        CureOutcome outcome =
            quick.run(about("sick.visit", concurrently(BUILD, DROP)), "Liza", false, CureWatch.nobody());
        assertThat(outcome).isInstanceOf(CureOutcome.Failed.class);
        assertThat(((CureOutcome.Failed) outcome).sqlState()).isEqualTo("57014");
        other.rollback();
      }
      assertThat(leftovers()).as(held).isEmpty();
    }
  }

  private List<String> leftovers() {
    new Watchdog(sick.care(), Duration.ZERO, Duration.ZERO).sweep(java.util.Set.of());
    return sick.findings(new InvalidIndexes());
  }

  @Test
  void whoCancelsGetsACleanDatabase() throws SQLException {
    try (Connection other = sick.database().asOwner(); Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("UPDATE sick.visit SET note = note WHERE id = 2");
      AtomicBoolean waiting = new AtomicBoolean();
      CureOutcome outcome = new Maintenance(sick.care(), Clock.systemUTC(), Duration.ofHours(1),
          Duration.ofSeconds(30), Duration.ofMillis(50)).run(about("sick.visit", concurrently(BUILD, DROP)), "Liza",
              false, new CureWatch() {
                @Override
                public void progress(String phase, double part) {
                  waiting.compareAndSet(false, phase.startsWith("waiting"));
                }

                @Override
                public boolean isCancelled() {
                  return waiting.get();
                }
              });
      assertThat(waiting).isTrue();
      assertThat(outcome).isIn(new CureOutcome.Cancelled(), new CureOutcome.Failed("57014", "sick.visit_guest_idx"));
      other.rollback();
    }
    assertThat(leftovers()).isEmpty();
  }

  /// The server's own superuser ends the session that rebuilds: to the program the connection is lost.
  @Test
  void aConnectionLostInTheMidstOfAReindexLeavesACleanDatabaseOrSaysWhatIsLeft() throws SQLException {
    sick.plant("CREATE INDEX rebuilt_idx ON visit (guest, id)");
    try (Connection other = sick.database().asOwner(); Statement statement = other.createStatement();
        Connection root = sick.database().asSuperuser(); Statement end = root.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("UPDATE sick.visit SET guest = guest WHERE id = 1");
      CureOutcome outcome = patientButBlind().run(about("sick.rebuilt_idx",
          concurrently("REINDEX INDEX CONCURRENTLY sick.rebuilt_idx")), "Liza", false, new CureWatch() {
            @Override
            public void progress(String phase, double part) {
              if (phase.startsWith("waiting")) {
                kill(end);
              }
            }

            @Override
            public boolean isCancelled() {
              return false;
            }
          });
      assertThat(outcome).isInstanceOf(CureOutcome.Failed.class);
      assertThat(((CureOutcome.Failed) outcome).sqlState()).matches("57P01|08.*");
      if (!((CureOutcome.Failed) outcome).left().isEmpty()) {
        assertThat(sick.findings(new InvalidIndexes())).isNotEmpty();
      }
      other.rollback();
    }
    assertThat(leftovers()).isEmpty();
    assertThat(isThere("sick.rebuilt_idx")).isTrue();
    sick.plant("DROP INDEX rebuilt_idx");
  }

  private Maintenance patientButBlind() {
    return new Maintenance(sick.care(), Clock.systemUTC(), Duration.ofHours(1), Duration.ofSeconds(30),
        Duration.ofMillis(50));
  }

  private static void kill(Statement root) {
    try {
      root.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_progress_create_index"
          + " WHERE datname = current_database()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
