package guitara.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The moment that the data is invented around: what lies before it is done, what runs across it is under way.
///
/// @param today the business day
record DemoMoment(LocalDate today, Instant now) {

  static final ZoneId ZONE = ZoneId.of("Asia/Manila");
  static final LocalTime CUT = LocalTime.of(5, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 30);

  /// The afternoon of a day, so that a test depends on no clock.
  static DemoMoment afternoonOf(LocalDate today) {
    return new DemoMoment(today, today.atTime(AFTERNOON).atZone(ZONE).toInstant());
  }

  static DemoMoment at(Instant now) {
    return new DemoMoment(now.atZone(ZONE).minusHours(CUT.getHour()).toLocalDate(), now);
  }
}
