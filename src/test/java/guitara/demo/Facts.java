package guitara.demo;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Questions to a filled database, answered without the code that filled it.
record Facts(TestDatabase database) {

  static final List<String> TABLES = List.of(
      "branch", "code_list", "resource", "staff", "staff_branch", "room", "service", "staff_service", "client",
      "weekly_template", "availability", "absence", "appointment", "appointment_item", "intent", "claim");

  long count(String rows) throws SQLException {
    return number("SELECT count(*) FROM " + rows);
  }

  long number(String query) throws SQLException {
    return Long.parseLong(text(query).replaceAll("\\..*", ""));
  }

  String text(String query) throws SQLException {
    try (Connection connection = database.asOwner();
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = guitara, pg_catalog; SET TimeZone = 'UTC'");
      try (ResultSet row = statement.executeQuery(query)) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /// Of every row of every table.
  String hash() throws SQLException {
    StringBuilder all = new StringBuilder();
    for (String table : TABLES) {
      all.append(table).append(' ')
          .append(text("SELECT coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text)), '') FROM " + table + " t"))
          .append('\n');
    }
    return all.toString();
  }

  /// No person, room or client is in two places, and claims are what bookings demand.
  void expectWhole() throws SQLException {
    String busy = """
        (SELECT a.id, i.staff_id AS who, i.during FROM appointment a JOIN appointment_item i ON i.appointment_id = a.id
          WHERE a.status NOT IN ('CANCELLED', 'AUTO_CANCELLED', 'REJECTED') AND i.staff_id IS NOT NULL
         UNION ALL
         SELECT a.id, i.room_id, tstzrange(lower(i.during), upper(i.during) + make_interval(mins => i.turnover))
           FROM appointment a JOIN appointment_item i ON i.appointment_id = a.id
          WHERE a.status NOT IN ('CANCELLED', 'AUTO_CANCELLED', 'REJECTED') AND i.room_id IS NOT NULL
         UNION ALL
         SELECT a.id, a.client_id, a.during FROM appointment a
          WHERE a.status NOT IN ('CANCELLED', 'AUTO_CANCELLED', 'REJECTED'))
        """;
    assertThat(count("(SELECT id, during, lag(upper(during)) OVER w AS before, lag(id) OVER w AS other FROM "
        + busy + " busy WINDOW w AS (PARTITION BY who ORDER BY lower(during))) each"
        + " WHERE lower(during) < before AND id <> other")).as("in two places").isZero();
    assertThat(number("""
        WITH demanded AS (
          SELECT a.id, d.* FROM appointment a CROSS JOIN LATERAL demanded_claims(a.id) d
        ), held AS (SELECT appointment_id, resource_id, during FROM claim)
        SELECT (SELECT count(*) FROM (TABLE demanded EXCEPT TABLE held) m)
             + (SELECT count(*) FROM (TABLE held EXCEPT TABLE demanded) n)
        """)).as("claims other than demanded").isZero();
    assertThat(count("pg_trigger WHERE tgenabled = 'D'")).as("triggers left off").isZero();
  }

  /// Bookings of which a treatment with its buffers lies outside its therapist's hours.
  long outsideWorkingTime(String condition) throws SQLException {
    return number("""
        SELECT count(DISTINCT a.id) FROM appointment a JOIN appointment_item i ON i.appointment_id = a.id
         WHERE i.staff_id IS NOT NULL AND (%s) AND NOT EXISTS (
           SELECT FROM working_time(ARRAY[i.staff_id], tstzrange(lower(i.during) - interval '1 day',
                                                                 upper(i.during) + interval '1 day')) w
            WHERE w.branch_id = a.branch_id
              AND w.during @> tstzrange(lower(i.during) - make_interval(mins => i.buffer_before),
                                        upper(i.during) + make_interval(mins => i.buffer_after)))
        """.formatted(condition));
  }
}
