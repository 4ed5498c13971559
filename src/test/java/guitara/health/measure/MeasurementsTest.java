package guitara.health.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.access.AccessOutcome.Done;
import guitara.access.AccessOutcome.Refused;
import guitara.access.AccessOutcome.Why;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.health.list.Checklists;
import guitara.health.list.Item;
import guitara.health.measure.Comparison.Change;
import guitara.health.measure.Measured.Count;
import guitara.health.measure.Measured.Figure;
import guitara.health.measure.Measured.Kind;
import guitara.health.measure.Measured.Times;
import guitara.support.House;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

  private final House house = House.open();
  private final Database database = Database.open(house.settings, List.of());
  private final Measurements measurements = new Measurements(database);
  private final Checklists lists = new Checklists(database, 8);

  @AfterEach
  void close() {
    database.close();
    house.close();
  }

  private void enter(String role) {
    enter("JO", role);
  }

  private void enter(String who, String role) {
    database.actAs(house.server.signIn(who, role), Database.View.ALL);
  }

  private static Measured measured(Kind kind, double ms, boolean well) {
    return new Measured(kind, "this machine", "10 bookings", List.of(
        new Figure("booking", "one", new Times(ms, ms * 2, ms * 3), Optional.of(new Times(1, 2, 3)),
            OptionalDouble.of(ms), 4, "p95 < 150 (P04)", well)), List.of(new Count("errors", 0, true)));
  }

  @Test
  void whatWasMeasuredIsReadBackAsItWasByWhoeverMayOnly() {
    enter("SUPPORT");
    assertThat(measurements.mayMeasure()).isEqualTo(new Done<>(true));
    measurements.keep(measured(Kind.BENCH, 4, true));
    measurements.keep(measured(Kind.BENCH, 3, true));
    measurements.keep(measured(Kind.LOAD, 9, false));
    assertThat(measurements.of(Kind.BENCH)).extracting(Run::measured)
        .containsExactly(measured(Kind.BENCH, 3, true), measured(Kind.BENCH, 4, true));
    assertThat(measurements.of(Kind.BENCH)).allMatch(run -> run.who().equals("Jo Reyes"));
    house.asOwner("UPDATE session SET confirmed_at = confirmed_at - interval '6 minutes'");
    assertThat(measurements.mayMeasure()).isEqualTo(new Refused<>(Why.CONFIRM_FIRST));

    enter("BEA", "MANAGER");
    assertThat(measurements.of(Kind.BENCH)).isEmpty();
    assertThat(measurements.mayMeasure()).isEqualTo(new Refused<>(Why.NOT_ALLOWED));
    assertThatThrownBy(() -> measurements.keep(measured(Kind.BENCH, 1, true))).isInstanceOf(DatabaseException.class);
    assertThat(lists.tick("000-9", true)).isEqualTo(new Refused<>(Why.NOT_ALLOWED));
    assertThat(house.count("SELECT count(*) FROM measurement")).isEqualTo(3);
    assertThat(house.count("SELECT count(*) FROM checklist_tick")).isZero();
  }

  @Test
  void theOldestOfMoreThanTwoHundredIsForgotten() {
    enter("SUPPORT");
    house.asOwner("INSERT INTO measurement (kind, machine, result)"
        + " SELECT 'BENCH', n::text, '{}' FROM generate_series(1, 205) n");
    measurements.keep(measured(Kind.BENCH, 4, true));
    assertThat(house.count("SELECT count(*) FROM measurement")).isEqualTo(200);
    assertThat(house.count("SELECT count(*) FROM measurement WHERE machine = 'this machine'")).isEqualTo(1);
  }

  @Test
  void twoRunsAreComparedAndChanceIsNoChange() {
    Measured before = measured(Kind.BENCH, 10, true);
    assertThat(Comparison.of(before, measured(Kind.BENCH, 5, true)).lines())
        .containsExactly(new Comparison.Line("booking", 10, 5, 0.5, Change.BETTER));
    assertThat(Comparison.of(before, measured(Kind.BENCH, 20, true)).of("booking").orElseThrow().change())
        .isEqualTo(Change.WORSE);
    assertThat(Comparison.of(before, measured(Kind.BENCH, 10.9, true)).of("booking").orElseThrow().change())
        .isEqualTo(Change.SAME);
    assertThat(Comparison.of(measured(Kind.BENCH, 0.02, true), measured(Kind.BENCH, 0.06, true)).of("booking")
        .orElseThrow().change()).as("nobody feels a twentieth of a millisecond").isEqualTo(Change.SAME);
    assertThat(Comparison.of(before, before).of("move")).isEmpty();
  }

  @Test
  void theListsAreTickedByWhatIsSoAndTheRestByHand() {
    enter("SUPPORT");
    Instant now = database.read(session ->
        session.createNativeQuery("SELECT clock_timestamp()", Instant.class).getSingleResult());
    assertThat(lists.all(Optional.empty(), now)).hasSize(18);
    assertThat(item("000-4", now).why()).isEqualTo("bench-never");
    assertThat(item("000-9", now)).matches(item -> !item.ticked() && !item.judged());
    measurements.keep(measured(Kind.BENCH, 4, true));
    measurements.keep(measured(Kind.LOAD, 4, false));
    assertThat(lists.tick("000-9", true)).isEqualTo(new Done<>(true));
    assertThat(item("000-4", now)).matches(item -> item.ticked() && item.why().equals("bench"));
    assertThat(item("004-9", now)).matches(item -> !item.ticked() && item.why().equals("load-missed"));
    assertThat(item("000-4", now.plus(Duration.ofDays(100))).why()).isEqualTo("bench-old");
    assertThat(item("000-9", now).ticked()).isTrue();
    assertThat(item("000-9", now.plus(Duration.ofDays(8))).ticked()).as("a week later it is to be done again")
        .isFalse();
    assertThat(lists.tick("000-9", false)).isEqualTo(new Done<>(true));
    assertThat(item("000-9", now).byHand()).isEmpty();
  }

  private Item item(String code, Instant now) {
    return lists.all(Optional.empty(), now).stream().filter(item -> item.code().equals(code)).findFirst()
        .orElseThrow();
  }
}
