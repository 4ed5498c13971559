package guitara.demo;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A demo that is opened some days later")
class DemoTopUpTest {

  private static final LocalDate TODAY = DemoDataTest.TODAY;
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
  private static final Instant THREE_DAYS_LATER = Instant.parse("2026-11-25T08:30:00Z");

  private final TestDatabase database = TestServer.freshDatabase();
  private final Facts facts = new Facts(database);

  @Test
  void getsTheMissingDaysAndKeepsAllOthers() throws SQLException {
    try (Connection owner = database.asOwner()) {
      DemoData.generate(owner, Profile.DEMO, 7, TODAY, DemoDataTest.QUIET);
      String before = untouched();

      DemoResult added = DemoData.keepAround(owner, THREE_DAYS_LATER, DemoDataTest.QUIET);

      assertThat(added.rows().get("appointment")).isBetween(60L, 200L);
      assertThat(untouched()).isEqualTo(before);
      assertThat(facts.text("SELECT max(business_date) FROM appointment")).isEqualTo("2026-12-02");
      facts.expectWhole();
      assertThat(facts.outsideWorkingTime("a.override_reason IS NULL")).isZero();
      assertThat(DemoData.keepAround(owner, THREE_DAYS_LATER, DemoDataTest.QUIET).rows()).isEmpty();
    }
  }

  private String untouched() throws SQLException {
    return facts.text("SELECT md5(string_agg(a::text || i::text, '' ORDER BY a.id, i.seq)) FROM appointment a"
        + " JOIN appointment_item i ON i.appointment_id = a.id WHERE a.business_date < '2026-11-30'");
  }

  @Test
  void isFilledAgainAfterYears() throws SQLException {
    try (Connection owner = database.asOwner()) {
      DemoData.generate(owner, Profile.DEMO, 7, NOW, DemoDataTest.QUIET);
      DemoData.keepAround(owner, Instant.parse("2028-05-01T17:30:00Z"), DemoDataTest.QUIET);

      assertThat(facts.count("appointment WHERE business_date = '2028-05-01' AND status = 'COMPLETED'")).isPositive();
      assertThat(facts.count("appointment WHERE business_date = '2028-05-09'")).isZero();
      facts.expectWhole();
    }
  }

  @Test
  void leavesADatabaseWithoutTheDemoAlone() throws SQLException {
    try (Connection owner = database.asOwner()) {
      assertThat(DemoData.keepAround(owner, NOW, DemoDataTest.QUIET).rows()).isEmpty();
      assertThat(facts.count("appointment")).isZero();
    }
  }
}
