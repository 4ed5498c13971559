package guitara.boot.bench;

import guitara.boot.LoadRequest;
import guitara.boot.LoadResult;
import guitara.boot.LoadTest;
import guitara.boot.Percentiles;
import guitara.boot.Surroundings;
import guitara.database.CannotGoOn;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Many desks at work on one database. What they do is due at moments fixed beforehand, whether or not the database
/// keeps up, and each intent's time counts from that moment.
public final class ManyDesks implements LoadTest {

  private static final int DAYS = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LAST_NEWS = Duration.ofSeconds(10);
  private static final long LOOK_NANOS = 20_000_000;
  private static final long STOP_NANOS = 200_000_000;
  private static final double SECOND = 1e9;
  private static final long TELL_SECONDS = 5;

  private final Surroundings surroundings;

  public ManyDesks(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public LoadResult run(LoadRequest request) {
    try (BenchHouse house =
        BenchHouse.open(surroundings, request.database(), Optional.empty(), request.progress())) {
      int connections = connectionsEach(house, request.desks());
      LoadLog log = new LoadLog();
      List<VirtualDesk> desks = new ArrayList<>();
      try {
        open(house, log, desks, request, connections);
        request.progress().accept("Working for " + request.seconds() + " s …");
        long began = System.nanoTime();
        arrive(desks, request, began);
        for (VirtualDesk desk : desks) {
          desk.finish();
        }
        double minutes = (System.nanoTime() - began) / SECOND / 60;
        return count(house, log, desks, request, minutes);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } finally {
        OtherDesk.closeAll(desks.stream().<Runnable>map(desk -> desk::close).toList());
        log.open().forEach(id -> Spots.cancel(house.bookings, house, id));
      }
    } catch (SQLException e) {
      throw CannotGoOn.noDatabase("The load test was cut short: " + e.getMessage(), e);
    }
  }

  /// One that listens, and one or two to work with.
  private static int connectionsEach(BenchHouse house, int desks) throws SQLException {
    int left = house.connectionsLeft();
    if (left < 2 * desks) {
      throw CannotGoOn.refused("This server has room for %d desks from here, of two connections each; its keeper raises"
          .formatted(left / 2) + " max_connections or the role's limit, or choose fewer desks.");
    }
    return left < 4 * desks ? 1 : 2;
  }

  private static void open(
      BenchHouse house, LoadLog log, List<VirtualDesk> desks, LoadRequest request, int connections)
      throws SQLException, InterruptedException {
    Spots spots = new Spots(house);
    List<LocalDate> days = IntStream.rangeClosed(1, DAYS).mapToObj(house.today()::plusDays).toList();
    request.progress().accept("Opening " + request.desks() + " desks …");
    for (int n = 0; n < request.desks(); n++) {
      desks.add(new VirtualDesk(house, spots, log, days, n, connections));
    }
    desks.forEach(VirtualDesk::start);
    for (VirtualDesk desk : desks) {
      desk.screen.awaitReady(PATIENCE);
    }
  }

  /// Intents come by chance, as from people who know nothing of each other, and so many in all as were asked for.
  private static void arrive(List<VirtualDesk> desks, LoadRequest request, long began) {
    Random random = new Random(request.desks());
    double pause = 60 * SECOND / ((double) request.rate() * request.desks());
    double at = 0;
    long told = 0;
    while (true) {
      at -= Math.log(1 - random.nextDouble()) * pause;
      if (at > request.seconds() * SECOND) {
        return;
      }
      long due = began + (long) at;
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        request.progress().mayStop();
        LockSupport.parkNanos(Math.min(wait, STOP_NANOS));
      }
      request.progress().mayStop();
      long second = (long) (at / SECOND);
      if (second >= told + TELL_SECONDS) {
        told = second;
        request.progress().accept("Working: " + second + " of " + request.seconds() + " s …");
      }
      desks.get(random.nextInt(desks.size())).give(due);
    }
  }

  private static LoadResult count(
      BenchHouse house, LoadLog log, List<VirtualDesk> desks, LoadRequest request, double minutes)
      throws SQLException {
    List<OtherDesk> screens = desks.stream().map(desk -> desk.screen).toList();
    long latest = System.nanoTime() + LAST_NEWS.toNanos();
    while ((log.missed(screens) > 0 || !log.allShown(screens)) && System.nanoTime() < latest) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    request.progress().accept("Looking through the whole database …");
    Percentiles times = log.times();
    return new LoadResult(request.desks(), request.seconds(), log.intents(), Math.round(log.intents() / minutes),
        times.p50(), times.p95(), times.p99(), log.refused.get(), log.errors.get(), log.acknowledged(),
        LoadLog.doubled(house), log.missing(house.bare), log.live(screens));
  }
}
