package guitara.ui.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Walks the focus over entries and free slots: up and down in time, sideways to the nearest of the neighbour.
///
/// @param columns keys of the columns that can be seen, from left to right
record BoardWalk(BoardIndex index, List<String> columns) {

  static BoardWalk over(BoardIndex index, ColumnAxis axis) {
    return new BoardWalk(index, axis.open().stream()
        .flatMap(strip -> strip.column().stream())
        .map(BoardColumn::key)
        .toList());
  }

  /// Everything the focus can stand on in a column, in the order of time.
  List<Stop> stops(String column) {
    List<Stop> stops = new ArrayList<>();
    Instant free = index.day().start();
    for (Placed placed : index.placed(column)) {
      EntryTime time = placed.entry().time();
      addFree(stops, column, free, time.blockStart());
      stops.add(new Stop(new BoardCursor.OnEntry(placed.entry().key()), time.start(), time.end()));
      free = time.blockEnd().isAfter(free) ? time.blockEnd() : free;
    }
    addFree(stops, column, free, index.day().end());
    return stops;
  }

  private void addFree(List<Stop> stops, String column, Instant from, Instant to) {
    BoardDay day = index.day();
    Instant end = to.isAfter(day.end()) ? day.end() : to;
    for (Instant start = from; start.isBefore(end); ) {
      Instant next = day.slotOf(start).plus(day.slot());
      Instant stop = next.isAfter(end) ? end : next;
      stops.add(new Stop(new BoardCursor.OnSlot(column, start), start, stop));
      start = stop;
    }
  }

  /// The next (or with -1 the previous) stop of the same column.
  Optional<BoardCursor> along(BoardCursor from, int step) {
    return columnOf(from).flatMap(column -> {
      List<Stop> stops = stops(column);
      int at = position(stops, from);
      int next = at + step;
      return next >= 0 && next < stops.size() ? Optional.of(stops.get(next).cursor()) : Optional.empty();
    });
  }

  /// The stop nearest in time in the next (or with -1 the previous) column.
  Optional<BoardCursor> across(BoardCursor from, int step) {
    return columnOf(from).flatMap(column -> {
      int next = columns.indexOf(column) + step;
      boolean there = next >= 0 && next < columns.size();
      return there ? nearest(columns.get(next), timeOf(from)) : Optional.empty();
    });
  }

  /// The stop of a column that covers a time, or else the nearest.
  Optional<BoardCursor> nearest(String column, Instant time) {
    List<Stop> stops = stops(column);
    return stops.stream()
        .filter(stop -> stop.covers(time))
        .findFirst()
        .or(() -> stops.stream().min(Comparator.comparing(stop -> distance(stop, time))))
        .map(Stop::cursor);
  }

  /// Where the focus goes when it comes to the board for the first time.
  Optional<BoardCursor> entrance(Instant now) {
    Instant time = index.day().contains(now) ? now : index.day().start();
    return columns.stream().findFirst().flatMap(column -> nearest(column, time));
  }

  /// The free stretch that starts a booking for a pointer here.
  Optional<Stop> freeAt(String column, Instant time) {
    return stops(column).stream()
        .filter(stop -> stop.cursor() instanceof BoardCursor.OnSlot && stop.covers(time))
        .findFirst();
  }

  private static int position(List<Stop> stops, BoardCursor cursor) {
    for (int i = 0; i < stops.size(); i++) {
      boolean same = stops.get(i).cursor().equals(cursor);
      boolean covers = cursor instanceof BoardCursor.OnSlot(String column, Instant start)
          && stops.get(i).cursor() instanceof BoardCursor.OnSlot
          && stops.get(i).covers(start);
      if (same || covers) {
        return i;
      }
    }
    return -1;
  }

  private Optional<String> columnOf(BoardCursor cursor) {
    Optional<String> column = switch (cursor) {
      case BoardCursor.Nowhere nowhere -> Optional.empty();
      case BoardCursor.OnSlot slot -> Optional.of(slot.column());
      case BoardCursor.OnEntry entry -> index.entry(entry.key()).map(BoardEntry::column);
    };
    return column.filter(columns::contains);
  }

  private Instant timeOf(BoardCursor cursor) {
    return switch (cursor) {
      case BoardCursor.Nowhere nowhere -> index.day().start();
      case BoardCursor.OnSlot slot -> slot.start();
      case BoardCursor.OnEntry entry -> index.entry(entry.key())
          .map(it -> it.time().start())
          .orElseGet(() -> index.day().start());
    };
  }

  private static Duration distance(Stop stop, Instant time) {
    return time.isBefore(stop.start())
        ? Duration.between(time, stop.start())
        : Duration.between(stop.end(), time).abs();
  }
}
