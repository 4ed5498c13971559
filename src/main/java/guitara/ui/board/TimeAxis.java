package guitara.ui.board;

import java.time.Duration;
import java.time.Instant;

/// Time downwards: where a moment is, and which moment is there.
record TimeAxis(BoardDay day, double hourHeight) {

  static final double LEAST_HOUR = 48;
  static final double MOST_HOUR = 288;
  private static final double HOUR_MILLIS = 3_600_000;

  double y(Instant time) {
    return length(Duration.between(day.start(), time));
  }

  double length(Duration duration) {
    return duration.toMillis() / HOUR_MILLIS * hourHeight;
  }

  Instant at(double y) {
    return day.start().plusMillis(Math.round(y / hourHeight * HOUR_MILLIS));
  }

  double height() {
    return y(day.end());
  }

  static double bounded(double hourHeight) {
    return Math.clamp(hourHeight, LEAST_HOUR, MOST_HOUR);
  }
}
