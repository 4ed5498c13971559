package guitara.boot.desk;

import guitara.database.Heartbeat;
import guitara.database.Migrations;
import guitara.desk.shell.Connection;
import guitara.desk.shell.StatusModel;
import guitara.live.LiveEvent;
import guitara.live.ServerClock;
import guitara.ui.Texts;
import guitara.ui.control.Notice;
import guitara.ui.control.Notices;
import guitara.ui.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tells the desk's people how its server is, and asks again what stayed without an answer. On the JavaFX thread.
final class DeskWatch {

  /// Below this a wrong clock hurts nobody.
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  private final Migrations migrations = Migrations.packaged();
  private final StatusModel status;
  private final ServerClock clock;
  private final Tasks tasks;
  private final Texts texts;
  private final Notices notices;
  private boolean clockTold;

  DeskWatch(StatusModel status, ServerClock clock, Tasks tasks, Texts texts, Notices notices) {
    this.status = status;
    this.clock = clock;
    this.tasks = tasks;
    this.texts = texts;
    this.notices = notices;
  }

  void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Connected(String server, Heartbeat beat) -> {
        status.connectionProperty().set(connection(server, beat));
        tellClock();
        tasks.askAgain();
      }
      case LiveEvent.Away(var why, var said) -> {
        Instant since = status.connectionProperty().get() instanceof Connection.Away away
            ? away.since() : clock.instant();
        status.connectionProperty().set(new Connection.Away(since, why, said));
      }
      case LiveEvent.Changed _ -> status.lastChangeProperty().set(Optional.of(clock.instant()));
      case LiveEvent.Resync _ -> { }
    }
  }

  private Connection connection(String server, Heartbeat beat) {
    int schema = migrations.compare(beat.schema());
    if (!beat.writable()) {
      return new Connection.Limited(Connection.Limit.READ_ONLY);
    }
    if (schema != 0) {
      return new Connection.Limited(schema > 0 ? Connection.Limit.NEWER : Connection.Limit.OLDER);
    }
    if (!beat.guarded()) {
      return new Connection.Limited(Connection.Limit.UNGUARDED);
    }
    return new Connection.Connected(server, Math.ceilDiv(beat.roundTrip().toNanos(), 1_000_000));
  }

  /// Once: whoever has read it need not read it every two seconds.
  private void tellClock() {
    Duration ahead = clock.ahead();
    if (!clockTold && ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
      clockTold = true;
      String key = ahead.isNegative() ? "desk.clock.fast" : "desk.clock.slow";
      notices.show(Notice.of(texts.format(key, Math.max(1, Math.round(ahead.abs().toSeconds() / 60.0)))));
    }
  }
}
