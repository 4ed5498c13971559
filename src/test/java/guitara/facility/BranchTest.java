package guitara.facility;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/// A branch's own clock: evenings that end after midnight, and days on which the clocks change.
class BranchTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate SHORT_DAY = LocalDate.of(2026, 3, 28);
  private static final LocalDate LONG_DAY = LocalDate.of(2026, 10, 24);

  private static final Branch MANILA = branch("Asia/Manila", "13:00", "01:00");
  private static final Branch BERLIN = branch("Europe/Berlin", "13:00", "01:00");

  private static Branch branch(String zone, String opens, String closes) {
    return new Branch(1, "X", "X", ZoneId.of(zone), LocalTime.parse(opens), LocalTime.parse(closes),
        LocalTime.of(5, 0), Duration.ofMinutes(30), Currency.getInstance("PHP"), 30, "PH");
  }

  private static Slot slot(String from, String to) {
    return new Slot(Instant.parse(from), Instant.parse(to));
  }

  @Test
  void workPastMidnightStaysWithItsEveningUntilTheCut() {
    assertThat(MANILA.businessDate(Instant.parse("2026-03-02T15:59:00Z"))).as("23:59").isEqualTo(MONDAY);
    assertThat(MANILA.businessDate(Instant.parse("2026-03-02T16:30:00Z"))).as("00:30").isEqualTo(MONDAY);
    assertThat(MANILA.businessDate(Instant.parse("2026-03-02T20:59:59Z"))).as("04:59:59").isEqualTo(MONDAY);
    assertThat(MANILA.businessDate(Instant.parse("2026-03-02T21:00:00Z"))).as("05:00").isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void openingHoursRunPastMidnightWhereClosingComesBeforeOpening() {
    assertThat(MANILA.openingHours(MONDAY)).isEqualTo(slot("2026-03-02T05:00:00Z", "2026-03-02T17:00:00Z"));
    assertThat(branch("Asia/Manila", "09:00", "18:00").openingHours(MONDAY))
        .isEqualTo(slot("2026-03-02T01:00:00Z", "2026-03-02T10:00:00Z"));
    assertThat(branch("Asia/Manila", "05:00", "05:00").openingHours(MONDAY)).as("round the clock")
        .isEqualTo(MANILA.businessDay(MONDAY));
  }

  @Test
  void wallClockTimesBeforeTheCutAreAfterMidnight() {
    assertThat(MANILA.instantOn(MONDAY, LocalTime.of(14, 0))).isEqualTo("2026-03-02T06:00:00Z");
    assertThat(MANILA.instantOn(MONDAY, LocalTime.of(5, 0))).isEqualTo("2026-03-01T21:00:00Z");
    assertThat(MANILA.instantOn(MONDAY, LocalTime.of(4, 59))).isEqualTo("2026-03-02T20:59:00Z");
  }

  @Test
  void businessDaysAreJoinedWithoutGapOrOverlap() {
    for (Branch branch : new Branch[] {MANILA, BERLIN}) {
      for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
        Slot whole = branch.businessDay(day);
        assertThat(whole.end()).isEqualTo(branch.businessDay(day.plusDays(1)).start());
        assertThat(branch.businessDate(whole.start())).isEqualTo(day);
        assertThat(branch.businessDate(whole.end().minusSeconds(1))).isEqualTo(day);
      }
    }
  }

  @Test
  void aDayIsAnHourShortOrLongWhereTheClocksChange() {
    assertThat(BERLIN.businessDay(SHORT_DAY).length()).isEqualTo(Duration.ofHours(23));
    assertThat(BERLIN.businessDay(LONG_DAY).length()).isEqualTo(Duration.ofHours(25));
    assertThat(BERLIN.businessDay(SHORT_DAY.plusDays(1)).length()).isEqualTo(Duration.ofHours(24));
    assertThat(MANILA.businessDay(SHORT_DAY).length()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void openingHoursKeepTheirWallClockWhereTheClocksChange() {
    Branch nights = branch("Europe/Berlin", "20:00", "04:00");
    assertThat(nights.openingHours(SHORT_DAY)).isEqualTo(slot("2026-03-28T19:00:00Z", "2026-03-29T02:00:00Z"));
    assertThat(nights.openingHours(LONG_DAY)).isEqualTo(slot("2026-10-24T18:00:00Z", "2026-10-25T03:00:00Z"));
  }
}
