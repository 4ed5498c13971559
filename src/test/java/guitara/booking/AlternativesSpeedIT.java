package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How long the ways out of a full house take: a group of two, 50 therapists, a fortnight, a million appointments.
class AlternativesSpeedIT {

  private static final Logger LOG = Logger.getLogger(AlternativesSpeedIT.class.getName());
  private static final int WARM_UP = 60;
  private static final int ROUNDS = 200;
  private static final Duration FINE = Duration.ofMillis(30);

  /// Fifty people, thirty rooms, all booked for 20 days to come but for the last hours, and a past of a million.
  private static final String DATA = """
      INSERT INTO staff (code, first_name, last_name, display_name, person_type, licence_no, home_branch_id)
      SELECT 'T' || n, 'Therapist', 'No ' || n, 'Therapist ' || n, 'THERAPIST', 'L', %1$d
        FROM generate_series(4, 50) n;
      INSERT INTO staff_branch SELECT id, %1$d FROM staff WHERE code LIKE 'T%%' ON CONFLICT DO NOTHING;
      INSERT INTO staff_service (staff_id, service_id)
      SELECT p.id, v.id FROM staff p, service v WHERE p.person_type = 'THERAPIST' ON CONFLICT DO NOTHING;
      INSERT INTO weekly_template (staff_id, branch_id, dow, starts, minutes)
      SELECT id, %1$d, d, '13:00', 720 FROM staff, generate_series(1, 7) d WHERE code ~ '^T[0-9]';
      INSERT INTO room (branch_id, code, name) SELECT %1$d, 'N' || n, 'Room ' || n FROM generate_series(3, 30) n;
      WITH made AS (INSERT INTO resource (kind) SELECT 'CLIENT' FROM generate_series(1, 20000) RETURNING id)
      INSERT INTO client (id, first_name) SELECT id, 'Guest ' || id FROM made;
      INSERT INTO appointment (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
      SELECT %1$d, (SELECT min(id) FROM client WHERE first_name LIKE 'Guest %%') + n %% 20000, 'COMPLETED',
             tstzrange(at, at + interval '1 hour'), business_date(at, 'Asia/Manila', '05:00'), 500, %2$d, %2$d
        FROM generate_series(0, 992999) n,
             LATERAL (SELECT timestamptz '2026-03-01 05:00Z' - interval '1 day' * (n / 400)
                             + interval '90 minutes' * (n / 50 %% 8)) t(at);
      INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, buffer_after, price)
      SELECT a.id, 1, %3$d, p.id, a.during, 15, 500
        FROM appointment a
        JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM staff WHERE person_type = 'THERAPIST') p
          ON p.n = 1 + a.id %% 50;
      INSERT INTO appointment (id, branch_id, client_id, status, during, business_date, price, created_by, updated_by)
      SELECT 2000000 + day * 400 + turn * 50 + n, %1$d,
             (SELECT min(id) FROM client WHERE first_name LIKE 'Guest %%') + turn * 50 + n, 'CONFIRMED',
             tstzrange(at, at + interval '1 hour'), business_date(at, 'Asia/Manila', '05:00'), 500, %2$d, %2$d
        FROM generate_series(0, 19) day, generate_series(0, 6) turn, generate_series(0, 49) n,
             LATERAL (SELECT timestamptz '2026-03-02 05:00Z' + interval '1 day' * day
                             + interval '90 minutes' * turn) t(at);
      INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, room_id, during, buffer_after, turnover,
                                    price)
      SELECT a.id, 1, %3$d, p.id, r.id, a.during, 15, 10, 500
        FROM appointment a
        JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM staff WHERE person_type = 'THERAPIST') p
          ON p.n = a.id %% 50
        LEFT JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM room WHERE branch_id = %1$d) r
          ON r.n = a.id %% 50
       WHERE a.id >= 2000000;
      INSERT INTO claim (resource_id, during, appointment_id)
      SELECT d.resource_id, d.during, a.id FROM appointment a CROSS JOIN LATERAL demanded_claims(a.id) d
       WHERE a.status = 'CONFIRMED' ORDER BY 1, 2;
      ANALYZE;
      """;

  private static House house;
  private static List<Long> people;
  private static List<Long> rooms;

  @BeforeAll
  static void fill() throws SQLException {
    house = House.open();
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp; SET session_replication_role = replica;");
      statement.execute(DATA.formatted(house.branch.id(), house.liza.staffId(), house.shiatsu));
    }
    people = ids("SELECT id FROM staff WHERE person_type = 'THERAPIST' ORDER BY id");
    rooms = ids("SELECT id FROM room WHERE branch_id = " + house.branch.id() + " ORDER BY id");
    assertThat(people).hasSize(50);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1_000_000);
  }

  private static List<Long> ids(String sql) {
    return house.database.read(session -> session.createNativeQuery(sql, Long.class).getResultList());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /// Two guests at once, where both therapists are taken.
  private static BookingDraft couple(Random random) {
    Instant start = house.at("13:00").plus(Duration.ofDays(random.nextInt(5)))
        .plus(Duration.ofMinutes(90L * random.nextInt(7)));
    int one = random.nextInt(50);
    int room = random.nextInt(30);
    return new BookingDraft(house.branch.id(), AppointmentDetails.atBranch(house.maria), List.of(
        guest(1, people.get(one), rooms.get(room), start),
        guest(2, people.get((one + 1) % 50), rooms.get((room + 1) % 30), start)));
  }

  private static AppointmentItem guest(int guest, long person, long room, Instant start) {
    return new AppointmentItem(guest, guest, house.shiatsu, OptionalLong.of(person), OptionalLong.of(room),
        Slot.ofMinutes(start, 60), new AppointmentItem.Buffers(0, 15, 10), new BigDecimal("500.00"));
  }

  @Test
  void aGroupOfTwoOverFiftyTherapistsAndAFortnight() {
    FindAlternatives find = new FindAlternatives(house.database, House.CLOCK, List.of(house.branch));
    Random random = new Random(7);
    long[] taken = new long[ROUNDS];
    for (int n = -WARM_UP; n < ROUNDS; n++) {
      BookingDraft draft = couple(random);
      long statements = house.database.statements();
      long began = System.nanoTime();
      List<Alternative> found = find.apply(draft, 0, Unassigned.KEEP);
      if (n >= 0) {
        taken[n] = System.nanoTime() - began;
      }
      assertThat(found).hasSize(3);
      assertThat(house.database.statements() - statements).as("statements").isEqualTo(1);
    }
    Arrays.sort(taken);
    double median = taken[ROUNDS / 2] / 1e6;
    double late = taken[ROUNDS * 95 / 100] / 1e6;
    LOG.log(Level.WARNING, () -> String.format(Locale.ROOT,
        "three alternatives for two, 50 therapists, 14 days, a million bookings: p50 %.1f ms, p95 %.1f ms (aim %d)",
        median, late, FINE.toMillis()));
    assertThat(median).as("far from the aim, on however busy a machine").isLessThan(10.0 * FINE.toMillis());
  }
}
