package guitara.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Large volumes")
class CrowdTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void haveFortyTherapistsAtWorkInTheFirstBranchWhateverTheWeekday(int later) throws SQLException {
    LocalDate today = DemoDataTest.TODAY.plusDays(later);
    Cast cast = CrowdCast.invent(Profile.TARGET.shape(), 1, today);
    assertThat(cast.staff()).hasSize(150);
    assertThat(cast.staff().stream()
        .filter(person -> person.weeks().getOrDefault("B001", List.of()).stream()
            .anyMatch(shift -> shift.day() == today.getDayOfWeek().getValue()))).hasSize(40);
  }

  @Test
  void areWholeAndLeaveTheSchemaAsItWas() throws SQLException {
    TestDatabase database = TestServer.freshDatabase();
    Facts facts = new Facts(database);
    String schema = "SELECT string_agg(conname || pg_get_constraintdef(oid) || convalidated, ',' ORDER BY"
        + " conrelid::regclass::text, conname) FROM pg_constraint WHERE connamespace = 'guitara'::regnamespace";
    String before = facts.text(schema);
    String index = facts.text("SELECT pg_get_indexdef('client_search_idx'::regclass)");
    try (Connection owner = database.asOwner()) {
      Shape small = new Shape(3, 47, 9, 3_000, 300, 5, 2);
      DemoMoment moment = DemoMoment.afternoonOf(DemoDataTest.TODAY);

      DemoResult result = DemoData.generate(owner, small, 3, moment, DemoDataTest.QUIET);

      assertThat(result.rows().get("client")).isEqualTo(3_000);
      assertThat(result.rows().get("appointment")).isBetween(8 * 220L, 8 * 380L);
    }
    facts.expectWhole();
    assertThat(facts.outsideWorkingTime("a.override_reason IS NULL")).isZero();
    assertThat(facts.number("SELECT count(DISTINCT i.staff_id) FROM appointment a"
        + " JOIN appointment_item i ON i.appointment_id = a.id WHERE a.branch_id = 1"
        + " AND a.business_date = '2026-11-22'"))
        .isEqualTo(40);
    assertThat(facts.text(schema)).isEqualTo(before);
    assertThat(facts.text("SELECT pg_get_indexdef('client_search_idx'::regclass)")).isEqualTo(index);
  }

  @Test
  void areKnownByTheirWords() {
    assertThat(Profile.of("ten-million")).isEqualTo(Profile.TEN_MILLION);
    assertThatIllegalArgumentException().isThrownBy(() -> Profile.of("huge")).withMessageContaining("demo, target");
  }
}
