package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// How long a repaint takes with 40 columns and 1,000 bookings; the bound is generous, the printed number counts.
class BoardSpeedIT {

  private static final int PICTURES = 16;

  /// In milliseconds; the best is the one that a busy machine disturbs least.
  private record Times(double best, double median) {}

  @Test
  void aThousandBookingsScroll() {
    try (Desk desk = Desk.with(Demo.large(40, 1000), 1440, 900)) {
      Times commands = measure(desk, false);
      Times whole = measure(desk, true);
      System.out.println("layout and canvas commands per repaint: " + commands);
      System.out.println("repaint until rendered in software: " + whole);
      assertThat(whole.best()).isLessThan(250);
    }
  }

  private static Times measure(Desk desk, boolean rendered) {
    double[] millis = new double[PICTURES];
    for (int i = 0; i < PICTURES; i++) {
      double to = (i + 1) * 40 % 600;
      millis[i] = desk.driver().get(() -> {
        long start = System.nanoTime();
        desk.skin().scroll().to(to, to / 4);
        desk.board().requestLayout();
        desk.board().layout();
        if (rendered) {
          desk.driver().scene().snapshot(null);
        }
        return (System.nanoTime() - start) / 1e6;
      });
    }
    Arrays.sort(millis);
    return new Times(millis[0], millis[PICTURES / 2]);
  }
}
