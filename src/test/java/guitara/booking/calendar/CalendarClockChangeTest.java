package guitara.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.calendar.DayLoad.Minutes;
import guitara.booking.calendar.DayLoad.Stretch;
import guitara.facility.Branch;
import guitara.facility.Facilities;
import guitara.support.House;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Weeks and months over the nights on which the clocks change: what lies in the night counts in hours that really
/// passed, and all days after it keep theirs.
class CalendarClockChangeTest {

  private static House house;
  private static Branch berlin;

  @BeforeAll
  static void open() {
    house = House.open();
    house.asOwner("""
        INSERT INTO branch (code, name, timezone, opens, closes)
        VALUES ('BER', 'Berlin', 'Europe/Berlin', '20:00', '04:00');
        INSERT INTO staff_branch SELECT s.id, b.id FROM staff s, branch b WHERE s.code = 'TESS' AND b.code = 'BER';
        INSERT INTO room (branch_id, code, name) SELECT id, 'X', 'Room X' FROM branch WHERE code = 'BER';
        INSERT INTO weekly_template (staff_id, branch_id, dow, starts, minutes)
        SELECT s.id, b.id, d, '20:00', 480 FROM staff s, branch b, generate_series(1, 7) d
         WHERE s.code = 'TESS' AND b.code = 'BER';
        """);
    berlin = new Facilities(house.database).branches().stream()
        .filter(it -> it.code().equals("BER")).findFirst().orElseThrow();
    // Each night from half past one by the old clock, for ninety minutes that pass.
    for (LocalDate night : List.of(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 10, 24))) {
      Instant from = night.plusDays(1).atTime(1, 30).atZone(berlin.zone()).toInstant();
      house.asOwner("""
          WITH a AS (
            INSERT INTO appointment (branch_id, client_id, status, during, price, created_by, updated_by)
            VALUES (%1$d, %2$d, 'COMPLETED', tstzrange('%3$s', '%4$s'), 500, %5$d, %5$d) RETURNING id, during)
          INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, room_id, during, price)
          SELECT id, 1, %6$d, %7$d, (SELECT id FROM room WHERE code = 'X'), during, 500 FROM a
          """.formatted(berlin.id(), house.maria, from, from.plus(Duration.ofMinutes(90)), house.liza.staffId(),
          house.shiatsu, house.tess));
    }
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28, 23, 420", "2026-10-24, 25, 540"})
  void aNightOfSevenOrNineHoursCountsAsWhatItIs(LocalDate night, int hours, int worked) {
    BranchCalendar week = new Calendars(house.database).of(new CalendarPeriod(berlin, night.minusDays(3), 7));
    Subject room = new Subject.Room(house.count("SELECT id FROM room WHERE code = 'X'"));
    for (Subject subject : List.of(new Subject.Person(house.tess), new Subject.Everybody(), room)) {
      List<DayLoad> days = week.of(subject);
      DayLoad change = days.get(3);
      assertThat(change.day()).isEqualTo(night);
      assertThat(change.window().length()).isEqualTo(Duration.ofHours(hours));
      assertThat(change.bookings()).isEqualTo(1);
      assertThat(change.minutes()).isEqualTo(new Minutes(90, worked, worked - 90));
      assertThat(change.longestFree().orElseThrow().during())
          .isEqualTo(Slot.ofMinutes(berlin.openingHours(night).start(), 330));
      assertThat(days).filteredOn(day -> !day.day().equals(night))
          .allMatch(day -> day.minutes().equals(new Minutes(0, 480, 480)))
          .allMatch(day -> day.stretches().getFirst().during().start().equals(berlin.openingHours(day.day()).start()));
      assertThat(minutes(change)).isEqualTo(worked);
    }
  }

  private static int minutes(DayLoad day) {
    return day.stretches().stream().mapToInt(Stretch::working).sum();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01, 42", "2026-09-28, 42"})
  void theMonthOverItKeepsEveryDay(LocalDate first, int days) {
    BranchCalendar month = new Calendars(house.database).of(new CalendarPeriod(berlin, first, days));
    List<DayLoad> loads = month.of(new Subject.Everybody());
    assertThat(loads).extracting(DayLoad::bookings).filteredOn(bookings -> bookings > 0).containsExactly(1);
    assertThat(loads).filteredOn(day -> day.minutes().working() != 480).hasSize(1);
    assertThat(loads.stream().mapToInt(day -> day.minutes().working()).sum())
        .isEqualTo(days * 480 + (first.getMonthValue() == 3 ? -60 : 60));
  }
}
