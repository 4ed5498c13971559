package guitara.health.plan;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.CareConnections;
import guitara.health.ExamineDatabase;
import guitara.health.Finding;
import guitara.health.HealthReport;
import guitara.support.House;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A desk asks, an index goes: the plan of the release is missed at once, and what stayed as it was is not told of.
class ChangedPlansTest {

  private static final int TIMES = 6;
  private static final String BY_LOGIN = "SELECT c.id FROM client c WHERE c.created_at = ?::timestamptz";

  @Test
  void aPlanThatLosesItsIndexIsFoundAndAcceptedAgain() throws SQLException {
    try (House house = House.open();
        CareConnections care = CareConnections.open(house.server::url, house.server.owner(), "guitara health test");
        Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp; SET session_replication_role = replica");
      statement.execute("""
          WITH made AS (INSERT INTO resource (kind) SELECT 'CLIENT' FROM generate_series(1, 40000) RETURNING id)
          INSERT INTO client (id, first_name, last_name, created_at)
          SELECT id, 'Ana', 'Family ' || id, timestamptz '2020-01-01' + interval '1 minute' * id FROM made
          """);
      statement.execute("CREATE INDEX client_created_test_idx ON client (created_at)");
      statement.execute("ANALYZE client");
      ask(house);
      PinPlans pins = new PinPlans(care);
      assertThat(pins.pin()).isPositive();
      assertThat(pins.pin()).as("kept once").isZero();
      assertThat(changed(care)).isEmpty();

      statement.execute("DROP INDEX client_created_test_idx");
      List<Finding> found = changed(care);
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().kind()).isEqualTo("plan-reads-whole-table");
      assertThat(found.getFirst().facts().toString()).contains("client_created_test_idx", "Seq Scan on client");

      statement.execute(found.getFirst().cure().orElseThrow().statements().getFirst());
      assertThat(pins.pin()).isEqualTo(1);
      assertThat(changed(care)).isEmpty();
    }
  }

  private static void ask(House house) throws SQLException {
    try (Connection liza = house.asLiza(); Statement path = liza.createStatement();
        PreparedStatement query = liza.prepareStatement(BY_LOGIN)) {
      path.execute("SET search_path = desk, guitara, pg_temp");
      for (int i = 0; i < TIMES; i++) {
        query.setString(1, "2020-01-01 12:00:00Z");
        query.executeQuery().close();
      }
    }
  }

  private static List<Finding> changed(CareConnections care) {
    HealthReport report = new ExamineDatabase(care, List.of(new ChangedPlans())).examine(Optional.of("guitara"));
    assertThat(report.checks().getFirst().examined()).isPositive();
    return report.findings();
  }
}
