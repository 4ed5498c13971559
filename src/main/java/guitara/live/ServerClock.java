package guitara.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's time, so that all desks agree on what is now, past and held, however wrong a computer's own clock is.
/// Measured at the start and corrected with each heartbeat; between them the own clock only counts on.
public final class ServerClock implements InstantSource {

  /// Below this the two clocks agree: what a busy link adds by chance must not make times jump.
  private static final Duration AGREE = Duration.ofSeconds(1);

  private final InstantSource own;
  private final boolean follows;
  private volatile Duration ahead = Duration.ZERO;

  public ServerClock(InstantSource own) {
    this(own, true);
  }

  private ServerClock(InstantSource own, boolean follows) {
    this.own = own;
    this.follows = follows;
  }

  /// A clock that no server corrects: for a desk at a moment of one's own choice.
  public static ServerClock still(InstantSource moment) {
    return new ServerClock(moment, false);
  }

  @Override
  public Instant instant() {
    return own.instant().plus(ahead);
  }

  /// Takes over the time that the server has at this moment.
  public void set(Instant serverTime) {
    Duration measured = Duration.between(own.instant(), serverTime);
    if (follows && measured.minus(ahead).abs().compareTo(AGREE) > 0) {
      ahead = measured;
    }
  }

  /// Corrects itself by a heartbeat that has just come: its answer was under way for half the round trip.
  public void on(LiveEvent event) {
    if (event instanceof LiveEvent.Connected connected) {
      set(connected.beat().serverTime().plus(connected.beat().roundTrip().dividedBy(2)));
    }
  }

  /// By how much the server is ahead of this computer; negative where it is behind.
  public Duration ahead() {
    return ahead;
  }
}
