package guitara.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.SqlFile;
import guitara.live.LiveEvent;
import guitara.support.House;
import guitara.support.Plans;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The plan of a month of 43 people, as the workstation's role, among 100,000 bookings of a year; and what it costs.
class CalendarPlanIT {

  private static final Logger LOG = Logger.getLogger(CalendarPlanIT.class.getName());
  private static final int ROUNDS = 60;

  private static House house;

  @BeforeAll
  static void fill() throws SQLException {
    house = House.open();
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp; SET session_replication_role = replica;");
      statement.execute("""
          WITH made AS (INSERT INTO resource (kind) SELECT 'STAFF' FROM generate_series(1, 40) RETURNING id)
          INSERT INTO staff (id, code, first_name, last_name, display_name, person_type, licence_no, home_branch_id)
          SELECT id, 'T' || id, 'T', 'T', 'T ' || id, 'THERAPIST', 'L' || id, %1$d FROM made;
          INSERT INTO staff_branch SELECT id, %1$d FROM staff WHERE code ~ '^T[0-9]';
          INSERT INTO weekly_template (staff_id, branch_id, dow, starts, minutes)
          SELECT id, %1$d, d, '13:00', 720 FROM staff, generate_series(1, 7) d WHERE code ~ '^T[0-9]';
          INSERT INTO absence (staff_id, dates, type)
          SELECT id, daterange(day::date, day::date + 3), 'SICK' FROM staff,
                 generate_series(timestamp '2025-04-01', '2026-04-01', '90 days') day WHERE code ~ '^T[0-9]';
          INSERT INTO appointment (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
          SELECT CASE WHEN n %% 3 = 0 THEN %2$d ELSE %1$d END, %3$d,
                 CASE WHEN n %% 17 = 0 THEN 'CANCELLED' WHEN at < '2026-03-02' THEN 'COMPLETED' ELSE 'CONFIRMED' END,
                 tstzrange(at, at + interval '1 hour'), business_date(at, 'Asia/Manila', '05:00'), 500, %4$d, %4$d
            FROM generate_series(0, 99999) n,
                 LATERAL (SELECT timestamptz '2025-04-01 05:00Z' + interval '1 day' * (n / 270)
                                 + interval '2 minutes' * (n %% 270)) t(at);
          INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, buffer_after, turnover,
                                        price)
          SELECT id, 1, %5$d, (SELECT min(id) FROM staff WHERE code ~ '^T[0-9]') + id %% 40, during, 15, 10, 500
            FROM appointment;
          INSERT INTO claim (resource_id, during, appointment_id)
          SELECT i.staff_id, tstzrange(lower(i.during), lower(i.during) + interval '1 minute'), i.appointment_id
            FROM appointment_item i ON CONFLICT DO NOTHING;
          INSERT INTO blocked_time (branch_id, resource_id, kind, during, business_date, series, created_by)
          SELECT %1$d, s.id, 'BREAK', tstzrange(day, day + interval '1 hour'), day::date, gen_random_uuid(), %4$d
            FROM staff s, generate_series(timestamptz '2025-04-01 10:00Z', '2026-04-01', '2 days') day
           WHERE s.code ~ '^T[0-9]';
          ANALYZE;
          """.formatted(house.branch.id(), house.barbers.id(), house.maria, house.liza.staffId(), house.shiatsu));
    }
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static CalendarPeriod month() {
    return new CalendarPeriod(house.branch, House.MONDAY.minusDays(29), CalendarPeriod.MOST_DAYS);
  }

  @Test
  void aMonthComesByItsIndexesHoweverManyYearsThereAre() throws SQLException {
    CalendarPeriod month = month();
    String plan = Plans.of(house, SqlFile.read(CalendarRows.class, "branch-calendar.sql"), Map.of(
        "branch", "" + house.branch.id(),
        "starts", "timestamptz '" + month.window().start() + "'", "ends", "timestamptz '" + month.window().end() + "'",
        "first", "date '" + month.first() + "'", "last", "date '" + month.last() + "'"));
    assertThat(plan).contains("appointment_branch_day_idx", "appointment_item_pkey", "blocked_time_branch_day_idx",
        "claim_no_overlap");
    assertThat(plan).doesNotContainPattern("Seq Scan on (appointment|appointment_item|claim|blocked_time)\\b");
  }

  @Test
  void aMonthIsOneStatementWhoeverItIsLookedAtFor() {
    Calendars calendars = new Calendars(house.database);
    List<Subject> all = List.of(
        new Subject.Everybody(), new Subject.Person(house.jo), new Subject.Room(house.roomA));
    long before = house.database.statements();
    all.forEach(subject -> assertThat(calendars.of(month()).of(subject)).hasSize(CalendarPeriod.MOST_DAYS));
    assertThat(house.database.statements() - before).isEqualTo(1);
    assertThat(calendars.of(month()).of(new Subject.Everybody()).stream().mapToInt(DayLoad::bookings).sum())
        .isGreaterThan(7_000);
    say("a month of everybody", measured(() -> {
      calendars.on(new LiveEvent.Resync());
      return calendars.of(month()).of(new Subject.Everybody());
    }));
    say("a week of everybody", measured(() -> {
      calendars.on(new LiveEvent.Resync());
      return calendars.of(new CalendarPeriod(house.branch, House.MONDAY, 7)).of(new Subject.Everybody());
    }));
    say("another person's month, from memory", measured(() -> calendars.of(month()).of(new Subject.Person(house.jo))));
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
