package guitara.booking.list;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.conflict.FindConflicts;
import guitara.booking.list.BookingSort.By;
import guitara.client.ClientQuery;
import guitara.client.TermConditions;
import guitara.database.SqlFile;
import guitara.support.House;
import guitara.support.Plans;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The plans of the lists and of the conflict panel, as the workstation's role, among 200,000 bookings of two branches,
/// of which 3,000 are still to come at one of them; and what a page costs there.
class ListPlanIT {

  private static final Logger LOG = Logger.getLogger(ListPlanIT.class.getName());
  private static final String BIG = "Seq Scan on (appointment|appointment_item|claim|client|intent|resource)\\b";
  private static final int ROUNDS = 60;

  private static House house;
  private static ListBookings lists;

  @BeforeAll
  static void fill() throws SQLException {
    house = House.open();
    lists = new ListBookings(house.database, House.CLOCK);
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp; SET session_replication_role = replica;");
      statement.execute("""
          WITH made AS (INSERT INTO resource (kind) SELECT 'CLIENT' FROM generate_series(1, 50000) RETURNING id)
          INSERT INTO client (id, first_name, last_name, phone)
          SELECT id, (ARRAY['Maria', 'Jose', 'Ana', 'Ramon', 'Luz', 'Carlo'])[1 + id %% 6] || ' ' || to_hex(id * 7919),
                 'Family ' || to_hex(id * 104729), '+6391' || (70000000 + id)
            FROM made;
          INSERT INTO appointment (branch_id, client_id, status, during, business_date, price, created_by, updated_by,
                                   created_at)
          SELECT (ARRAY[%1$d, %2$d])[1 + n %% 2], (SELECT min(id) + 10 FROM client) + n %% 50000,
                 CASE WHEN n %% 17 = 0 THEN 'CANCELLED' WHEN n < 194000 THEN 'COMPLETED'
                      WHEN n %% 97 = 0 THEN 'PENDING' ELSE 'CONFIRMED' END,
                 tstzrange(at, at + interval '1 hour'), business_date(at, 'Asia/Manila', '05:00'), 500, %3$d, %3$d,
                 at - interval '9 days'
            FROM generate_series(0, 199999) n,
                 LATERAL (SELECT timestamptz '2026-03-02 05:00Z' + interval '1 day' * ((n - 194000) / 300)
                                 + interval '2 minutes' * (n %% 300)) t(at);
          INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, room_id, during, buffer_after,
                                        turnover, price)
          SELECT id, 1, %4$d, CASE WHEN id %% 89 <> 0 THEN (ARRAY[%5$d, %6$d, %7$d])[1 + id %% 3] END, %8$d, during,
                 CASE WHEN id %% 71 = 0 THEN 0 ELSE 15 END, 10, 500 FROM appointment;
          ANALYZE;
          """.formatted(house.branch.id(), house.barbers.id(), house.liza.staffId(), house.shiatsu, house.jo, house.bea,
          house.tess, house.roomA));
    }
    assertThat(house.count("SELECT count(*) FROM appointment WHERE lower(during) > '2026-03-02 04:00Z'"))
        .isGreaterThan(5_000);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static BookingFilter all(BookingView view) {
    return BookingFilter.of(view);
  }

  private static String plan(BookingFilter filter, BookingSort sort) throws SQLException {
    ListStatement list = new ListStatement(house.branch, filter, House.CLOCK.instant());
    String sql = SqlFile.read(ListBookings.class, "bookings-page.sql").replace("/*conditions*/", list.conditions())
        .replace("/*order*/", ListStatement.order(sort, "a", "c"))
        .replace("/*listed*/", ListStatement.order(sort, "a", "a"));
    Map<String, String> terms = new HashMap<>();
    TermConditions.values(ClientQuery.parse(filter.text()).terms())
        .forEach((name, text) -> terms.put(name, "'" + text + "'"));
    return plan(sql, terms);
  }

  private static String plan(String sql, Map<String, String> more) throws SQLException {
    Instant now = House.CLOCK.instant();
    Map<String, String> values = new HashMap<>(more);
    values.put("branch", "" + house.branch.id());
    values.put("most", "51");
    values.put("now", "timestamptz '" + now + "'");
    values.put("today", "date '" + House.MONDAY + "'");
    values.put("since", "timestamptz '" + now.minus(ListStatement.KEPT) + "'");
    values.put("morning", "timestamptz '" + house.branch.businessDay(House.MONDAY).start() + "'");
    values.put("staff", "" + house.jo);
    return Plans.of(house, sql, values);
  }

