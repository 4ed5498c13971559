package guitara.desk.core;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/// A clock in the zone of whatever branch the desk works for at the moment.
public final class BranchClock extends Clock {

  private final InstantSource moments;
  private final Supplier<ZoneId> zone;

  /// @param zone of the branch shown now; asked on any thread
  public BranchClock(InstantSource moments, Supplier<ZoneId> zone) {
    this.moments = moments;
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone.get();
  }

  @Override
  public Clock withZone(ZoneId other) {
    return moments.withZone(other);
  }

  @Override
  public Instant instant() {
    return moments.instant();
  }
}
