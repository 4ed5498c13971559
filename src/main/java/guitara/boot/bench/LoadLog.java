package guitara.boot.bench;

import guitara.booking.AppointmentItem;
import guitara.booking.AppointmentStatus;
import guitara.booking.BookingDraft;
import guitara.boot.LoadResult;
import guitara.boot.Percentiles;
import guitara.database.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// What the desks of a load test write down, and the comparison of that with what stands in the database.
final class LoadLog {

  private static final String DOUBLED = SqlFile.read(LoadLog.class, "double-bookings.sql")
      .formatted(Arrays.stream(AppointmentStatus.values()).filter(AppointmentStatus::holdsSlot).map(Enum::name)
          .collect(Collectors.joining(",")));
  private static final String STORED = SqlFile.read(LoadLog.class, "stored-bookings.sql");

  /// How a booking must stand, by the last answer about it.
  record Standing(AppointmentStatus status, Instant start, long staff) {

    static Standing of(BookingDraft draft, AppointmentStatus status) {
      AppointmentItem item = draft.items().getFirst();
      return new Standing(status, item.during().start(), item.staffId().orElse(0));
    }
  }

  /// A change that was committed.
  ///
  /// @param commit the moment right before, as [System#nanoTime]
  private record Committed(LocalDate day, long commit) {}

  final AtomicLong refused = new AtomicLong();
  final AtomicLong errors = new AtomicLong();
  private final Queue<Long> taken = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<Long, Standing> standing = new ConcurrentHashMap<>();
  private final ConcurrentMap<Long, List<Committed>> changes = new ConcurrentHashMap<>();

  /// An intent is done that was due at a moment.
  void done(long due) {
    taken.add(System.nanoTime() - due);
  }

  /// Somebody was told that a booking stands so.
  void acknowledged(long id, Standing now, LocalDate day, long commit) {
    standing.put(id, now);
    changes.computeIfAbsent(id, none -> new CopyOnWriteArrayList<>()).add(new Committed(day, commit));
  }

  /// Nobody knows how a booking stands: its last change got no answer.
  void unknown(long id) {
    standing.remove(id);
  }

  long intents() {
    return taken.size();
  }

  Percentiles times() {
    return Percentiles.of(taken.stream().mapToLong(Long::longValue).toArray());
  }

  long acknowledged() {
    return standing.size();
  }

  /// Notifications that did not come, each desk's counted.
  long missed(Collection<OtherDesk> desks) {
    return desks.stream().mapToLong(desk -> changes.entrySet().stream()
        .mapToLong(entry -> Math.max(0,
            entry.getValue().size() - desk.heard().getOrDefault(entry.getKey(), List.of()).size()))
        .sum()).sum();
  }

  /// Whether every desk has read again what it shows of every change.
  boolean allShown(Collection<OtherDesk> desks) {
    return desks.stream().allMatch(desk -> changes.entrySet().stream().allMatch(entry ->
        desk.shown().getOrDefault(entry.getKey(), List.of()).size()
            >= entry.getValue().stream().filter(it -> desk.shows(it.day)).count()));
  }

  /// How soon desks had read again what they show.
  LoadResult.Live live(Collection<OtherDesk> desks) {
    List<Long> nanos = new ArrayList<>();
    for (OtherDesk desk : desks) {
      for (Map.Entry<Long, List<Committed>> entry : changes.entrySet()) {
        List<Long> shown = desk.shown().getOrDefault(entry.getKey(), List.of());
        List<Committed> mine = entry.getValue().stream().filter(it -> desk.shows(it.day)).toList();
        for (int n = 0; n < Math.min(shown.size(), mine.size()); n++) {
          nanos.add(shown.get(n) - mine.get(n).commit);
        }
      }
    }
    Percentiles times = Percentiles.of(nanos.stream().mapToLong(Long::longValue).toArray());
    return new LoadResult.Live(times.p50(), times.p99(), nanos.size(), missed(desks));
  }

  /// Acknowledged bookings that do not stand as was said.
  long missing(Connection connection) throws SQLException {
    Map<Long, Standing> stored = new ConcurrentHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(STORED)) {
      statement.setArray(1, connection.createArrayOf("bigint", standing.keySet().toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          stored.put(row.getLong(1), new Standing(AppointmentStatus.valueOf(row.getString(2)),
              row.getObject(3, OffsetDateTime.class).toInstant(), row.getLong(4)));
        }
      }
    }
    return standing.entrySet().stream().filter(entry -> !entry.getValue().equals(stored.get(entry.getKey()))).count();
  }

  /// Double bookings in the whole database.
  static long doubled(BenchHouse house) throws SQLException {
    return house.number(DOUBLED);
  }

  /// Bookings that still stand.
  List<Long> open() {
    return standing.entrySet().stream().filter(entry -> entry.getValue().status().holdsSlot())
        .map(Map.Entry::getKey).toList();
  }
}
