package guitara.boot.bench;

import guitara.booking.BookingDraft;
import guitara.booking.DaySchedules;
import guitara.boot.Percentiles;
import guitara.database.Database;
import guitara.time.Slot;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// From a commit until the other desks that show the day have read it again: two changes a second, a hundred desks
/// that listen, a fifth of them on that day.
final class LiveRow {

  private static final int LISTENERS = 100;
  private static final int SHARE = 5;
  private static final long PACE_NANOS = 500_000_000L;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LOOK_NANOS = 100_000;

  private final BenchHouse house;
  private final List<Long> taken = new ArrayList<>();
  private final List<Long> heard = new ArrayList<>();
  private final List<Long> first = new ArrayList<>();
  private final List<OtherDesk> showing = new ArrayList<>();
  private final List<OtherDesk> listening = new ArrayList<>();

  private LiveRow(BenchHouse house) {
    this.house = house;
  }

  static Measured take(BenchHouse house, Spots spots, int warmUp, int rounds) throws SQLException {
    return new LiveRow(house).measure(spots, warmUp, rounds);
  }

  private Measured measure(Spots spots, int warmUp, int rounds) throws SQLException {
    LocalDate day = spots.fullestDay();
    int readers = LISTENERS / SHARE;
    int listeners = Math.clamp(house.connectionsLeft() - readers, SHARE, LISTENERS);
    readers = listeners / SHARE;
    try (Database others = house.another("others", readers, UnaryOperator.identity());
        Mover mover = mover(spots, day)) {
      try {
        open(others, spots, day, listeners, readers);
        for (int n = 0; n < warmUp + rounds; n++) {
          change(mover, n, n >= warmUp);
        }
      } finally {
        OtherDesk.closeAll(Stream.concat(showing.stream(), listening.stream())
            .<Runnable>map(desk -> desk::close).toList());
      }
    }
    return Measured.alone(
        "%d listeners, %d of them show the day; half had heard after %s ms, the first had read it after %s ms"
            .formatted(listeners, readers, Percentiles.of(nanos(heard)).p50(), Percentiles.of(nanos(first)).p50()),
        nanos(taken));
  }

  private static long[] nanos(List<Long> times) {
    return times.stream().mapToLong(Long::longValue).toArray();
  }

  private void open(Database others, Spots spots, LocalDate day, int listeners, int readers) {
    for (int n = 0; n < listeners; n++) {
      boolean shows = n < readers;
      DaySchedules days = new DaySchedules(others);
      OtherDesk desk = new OtherDesk(
          house.settings("listener", 1), days, spots.branch, shows ? day : day.minusYears(1));
      (shows ? showing : listening).add(desk);
      desk.start();
    }
    try {
      for (OtherDesk desk : showing) {
        desk.awaitReady(PATIENCE);
      }
      for (OtherDesk desk : listening) {
        desk.awaitReady(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// A booking on that day at a place that nobody wants, an hour and two before the house opens.
  private Mover mover(Spots spots, LocalDate day) {
    Slot hours = spots.branch.openingHours(day);
    for (int n = 0; n < spots.therapists.size(); n++) {
      Instant start = hours.start().minus(Duration.ofHours(2));
      BookingDraft here = spots.draft(n, n, start, 30);
      BookingDraft there = spots.draft(n, n, start.plus(Duration.ofHours(1)), 30);
      if (free(here) && free(there)) {
        return new Mover(house, here, there);
      }
    }
    throw new IllegalStateException("Nobody is free before the house opens on " + day);
  }

  private boolean free(BookingDraft draft) {
    return house.bookings.check().apply(draft, 0).clashes().isEmpty();
  }

  private void change(Mover mover, int n, boolean counts) throws SQLException {
    long[] commit = {0};
    List<Integer> before = showing.stream().map(desk -> times(desk, mover.id).size()).toList();
    List<Long> round = new ArrayList<>();
    if (n % 2 == 0) {
      mover.thereBare(nanos -> commit[0] = nanos);
    } else {
      mover.backBare(nanos -> commit[0] = nanos);
    }
    long latest = commit[0] + PATIENCE.toNanos();
    for (int i = 0; i < showing.size(); i++) {
      while (times(showing.get(i), mover.id).size() <= before.get(i)) {
        if (System.nanoTime() > latest) {
          throw new IllegalStateException("A change did not reach a desk within " + PATIENCE);
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
      round.add(times(showing.get(i), mover.id).get(before.get(i)) - commit[0]);
      if (counts) {
        heard.add(showing.get(i).heard().getOrDefault(mover.id, List.of()).getLast() - commit[0]);
      }
    }
    if (counts) {
      taken.addAll(round);
      first.add(Collections.min(round));
    }
    LockSupport.parkNanos(commit[0] + PACE_NANOS - System.nanoTime());
  }

  private static List<Long> times(OtherDesk desk, long id) {
    return desk.shown().getOrDefault(id, List.of());
  }
}