  private static void uses(String plan, String... indexes) {
    assertThat(plan).contains(indexes);
    assertThat(plan).doesNotContainPattern(BIG);
  }

  @Test
  void eachViewComesByItsIndex() throws SQLException {
    uses(plan(all(BookingView.TODAY), BookingSort.of(BookingView.TODAY)), "appointment_item_pkey", "client_pkey");
    uses(plan(all(BookingView.UPCOMING), BookingSort.of(BookingView.UPCOMING)), "appointment_start_idx",
        "appointment_item_pkey", "client_pkey");
    uses(plan(all(BookingView.PENDING), BookingSort.of(BookingView.PENDING)), "appointment_pending_idx");
    uses(plan(all(BookingView.UNASSIGNED), BookingSort.of(BookingView.UNASSIGNED)), "appointment_item_unassigned_idx",
        "appointment_pkey");
    uses(plan(all(BookingView.CANCELLED), BookingSort.of(BookingView.CANCELLED)), "appointment_ended_idx");
  }

  @Test
  void noOrderAndNoFilterReadsEverything() throws SQLException {
    for (By by : By.values()) {
      for (BookingView view : BookingView.values()) {
        assertThat(plan(all(view), new BookingSort(by, true))).as("%s by %s", view, by)
            .doesNotContainPattern("Seq Scan on (appointment|appointment_item)\\b");
      }
    }
    uses(plan(all(BookingView.UPCOMING).with(OptionalLong.of(house.jo)), BookingSort.of(BookingView.UPCOMING)),
        "appointment_item");
    uses(plan(all(BookingView.UPCOMING).containing("family"), BookingSort.of(BookingView.UPCOMING)), "client");
  }

  @Test
  void conflictsAreFoundWithoutReadingEverything() throws SQLException {
    String plan = plan(SqlFile.read(FindConflicts.class, "conflicts.sql"), Map.of(
        "last", "date '" + House.MONDAY.plusDays(FindConflicts.DAYS - 1L) + "'",
        "begins", "timestamptz '" + house.branch.businessDay(House.MONDAY.minusDays(1)).start() + "'",
        "ends", "timestamptz '" + house.branch.businessDay(House.MONDAY.plusDays(15)).end() + "'"));
    assertThat(plan).doesNotContainPattern("Seq Scan on (appointment|appointment_item)\\b");
    FindConflicts conflicts = new FindConflicts(house.database, House.CLOCK);
    say("conflicts of a fortnight", measured(() -> {
      conflicts.forget(house.branch);
      return conflicts.of(house.branch);
    }));
    assertThat(conflicts.of(house.branch).all()).isNotEmpty();
  }

  @Test
  void aPageIsOneStatement() {
    for (BookingView view : BookingView.values()) {
      long before = house.database.statements();
      assertThat(lists.page(house.branch, all(view), BookingSort.of(view), Optional.empty())).isNotNull();
      assertThat(house.database.statements() - before).as("statements of a page of %s", view).isEqualTo(1);
      say("a page of " + view, measured(() ->
          lists.page(house.branch, all(view), BookingSort.of(view), Optional.empty())));
    }
    say("a page of UPCOMING by client", measured(() -> lists.page(
        house.branch, all(BookingView.UPCOMING), new BookingSort(By.CLIENT, false), Optional.empty())));
    say("a page of UPCOMING of one therapist's", measured(() -> lists.page(house.branch,
        all(BookingView.UPCOMING).with(OptionalLong.of(house.jo)), BookingSort.of(BookingView.UPCOMING),
        Optional.empty())));
    say("a page of UPCOMING by a word", measured(() -> lists.page(house.branch,
        all(BookingView.UPCOMING).containing("luz"), BookingSort.of(BookingView.UPCOMING), Optional.empty())));
    say("all counts", measured(() -> lists.counts(house.branch, all(BookingView.TODAY))));
  }

  /// The 95th of a hundred, once warm.
  private static Duration measured(Supplier<?> read) {
    long[] taken = new long[ROUNDS];
    for (int n = -20; n < ROUNDS; n++) {
      long began = System.nanoTime();
      assertThat(read.get()).isNotNull();
      if (n >= 0) {
        taken[n] = System.nanoTime() - began;
      }
    }
    Arrays.sort(taken);
    return Duration.ofNanos(taken[ROUNDS * 95 / 100]);
  }

  private static void say(String what, Duration p95) {
    LOG.log(Level.WARNING, () -> String.format(Locale.ROOT, "%s: p95 %.1f ms", what, p95.toNanos() / 1e6));
  }
}
