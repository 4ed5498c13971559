package guitara.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final Instant TWO = Instant.parse("2026-03-02T06:00:00Z");

  private static Slot slot(int fromMinute, int toMinute) {
    return new Slot(TWO.plus(Duration.ofMinutes(fromMinute)), TWO.plus(Duration.ofMinutes(toMinute)));
  }

  @Test
  void nothingIsMissingWhereSlotsTouchOrOverlapInAnyOrder() {
    assertThat(Coverage.gaps(slot(0, 60), List.of(slot(0, 60)))).isEmpty();
    assertThat(Coverage.gaps(slot(0, 60), List.of(slot(30, 90), slot(-10, 30)))).isEmpty();
    assertThat(Coverage.gaps(slot(0, 60), List.of(slot(20, 90), slot(-10, 40), slot(5, 6)))).isEmpty();
  }

  @Test
  void allIsMissingWhereNothingCovers() {
    assertThat(Coverage.gaps(slot(0, 60), List.of())).containsExactly(slot(0, 60));
    assertThat(Coverage.gaps(slot(0, 60), List.of(slot(-30, 0), slot(60, 90)))).containsExactly(slot(0, 60));
  }

  @Test
  void everyGapIsNamedInOrder() {
    assertThat(Coverage.gaps(slot(0, 60), List.of(slot(40, 50), slot(10, 20))))
        .containsExactly(slot(0, 10), slot(20, 40), slot(50, 60));
  }
}
