package guitara.health.advise;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.health.Finding;
import guitara.health.SickDatabase;
import guitara.health.Threshold;
import guitara.health.Thresholds;
import guitara.health.Ward;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Statements that read a whole table, beside those that do so rightly.
class IndexAdvisorTest {

  /// On a table of this size nothing is slow; what counts as slow is set to what the test can plant.
  private static final Thresholds ALL_IS_SLOW = new Thresholds(Map.of(Threshold.ADVICE_MEAN_MS.code(), 0.0001));

  private static List<Finding> advice(SickDatabase sick) {
    return sick.care().with(connection -> {
      int version = connection.getMetaData().getDatabaseMajorVersion() * 10_000;
      return new IndexAdvisor().examine(
          new Ward(connection, SickDatabase.SCHEMA, false, version, ALL_IS_SLOW)).findings();
    });
  }

  private static void often(SickDatabase sick, String... statements) {
    for (int i = 0; i < 4; i++) {
      sick.plant(statements);
    }
  }

  @Test
  void aColumnThatWouldLeadToFewRowsIsNamedAndWhatIsRightAsItIsStaysSilent() {
    try (SickDatabase sick = new SickDatabase()) {
      sick.plant(
          "CREATE TABLE visit (id int PRIMARY KEY, guest int, state text, room int, note text)",
          "INSERT INTO visit SELECT n, n / 3, 'S' || n % 3, n % 500, repeat('x', 60) FROM generate_series(1, 60000) n",
          "CREATE INDEX visit_room_idx ON visit (room)",
          "CREATE TABLE small (id int, guest int)", "INSERT INTO small VALUES (1, 7)",
          "CREATE TABLE guest (id int PRIMARY KEY, name text)", "INSERT INTO guest SELECT n, n::text FROM "
              + "generate_series(1, 20) n",
          "ANALYZE visit, small, guest");
      often(sick,
          "SELECT id FROM visit WHERE state = 'S1' LIMIT 1",
          "SELECT id FROM visit WHERE room = 7",
          "SELECT id FROM small WHERE guest = 7");
      assertThat(advice(sick)).isEmpty();

      often(sick, "SELECT note FROM visit WHERE guest = 77");
      List<Finding> found = advice(sick);
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().object()).isEqualTo("sick.visit");
      assertThat(found.getFirst().facts().getFirst()).isEqualTo("guest");
      sick.plant(found.getFirst().cure().orElseThrow().statements().getFirst());
      assertThat(advice(sick)).as("built").isEmpty();
      sick.plant(found.getFirst().cure().orElseThrow().undo().getFirst());
      assertThat(advice(sick)).as("taken back").hasSize(1);
    }
  }

  @Test
  void aJoinThatHasToReadAWholeTableIsAdvisedByTheColumnItComesBy() {
    try (SickDatabase sick = new SickDatabase()) {
      sick.plant(
          "CREATE TABLE guest (id int PRIMARY KEY, name text)",
          "INSERT INTO guest SELECT n, 'G' || n FROM generate_series(1, 20000) n",
          "CREATE TABLE visit (id int PRIMARY KEY, guest int, note text)",
          "INSERT INTO visit SELECT n, n / 3, repeat('x', 80) FROM generate_series(1, 60000) n",
          "ANALYZE guest, visit");
      often(sick, "SELECT v.note FROM guest g JOIN visit v ON v.guest = g.id WHERE g.id = 7",
          "SELECT v.note FROM guest g JOIN visit v ON v.guest = g.id WHERE g.name = 'G12'");
      Stream<String> columns = advice(sick).stream()
          .map(found -> found.object() + " " + found.facts().getFirst());
      assertThat(columns).contains("sick.visit guest");
    }
  }
}
