package guitara.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// What makes the weeks of the invented house uneven: vacation, a dentist, somebody who comes on a free day, a sick
/// call.
final class HouseCalendar {

  private static final String ABSENCE = """
      INSERT INTO guitara.absence (staff_id, dates, type, status, reason, created_at, created_by)
      SELECT s.id, daterange(?, ?), ?, ?, ?, (?::date + time '14:10') AT TIME ZONE 'Asia/Manila', r.id
        FROM guitara.staff s, guitara.staff r WHERE s.code = ? AND r.code = 'R01'
      """;

  private static final String EXCEPTION = """
      INSERT INTO guitara.availability (staff_id, branch_id, during, kind, note)
      SELECT s.id, s.home_branch_id,
             tstzrange((?::date + ?::time) AT TIME ZONE b.timezone, (?::date + ?::time) AT TIME ZONE b.timezone), ?, ?
        FROM guitara.staff s JOIN guitara.branch b ON b.id = s.home_branch_id
       WHERE s.code = ?
      """;

  /// Somebody without hours on a day, so that coming is an exception.
  private static final String EXTRA = """
      INSERT INTO guitara.availability (staff_id, branch_id, during, kind, note)
      SELECT s.id, s.home_branch_id,
             tstzrange((?::date + time '16:00') AT TIME ZONE b.timezone,
                       (?::date + time '22:00') AT TIME ZONE b.timezone), 'AVAILABLE', ?
        FROM guitara.staff s JOIN guitara.branch b ON b.id = s.home_branch_id
       WHERE s.person_type = 'THERAPIST' AND s.code LIKE 'T0%'
         AND NOT EXISTS (SELECT FROM guitara.weekly_template t
                          WHERE t.staff_id = s.id AND t.dow = extract(isodow FROM ?::date))
       ORDER BY s.id LIMIT 1
      """;

  /// Whoever has the last confirmed visit of the day falls ill and is not yet replaced: a conflict to be solved.
  private static final String SICK_CALL = """
      INSERT INTO guitara.absence (staff_id, dates, type, status, reason, created_at, created_by)
      SELECT i.staff_id, daterange(?, ? + 1), 'SICK', 'APPROVED', 'Fever, called in', ?, a.created_by
        FROM guitara.appointment a JOIN guitara.appointment_item i ON i.appointment_id = a.id
       WHERE a.business_date = ? AND a.status = 'CONFIRMED' AND a.place = 'BRANCH' AND lower(a.during) > ?
         AND i.staff_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM guitara.appointment o JOIN guitara.appointment_item p ON p.appointment_id = o.id
                          WHERE o.business_date = a.business_date AND p.staff_id = i.staff_id
                            AND o.status IN ('ARRIVED', 'IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED'))
       ORDER BY lower(a.during) DESC, a.id LIMIT 1
      """;

  private final Load load;
  private final DemoMoment moment;

  HouseCalendar(Load load, DemoMoment moment) {
    this.load = load;
    this.moment = moment;
  }

  /// Known before anything is booked.
  void write() throws SQLException {
    LocalDate today = moment.today();
    absence("T09", today.plusDays(2), 5, "VACATION", "APPROVED", "Family in Baguio");
    absence("T07", today.minusDays(9), 2, "SICK", "APPROVED", "Flu");
    absence("T11", today.plusDays(6), 1, "TRAINING", "APPROVED", "Course: hot stones");
    absence("T04", today.plusDays(5), 3, "FAMILY", "PENDING", "Sister's wedding");
    exception("T01", today.plusDays(1), "15:00", "16:30", "Dentist");
    exception("T02", today.minusDays(3), "20:00", "23:59", "Left early: child ill");
    extra(today.plusDays(1), "Helps out");
    extra(today.minusDays(2), "Helped out");
  }

  /// Known only after today was booked.
  void callInSick() throws SQLException {
    LocalDate today = moment.today();
    OffsetDateTime now = moment.now().atOffset(ZoneOffset.UTC);
    load.write("absence", SICK_CALL, today, today, now.minusMinutes(25), today, now);
  }

  private void absence(String staff, LocalDate from, int days, String type, String status, String reason)
      throws SQLException {
    load.write("absence", ABSENCE, from, from.plusDays(days), type, status, reason, from.minusDays(12), staff);
  }

  private void exception(String staff, LocalDate day, String from, String to, String note) throws SQLException {
    load.write("availability", EXCEPTION, day, from, day, to, "UNAVAILABLE", note, staff);
  }

  private void extra(LocalDate day, String note) throws SQLException {
    load.write("availability", EXTRA, day, day, note, day);
  }
}
