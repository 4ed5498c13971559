package guitara.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlotTest {

  private static final Instant TWO = Instant.parse("2026-03-02T06:00:00Z");

  private static Slot slot(int fromMinute, int toMinute) {
    return new Slot(TWO.plus(Duration.ofMinutes(fromMinute)), TWO.plus(Duration.ofMinutes(toMinute)));
  }

  @Test
  void aSlotEndsAfterItStarts() {
    assertThat(slot(0, 1).minutes()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> slot(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> slot(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Slot.ofMinutes(TWO, -60));
    assertThatIllegalArgumentException().isThrownBy(() -> Slot.ofMinutes(TWO, 0));
  }

  @Test
  void overlappingNeedsACommonInstant() {
    assertThat(slot(0, 60).overlaps(slot(59, 90))).isTrue();
    assertThat(slot(59, 90).overlaps(slot(0, 60))).isTrue();
    assertThat(slot(0, 60).overlaps(slot(10, 20))).isTrue();
    assertThat(slot(10, 20).overlaps(slot(0, 60))).isTrue();
    assertThat(slot(0, 60).overlaps(slot(60, 90))).as("touching").isFalse();
    assertThat(slot(60, 90).overlaps(slot(0, 60))).as("touching").isFalse();
    assertThat(slot(0, 60).overlaps(slot(61, 90))).isFalse();
  }

  @Test
  void theStartBelongsToItAndTheEndToWhatComesNext() {
    assertThat(slot(0, 60).contains(TWO)).isTrue();
    assertThat(slot(0, 60).contains(TWO.plus(Duration.ofMinutes(60)).minusNanos(1))).isTrue();
    assertThat(slot(0, 60).contains(TWO.plus(Duration.ofMinutes(60)))).isFalse();
    assertThat(slot(0, 60).contains(TWO.minusNanos(1))).isFalse();
  }

  @Test
  void containingIsWhollyOrNotAtAll() {
    assertThat(slot(0, 60).contains(slot(0, 60))).isTrue();
    assertThat(slot(0, 60).contains(slot(10, 50))).isTrue();
    assertThat(slot(0, 60).contains(slot(-1, 60))).isFalse();
    assertThat(slot(0, 60).contains(slot(0, 61))).isFalse();
  }

  @Test
  void shiftingKeepsTheLengthAndWideningMovesBothEnds() {
    assertThat(slot(0, 60).shiftedBy(Duration.ofMinutes(-15))).isEqualTo(slot(-15, 45));
    assertThat(slot(0, 60).widened(10, 15)).isEqualTo(slot(-10, 75));
    assertThat(slot(0, 60).widened(0, 0)).isEqualTo(slot(0, 60));
  }

  @Test
  void theHullCoversBothInEitherOrder() {
    assertThat(slot(0, 60).hull(slot(90, 120))).isEqualTo(slot(0, 120));
    assertThat(slot(90, 120).hull(slot(0, 60))).isEqualTo(slot(0, 120));
    assertThat(slot(0, 60).hull(slot(10, 20))).isEqualTo(slot(0, 60));
  }
}
