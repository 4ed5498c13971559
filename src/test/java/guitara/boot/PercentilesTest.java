package guitara.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.boot.BenchResult.Target;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  private static final Percentiles HUNDRED =
      Percentiles.of(LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray());

  @Test
  void theyAreTimesThatWereTakenInWhateverOrder() {
    assertThat(HUNDRED).isEqualTo(new Percentiles(50, 95, 99));
  }

  @Test
  void oneTimeIsAllOfThemAndNoneIsZero() {
    assertThat(Percentiles.of(1_234_567)).isEqualTo(new Percentiles(1.235, 1.235, 1.235));
    assertThat(Percentiles.of()).isEqualTo(new Percentiles(0, 0, 0));
  }

  @Test
  void aTargetIsMetUpToItsLastMillisecond() {
    assertThat(new Target("P04", "p95", 95).metBy(HUNDRED)).isTrue();
    assertThat(new Target("P04", "p99", 98.9).metBy(HUNDRED)).isFalse();
    assertThat(new Target("P04", "p50", 50).metBy(HUNDRED)).isTrue();
    assertThatThrownBy(() -> new Target("P04", "p42", 50).metBy(HUNDRED)).hasMessageContaining("p42");
  }
}
