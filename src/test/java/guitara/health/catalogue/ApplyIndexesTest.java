package guitara.health.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.health.OptimizeDatabase;
import guitara.health.OptimizeDatabase.Step;
import guitara.health.SickDatabase;
import guitara.health.catalogue.ApplyIndexes.Applied;
import guitara.health.catalogue.IndexState.Entry;
import guitara.health.cure.CureOutcome;
import guitara.health.cure.CureWatch;
import guitara.health.cure.Maintenance;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Indexes that went astray are found by name and brought back.
@Timeout(60)
class ApplyIndexesTest {

  private final SickDatabase sick = new SickDatabase();
  private final Maintenance maintenance = new Maintenance(sick.care(), Clock.systemUTC());
  private final VerifyIndexes verify = new VerifyIndexes(sick.care());
  private final ApplyIndexes apply = new ApplyIndexes(sick.care(), maintenance);

  @AfterEach
  void close() {
    sick.close();
  }

  private List<Applied> applied(boolean dropExtra) {
    return apply.apply(dropExtra, "Liza", CureWatch.nobody());
  }

  @Test
  void aFreshDatabaseHasNothingToDo() {
    assertThat(verify.verify().isAsPlanned()).isTrue();
    assertThat(verify.verify().unused()).as("the server has not counted for a week").isEmpty();
    assertThat(applied(true)).isEmpty();
  }

  @Test
  void whatIsMissingChangedOrUnfinishedIsMendedAndWhatIsMoreGoesOnlyWhenAsked() {
    sick.plant("DROP INDEX guitara.client_search_idx", "DROP INDEX guitara.client_phone_idx",
        "CREATE INDEX client_phone_idx ON guitara.client (phone)",
        "CREATE INDEX more_idx ON guitara.client (last_name)",
        "DROP INDEX guitara.job_run_job_idx", "CREATE INDEX job_run_job_idx ON guitara.job_run (job, started_at DESC)");
    unfinish("job_run_job_idx");
    IndexState state = verify.verify();
    assertThat(state.missing()).extracting(Entry::name).containsExactly("client_search_idx");
    assertThat(state.changed()).extracting(Entry::name).containsExactly("client_phone_idx");
    assertThat(state.extra()).extracting(Entry::name).containsExactly("more_idx");
    assertThat(state.invalid()).extracting(Entry::name).containsExactly("job_run_job_idx");
    assertThat(state.missing().getFirst().purpose()).isNotBlank();

    assertThat(applied(false)).hasSize(5).allSatisfy(one ->
        assertThat(one.outcome()).as(one.index().name()).isInstanceOf(CureOutcome.Done.class));
    assertThat(verify.verify().extra()).extracting(Entry::name).containsExactly("more_idx");
    assertThat(applied(true)).hasSize(1);
    assertThat(verify.verify().isAsPlanned()).isTrue();
    assertThat(maintenance.history(10)).hasSize(6).allSatisfy(run -> assertThat(run.who()).isEqualTo("Liza"));
  }

  /// As a build that was broken off leaves it.
  private void unfinish(String index) {
    try (var root = sick.database().asSuperuser(); var statement = root.createStatement()) {
      statement.execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'guitara." + index + "'::regclass");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void optimizingRefinesMendsAndAnalyzesAndGoesOnAfterAStepThatFails() {
    sick.plant("DROP INDEX guitara.client_phone_idx");
    OptimizeDatabase optimize = new OptimizeDatabase(sick.care(), maintenance, () -> "");
    List<Step> dry = optimize.run(new OptimizeDatabase.Request(false, false, true, "Liza"), CureWatch.nobody(),
        _ -> { });
    assertThat(dry).allMatch(Step::ok);
    assertThat(dry.get(1).detail()).isEqualTo("16 columns would be refined");
    assertThat(verify.verify().missing()).hasSize(1);

    List<Step> done = new OptimizeDatabase(sick.care(), maintenance, () -> {
      throw guitara.database.CannotGoOn.wrongUse("not this time");
    }).run(new OptimizeDatabase.Request(false, false, false, "Liza"), CureWatch.nobody(), _ -> { });
    assertThat(done.getFirst()).satisfies(step -> assertThat(step.ok()).isFalse());
    assertThat(done.stream().skip(1)).allMatch(Step::ok).extracting(Step::name)
        .contains("statistics-targets", "index client_phone_idx", "analyze client", "analyze audit_log");
    assertThat(done.get(1).detail()).isEqualTo("16 columns refined");
    assertThat(verify.verify().isAsPlanned()).isTrue();
  }
}
