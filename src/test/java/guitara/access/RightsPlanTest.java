package guitara.access;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.Secret;
import guitara.support.House;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All-or-nothing rights are one question a statement, asked before anything is read: with the right the view is its
/// table, without it no row of the table is looked at.
class RightsPlanTest {

  private static House house;
  private static Secret driver;

  @BeforeAll
  static void open() {
    house = House.open();
    driver = house.server.signIn("JO", "DRIVER");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String plan(Secret token, String table) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = house.server.asPerson(token); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) SELECT * FROM desk." + table)) {
      while (row.next()) {
        plan.append(row.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  @ParameterizedTest
  @CsvSource({"client", "appointment", "appointment_item", "claim", "intent", "blocked_time", "slot_hold",
      "client_merge", "weekly_template", "availability", "absence"})
  void theRightIsAskedOnceAndFirst(String table) throws SQLException {
    String with = plan(house.token, table);
    assertThat(with).contains("One-Time Filter").doesNotContainPattern("Scan on " + table + ".*never executed");
    String without = plan(driver, table);
    assertThat(without).contains("One-Time Filter").containsPattern("Scan.* on " + table + " .*never executed");
  }

  @ParameterizedTest
  @CsvSource({"resource", "room", "service", "staff", "staff_branch", "staff_service"})
  void whatEverybodySeesAsksOnceWhetherSomebodyIsThere(String table) throws SQLException {
    assertThat(plan(driver, table)).contains("One-Time Filter").doesNotContainPattern("Scan on " + table + ".*never");
  }
}
