package guitara.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.database.CannotGoOn;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The demo house")
class DemoDataTest {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Consumer<String> QUIET = step -> {};

  private static Facts facts;
  private static TestDatabase database;
  private static DemoResult result;

  @BeforeAll
  static void fill() throws SQLException {
    database = TestServer.freshDatabase();
    try (Connection owner = database.asOwner()) {
      result = DemoData.generate(owner, Profile.DEMO, 7, TODAY, QUIET);
    }
    facts = new Facts(database);
  }

  @Test
  void holdsWhatWasAskedFor() throws SQLException {
    assertThat(facts.count("client")).isEqualTo(400);
    assertThat(facts.count("staff WHERE person_type = 'THERAPIST' AND home_branch_id = 1")).isEqualTo(12);
    assertThat(facts.count("staff WHERE person_type = 'OPERATOR'")).isEqualTo(3);
    assertThat(facts.count("staff WHERE person_type = 'DRIVER'")).isEqualTo(6);
    assertThat(facts.count("room WHERE branch_id = 1")).isEqualTo(4);
    assertThat(facts.count("service WHERE branch_id = 1")).isEqualTo(7);
    assertThat(facts.number(
        "SELECT count(*)::numeric / count(DISTINCT business_date) FROM appointment WHERE branch_id = 1"))
        .isBetween(20L, 30L);
    assertThat(result.rows().get("appointment")).isEqualTo(facts.count("appointment"));
    assertThat(result.rows().get("claim")).isEqualTo(facts.count("claim"));
  }

  @Test
  void showsEveryState() throws SQLException {
    assertThat(facts.number("SELECT count(*) FROM appointment_status s"
        + " WHERE NOT EXISTS (SELECT FROM appointment a WHERE a.status = s.code)")).isZero();
  }

  @Test
  void isNeverInTwoPlaces() throws SQLException {
    facts.expectWhole();
  }

  @Test
  void worksWithinWorkingTimeUnlessAReasonIsGiven() throws SQLException {
    assertThat(facts.outsideWorkingTime("a.override_reason IS NULL")).isZero();
    assertThat(facts.outsideWorkingTime("a.override_reason IS NOT NULL"))
        .isEqualTo(facts.count("appointment WHERE override_reason IS NOT NULL"))
        .isPositive();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      past midnight            | appointment WHERE (upper(during) AT TIME ZONE 'Asia/Manila')::date > business_date AND (upper(during) AT TIME ZONE 'Asia/Manila')::time > '00:00'
      one after the other      | appointment_item i JOIN appointment_item j ON j.appointment_id = i.appointment_id AND j.seq = i.seq + 1 AND j.staff_id = i.staff_id
      by two people            | appointment_item i JOIN appointment_item j ON j.appointment_id = i.appointment_id AND j.seq = i.seq + 1 AND j.staff_id <> i.staff_id
      at an address            | appointment WHERE place = 'ADDRESS'
      unassigned               | appointment_item i JOIN appointment a ON a.id = i.appointment_id WHERE staff_id IS NULL AND lower(a.during) > '2026-11-22 16:30+08'
      cancelled with a reason  | appointment WHERE status = 'CANCELLED' AND ended_reason IS NOT NULL
      both branches on one day | (SELECT i.staff_id FROM appointment a JOIN appointment_item i ON i.appointment_id = a.id WHERE a.business_date >= '2026-11-22' GROUP BY i.staff_id, a.business_date HAVING count(DISTINCT a.branch_id) = 2) twice
      forgetful clients        | (SELECT client_id FROM appointment WHERE status = 'NO_SHOW' GROUP BY client_id HAVING count(*) >= 3) several
      a shared phone           | (SELECT phone FROM client GROUP BY phone HAVING count(*) > 1) shared
      accents                  | client WHERE last_name LIKE '%ñ%'
      an allergy               | client WHERE allergy_note <> ''
      a birthday today         | client WHERE to_char(birth_date, 'MM-DD') = '11-22'
      """)
  void hasWhatAReceptionistMeets(String what, String rows) throws SQLException {
    assertThat(facts.count(rows)).as(what).isPositive();
  }

  @Test
  void hasASickCallTodayThatLeavesBookingsBehind() throws SQLException {
    assertThat(facts.count("""
        absence s JOIN appointment_item i ON i.staff_id = s.staff_id JOIN appointment a ON a.id = i.appointment_id
         WHERE s.type = 'SICK' AND s.dates @> DATE '2026-11-22' AND a.business_date = '2026-11-22'
           AND a.status = 'CONFIRMED'
        """)).isPositive();
  }

  @Test
  void wasBookedBySomebodyBeforeNowAndBeforeItBegan() throws SQLException {
    assertThat(facts.count("""
        appointment a WHERE a.created_at >= lower(a.during) OR a.created_at > '2026-11-22 16:30+08'
            OR a.updated_at > '2026-11-22 16:30+08' OR a.updated_at < a.created_at
            OR (SELECT count(*) FROM intent i WHERE i.appointment_id = a.id AND i.step = 'BOOK'
                   AND i.at = a.created_at AND i.by_staff_id = a.created_by) <> 1
        """)).isZero();
  }

  @Test
  void isBusierInTheEveningAndAtTheWeekend() throws SQLException {
    String hour = "extract(hour FROM lower(during) AT TIME ZONE 'Asia/Manila')";
    assertThat(facts.count("appointment WHERE " + hour + " BETWEEN 18 AND 21"))
        .isGreaterThan(facts.count("appointment WHERE " + hour + " BETWEEN 13 AND 16"));
    assertThat(facts.count("appointment WHERE extract(isodow FROM business_date) = 6"))
        .isGreaterThan(facts.count("appointment WHERE extract(isodow FROM business_date) = 2"));
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() throws SQLException {
    assertThat(filled(7)).isEqualTo(facts.hash());
    assertThat(filled(8)).isNotEqualTo(facts.hash());
  }

  private static String filled(long seed) throws SQLException {
    TestDatabase other = TestServer.freshDatabase();
    try (Connection owner = other.asOwner()) {
      DemoData.generate(owner, Profile.DEMO, seed, TODAY, QUIET);
    }
    return new Facts(other).hash();
  }

  @Test
  void isNotPouredIntoADatabaseInUse() throws SQLException {
    try (Connection owner = database.asOwner()) {
      String before = facts.hash();
      assertThatThrownBy(() -> DemoData.generate(owner, Profile.TARGET, 7, TODAY, QUIET))
          .isInstanceOf(CannotGoOn.class).hasMessageContaining("clients: 400");
      assertThat(owner.getAutoCommit()).isTrue();
      assertThat(facts.hash()).isEqualTo(before);
    }
  }
}
