package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.FindClients;
import guitara.database.SqlFile;
import guitara.support.House;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What rights cost: the day board, the search, a list's page and the commit of a booking as a receptionist at a
/// workstation, against the same statements by the owner, who is asked for nothing. Alternately, among 100,000 clients
/// and 100,000 bookings, 200 of them on the day.
class RightsCostIT {

  private static final Logger LOG = Logger.getLogger(RightsCostIT.class.getName());
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 150;

  private static House house;
  private static Connection desk;
  private static Connection owner;

  @BeforeAll
  static void fill() throws SQLException {
    house = House.open();
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp; SET session_replication_role = replica;");
      statement.execute("""
          WITH made AS (INSERT INTO resource (kind) SELECT 'CLIENT' FROM generate_series(1, 100000) RETURNING id)
          INSERT INTO client (id, first_name, last_name, phone, email)
          SELECT id, (ARRAY['Maria', 'Jose', 'Ana', 'Ramon', 'Luz', 'Carlo'])[1 + id %% 6] || ' ' || to_hex(id * 7919),
                 'Family ' || to_hex(id * 104729), '+6391' || (70000000 + id), 'c' || id || '@example.com'
            FROM made;
          INSERT INTO appointment (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
          SELECT %1$d, (SELECT min(id) FROM client) + n %% 90000, 'COMPLETED',
                 tstzrange(at, at + interval '1 hour'), business_date(at, 'Asia/Manila', '05:00'), 500, %2$d, %2$d
            FROM generate_series(0, 99999) n,
                 LATERAL (SELECT timestamptz '2024-01-01 05:00Z' + interval '1 day' * (n / 200)
                                 + interval '3 minutes' * (n %% 200)) t(at);
          INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, buffer_after, price)
          SELECT id, 1, %3$d, (ARRAY[%4$d, %5$d, %6$d])[1 + id %% 3], during, 15, 500 FROM appointment;
          ANALYZE;
          """.formatted(house.branch.id(), house.liza.staffId(), house.shiatsu, house.jo, house.bea, house.tess));
    }
    desk = connect(house.server.workstation().user(), house.server.workstation().password().value(),
        "-c guitara.token=" + house.token.value(), "desk,guitara,pg_temp");
    owner = connect(house.server.owner().user(), house.server.owner().password().value(), "-c role=guitara_owner",
        "guitara,pg_temp");
  }

  private static Connection connect(String user, String password, String options, String path) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("currentSchema", path);
    properties.setProperty("options", options + " -c max_parallel_workers_per_gather=0 -c jit=off");
    return DriverManager.getConnection(house.server.url(), properties);
  }

  @AfterAll
  static void close() throws SQLException {
    desk.close();
    owner.close();
    house.close();
  }

  /// A statement of the program's, on one of the two connections.
  private static PreparedStatement prepare(Connection connection, String sql, Map<String, Object> values)
      throws SQLException {
    Matcher matcher = PARAMETER.matcher(sql);
    PreparedStatement statement = connection.prepareStatement(matcher.replaceAll("?"));
    matcher.reset();
    for (int n = 1; matcher.find(); n++) {
      statement.setObject(n, values.get(matcher.group(1)));
    }
    return statement;
  }

  @FunctionalInterface
  private interface Work {
    void run() throws SQLException;
  }

  /// Half of all rounds took less: in milliseconds, of the desk and of the owner, one after the other.
  private static double[] compare(Work one, Work two) throws SQLException {
    long[][] taken = new long[2][ROUNDS];
    for (int n = -WARM_UP; n < ROUNDS; n++) {
      for (int turn = 0; turn < 2; turn++) {
        int which = (turn + n) & 1;
        long began = System.nanoTime();
        (which == 0 ? one : two).run();
        if (n >= 0) {
          taken[which][n] = System.nanoTime() - began;
        }
      }
    }
    Arrays.sort(taken[0]);
    Arrays.sort(taken[1]);
    return new double[] {taken[0][ROUNDS / 2] / 1e6, taken[1][ROUNDS / 2] / 1e6, taken[0][ROUNDS * 95 / 100] / 1e6,
        taken[1][ROUNDS * 95 / 100] / 1e6};
  }

  private static void say(String what, double[] cost) {
    LOG.log(Level.WARNING, () -> String.format(Locale.ROOT,
        "%s: desk p50 %.2f p95 %.2f ms, owner p50 %.2f p95 %.2f ms: %+.0f %%, %+.2f ms", what, cost[0], cost[2],
        cost[1], cost[3], (cost[0] / cost[1] - 1) * 100, cost[0] - cost[1]));
  }

  private static double[] read(String sql, Map<String, Object> values, int atLeast) throws SQLException {
    try (PreparedStatement one = prepare(desk, sql, values); PreparedStatement two = prepare(owner, sql, values)) {
      return compare(() -> count(one, atLeast), () -> count(two, atLeast));
    }
  }

  private static void count(PreparedStatement statement, int atLeast) throws SQLException {
    int rows = 0;
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows++;
      }
    }
    assertThat(rows).isGreaterThanOrEqualTo(atLeast);
  }

  /// The one question that every view asks, by itself.
  @Test
  void ofOneQuestion() throws SQLException {
    double[] cost = read("SELECT guitara.has('client.read') FROM generate_series(1, 1000)", Map.of(), 1000);
    say("a thousand questions", cost);
    assertThat(cost[0]).isLessThan(1000);
  }

  @Test
  void ofTheDayBoard() throws SQLException {
    double[] cost = read(SqlFile.read(Appointments.class, "appointments.sql")
            + " WHERE a.branch_id = :branch AND a.business_date = :day ORDER BY lower(a.during), a.id, i.seq",
        Map.of("branch", house.branch.id(), "day", LocalDate.of(2024, 6, 1)), 200);
    say("a day of 200 bookings", cost);
    assertThat(cost[0] / cost[1]).isLessThan(2.5);
  }

  @Test
  void ofTheSearch() throws SQLException {
    Map<String, Object> values = new TreeMap<>(Map.of("start", "", "phone", "", "number", -1L, "phoneStart", "",
        "first", "", "afterTier", -1, "afterRecency", -9_000_000_000L, "afterName", "", "afterId", 0L, "most", 21));
    values.put("around", "%mar% ");
    double[] cost = read(SqlFile.read(FindClients.class, "find-clients.sql")
        .replace("/*patterns*/", " AND c.search LIKE '% mar%' AND c.search LIKE '%00123%'")
        .replace("FROM client c WHERE archived_at", "FROM client c WHERE c.archived_at"), values, 1);
    say("a search", cost);
    assertThat(cost[0] / cost[1]).isLessThan(2.5);
  }

  @Test
  void ofABooking() throws SQLException {
    desk.setAutoCommit(false);
    owner.setAutoCommit(false);
    int[] used = {0};
    double[] cost = compare(() -> book(desk, used[0]++), () -> book(owner, used[0]++));
    desk.setAutoCommit(true);
    owner.setAutoCommit(true);
    say("a booking until it is committed", cost);
    assertThat(cost[0] / cost[1]).isLessThan(2.5);
  }

  private static void book(Connection connection, int nth) throws SQLException {
    Instant start = house.at("13:00").plus(Duration.ofDays(nth / 9)).plus(Duration.ofMinutes(80L * (nth % 9)));
    BookingDraft draft = Itinerary.move(house.draft(house.maria, house.jo, house.roomA, "13:00"), 1, start);
    Map<String, Object> values = new TreeMap<>(Map.of("actor", house.liza.staffId(), "workstation", "front-1", "branch",
        house.branch.id(), "client", house.maria, "status", "CONFIRMED", "place", "BRANCH", "address", "", "currency",
        "PHP", "notes", "", "reason", ""));
    values.put("intent", UUID.randomUUID());
    values.put("starts", draft.during().start().atOffset(ZoneOffset.UTC));
    values.put("ends", draft.during().end().atOffset(ZoneOffset.UTC));
    values.put("guests", 1);
    values.put("price", draft.price());
    values.put("items", BookingJson.items(draft));
    values.put("appointment", 0L);
    try (PreparedStatement facts = prepare(connection, SqlFile.read(Appointments.class, "booking-facts.sql"), values);
        PreparedStatement booked =
            prepare(connection, SqlFile.read(Appointments.class, "book-appointment.sql"), values);
        PreparedStatement take = connection.prepareStatement("SELECT take_claims(?)")) {
      count(facts, 1);
      try (ResultSet row = booked.executeQuery()) {
        row.next();
        take.setLong(1, row.getLong(1));
      }
      count(take, 1);
      connection.commit();
    }
  }
}
