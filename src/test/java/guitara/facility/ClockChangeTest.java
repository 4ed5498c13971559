package guitara.facility;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import guitara.time.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The database's idea of business days and shifts equals the program's on the days on which the clocks change.
class ClockChangeTest {

  private static final LocalDate SHORT_DAY = LocalDate.of(2026, 3, 28);
  private static final LocalDate LONG_DAY = LocalDate.of(2026, 10, 24);

  private static House house;
  private static Branch berlin;

  @BeforeAll
  static void open() {
    house = House.open();
    house.asOwner("""
        INSERT INTO branch (code, name, timezone, opens, closes)
        VALUES ('BER', 'Berlin', 'Europe/Berlin', '20:00', '04:00');
        INSERT INTO weekly_template (staff_id, branch_id, dow, starts, minutes)
        SELECT s.id, b.id, d, '20:00', 480 FROM staff s, branch b, generate_series(1, 7) d
         WHERE s.code = 'TESS' AND b.code = 'BER';
        """);
    berlin = new Facilities(house.database).branches().stream()
        .filter(it -> it.code().equals("BER")).findFirst().orElseThrow();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static List<Slot> working(long staff, Slot window) {
    return house.database.read(session -> session.createNativeQuery(
            "SELECT lower(during), upper(during) FROM working_time(ARRAY[:staff], tstzrange(:starts, :ends))"
                + " WHERE branch_id = :branch AND during && tstzrange(:starts, :ends) ORDER BY 1", Slot.class)
        .setParameter("staff", staff).setParameter("branch", berlin.id())
        .setParameter("starts", window.start()).setParameter("ends", window.end()).getResultList());
  }

  @Test
  void aNightShiftKeepsItsWallClockHours() {
    Slot shortNight = berlin.openingHours(SHORT_DAY);
    assertThat(shortNight.length()).isEqualTo(Duration.ofHours(7));
    assertThat(working(house.tess, berlin.businessDay(SHORT_DAY))).containsExactly(shortNight);
    Slot longNight = berlin.openingHours(LONG_DAY);
    assertThat(longNight.length()).isEqualTo(Duration.ofHours(9));
    assertThat(working(house.tess, berlin.businessDay(LONG_DAY))).containsExactly(longNight);
    assertThat(working(house.tess, berlin.businessDay(LONG_DAY.plusDays(1))))
        .containsExactly(berlin.openingHours(LONG_DAY.plusDays(1)));
  }

  /// 02:45 to 03:00 does not exist in the night that jumps from 02:00 to 03:00.
  @Test
  void aShiftWithinTheMissingHourIsNoShiftAndNoFailure() {
    house.asOwner("INSERT INTO weekly_template (staff_id, branch_id, dow, starts, minutes) VALUES ("
        + house.bea + ", " + berlin.id() + ", 7, '02:45', 15)");
    assertThat(working(house.bea, berlin.businessDay(SHORT_DAY))).isEmpty();
    assertThat(working(house.bea, berlin.businessDay(SHORT_DAY.plusDays(7)))).extracting(Slot::minutes)
        .containsExactly(15L);
  }

  @Test
  void theDatabaseComputesTheSameBusinessDay() {
    for (LocalDate day : List.of(SHORT_DAY, SHORT_DAY.plusDays(1), LONG_DAY, LONG_DAY.plusDays(1))) {
      Slot whole = berlin.businessDay(day);
      for (Slot hour = Slot.ofMinutes(whole.start(), 60); whole.contains(hour);
          hour = hour.shiftedBy(Duration.ofHours(1))) {
        assertThat(house.count("SELECT business_date('" + hour.start() + "', 'Europe/Berlin', '05:00') - DATE '"
            + berlin.businessDate(hour.start()) + "'")).as("%s", hour).isZero();
      }
    }
    assertThat(berlin.instantOn(SHORT_DAY, LocalTime.of(4, 0))).isEqualTo(berlin.openingHours(SHORT_DAY).end());
  }
}
