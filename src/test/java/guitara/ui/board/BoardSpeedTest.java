package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// How long a repaint takes with 40 columns and 1,000 bookings; the bound is generous, the printed number counts.
class BoardSpeedTest {

    private static final int PICTURES = 40;

    @Test
    void aThousandBookingsScroll() {
        try (Desk desk = Desk.with(Demo.large(40, 1000), 1440, 900)) {
            System.out.println("layout and canvas commands per repaint, ms: " + measure(desk, false));
            double whole = measure(desk, true);
            System.out.println("repaint until rendered in software, ms: " + whole);
            assertThat(whole).isLessThan(250);
        }
    }

    /// The median of many scroll steps.
    private static double measure(Desk desk, boolean rendered) {
        double[] millis = new double[PICTURES];
        for (int i = 0; i < PICTURES; i++) {
            double to = i * 40 % 600;
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
        return Math.round(millis[PICTURES / 2] * 10) / 10.0;
    }
}
