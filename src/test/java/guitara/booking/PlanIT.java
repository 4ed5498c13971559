package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.MergeClients;
import guitara.client.ReadClient;
import guitara.client.ReadVisits;
import guitara.database.SqlFile;
import guitara.support.House;
import guitara.support.Plans;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The plans that a busy desk lives by, as the workstation's role, among 200,000 clients and 100,000 bookings.
class PlanIT {

  private static final String BIG = "Seq Scan on (appointment|appointment_item|claim|client|intent|resource)\\b";

  private static House house;

  @BeforeAll
  static void fill() throws SQLException {
    house = House.open();
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp; SET session_replication_role = replica;");
      statement.execute("""
          WITH made AS (INSERT INTO resource (kind) SELECT 'CLIENT' FROM generate_series(1, 200000) RETURNING id)
          INSERT INTO client (id, first_name, last_name, phone, email)
          SELECT id, (ARRAY['Maria', 'Jose', 'Ana', 'Ramon', 'Luz', 'Carlo'])[1 + id %% 6] || ' ' || to_hex(id * 7919),
                 'Family ' || to_hex(id * 104729), '+6391' || (70000000 + id), 'c' || id || '@example.com'
            FROM made;
          INSERT INTO appointment (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
          SELECT %1$d, (SELECT min(id) FROM client) + n, CASE WHEN n < 90000 THEN 'COMPLETED' ELSE 'CONFIRMED' END,
                 tstzrange(at, at + interval '1 hour'), business_date(at, 'Asia/Manila', '05:00'), 500, %2$d, %2$d
            FROM generate_series(0, 99999) n,
                 LATERAL (SELECT timestamptz '2016-01-01 05:00Z' + interval '1 day' * (n / 27)
                                 + interval '80 minutes' * (n / 3 %% 9)) t(at);
          INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, buffer_after, price)
          SELECT id, 1, %3$d, (ARRAY[%4$d, %5$d, %6$d])[1 + id %% 3], during, 15, 500 FROM appointment;
          INSERT INTO claim (resource_id, during, appointment_id)
          SELECT d.resource_id, d.during, a.id FROM appointment a CROSS JOIN LATERAL demanded_claims(a.id) d
           WHERE a.status = 'CONFIRMED' ORDER BY 1, 2;
          ANALYZE;
          """.formatted(house.branch.id(), house.liza.staffId(), house.shiatsu, house.jo, house.bea, house.tess));
    }
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(100_000);
    assertThat(house.count("SELECT count(*) FROM claim")).isGreaterThan(15_000);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String plan(String sql, Map<String, String> values) throws SQLException {
    return Plans.of(house, sql, values);
  }

  private static void uses(String plan, String... indexes) {
    assertThat(plan).contains(indexes);
    assertThat(plan).doesNotContainPattern(BIG);
  }

  @Test
  void aDaysBookingsComeByBranchAndDay() throws SQLException {
    uses(plan(SqlFile.read(Appointments.class, "appointments.sql")
            + " WHERE a.branch_id = :branch AND a.business_date = :day ORDER BY lower(a.during), a.id, i.seq",
        Map.of("branch", "" + house.branch.id(), "day", "date '2026-01-10'")),
        "appointment_branch_day_idx", "appointment_item_pkey", "appointment_visit_idx", "client_pkey");
  }

  @Test
  void clashesComeByTheExclusionConstraint() throws SQLException {
    String items = BookingJson.items(house.draft(house.maria, house.jo, house.roomA, "14:00"));
    Map<String, String> replaced =
        new HashMap<>(Map.of("branch", "" + house.branch.id(), "appointment", "0", "blocked", "0", "hold", "''"));
    replaced.putAll(Map.of("client", "" + house.maria, "items", "'" + items + "'"));
    uses(plan(Clashes.OF_DRAFT, replaced), "claim_no_overlap", "appointment_pkey");
    replaced.putAll(Map.of("resources", "'{" + house.jo + "}'",
        "during", "'{\"[" + house.at("14:00") + "," + house.at("15:00") + ")\"}'"));
    uses(plan(Clashes.OF_TIME, replaced), "claim_no_overlap", "appointment_pkey");
  }

  @Test
  void clientsComeByTheirTrigrams() throws SQLException {
    uses(plan("SELECT id FROM client WHERE archived_at IS NULL AND search LIKE '%7012345%' LIMIT 20", Map.of()),
        "client_search_idx");
  }

  @Test
  void aClientsHistoryAndABookingsClaimsComeByTheirIndexes() throws SQLException {
    uses(plan("SELECT id FROM appointment WHERE client_id = " + house.maria + " ORDER BY lower(during) DESC LIMIT 20",
        Map.of()), "appointment_client_idx");
    uses(plan("SELECT id FROM claim WHERE appointment_id = 99000", Map.of()), "claim_appointment_idx");
  }

  /// The whole card: two statements, and what a merge looks at before it is decided.
  @Test
  void aClientsCardComesByTheirIndexes() throws SQLException {
    String client = "" + house.count("SELECT min(id) + 95000 FROM client");
    Map<String, String> card = Map.of("id", client, "client", client, "now", "timestamptz '2026-01-01 00:00Z'",
        "afterAt", "timestamptz '9999-12-31 00:00Z'", "afterId", "9000000000", "comingMost", "20", "most", "11");
    uses(plan(SqlFile.read(ReadClient.class, "read-client.sql"), card),
        "appointment_client_idx", "client_pkey", "appointment_item_pkey");
    uses(plan(SqlFile.read(ReadVisits.class, "client-visits.sql"), card),
        "appointment_client_idx", "appointment_item_pkey", "appointment_pkey");
    Map<String, String> pair =
        Map.of("kept", "bigint '" + client + "'", "gone", "bigint '" + house.maria + "'",
            "now", "timestamptz '2026-01-01 00:00Z'");
    uses(plan(SqlFile.read(MergeClients.class, "merge-preview.sql"), pair), "client_pkey", "appointment_client_idx");
    uses(plan(SqlFile.read(MergeClients.class, "merge-overlaps.sql"), pair), "claim_no_overlap");
  }
}
