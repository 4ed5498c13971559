package guitara.booking.calendar;

import guitara.booking.calendar.DayLoad.Away;
import guitara.booking.calendar.DayLoad.Stretch;
import guitara.time.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A business day of one person or room, minute by minute from its beginning.
final class DayMinutes {

  final BitSet works = new BitSet();
  final BitSet booked = new BitSet();
  final BitSet blocked = new BitSet();
  final Set<Long> visits = new HashSet<>();
  int treated;
  private final Slot window;
  private final int length;
  private Optional<Away> away = Optional.empty();
  private boolean missed;

  DayMinutes(Slot window) {
    this.window = window;
    this.length = (int) window.minutes();
  }

  int length() {
    return length;
  }

  /// Marks what of a stretch lies within the day.
  void mark(BitSet minutes, int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(length, to);
    if (start < end) {
      minutes.set(start, end);
    }
  }

  /// Absent all day: what would have been worked is not.
  void beAway(Away reason) {
    missed |= !works.isEmpty();
    away = Optional.of(reason);
    works.clear();
  }

  Optional<Away> away() {
    return away;
  }

  /// Why somebody is away who would have worked.
  Optional<Away> missed() {
    return away.filter(reason -> missed);
  }

  BitSet free() {
    BitSet free = (BitSet) works.clone();
    free.andNot(booked);
    free.andNot(blocked);
    return free;
  }

  /// The first of the longest stretches.
  static Optional<int[]> longest(BitSet minutes) {
    int[] best = {0, 0};
    for (int start = minutes.nextSetBit(0); start >= 0; ) {
      int end = minutes.nextClearBit(start);
      if (end - start > best[1] - best[0]) {
        best = new int[] {start, end};
      }
      start = minutes.nextSetBit(end);
    }
    return best[1] == 0 ? Optional.empty() : Optional.of(best);
  }

  Slot slot(int from, int to) {
    return new Slot(window.start().plusSeconds(60L * from), window.start().plusSeconds(60L * to));
  }

  /// What happens when: a stretch ends where anything changes.
  List<Stretch> stretches() {
    List<Stretch> found = new ArrayList<>();
    int start = 0;
    while (start < length) {
      int end = Math.min(Math.min(change(works, start), change(booked, start)), change(blocked, start));
      int minutes = end - start;
      if (works.get(start) || booked.get(start) || blocked.get(start)) {
        found.add(new Stretch(slot(start, end), works.get(start) ? minutes : 0, booked.get(start) ? minutes : 0,
            blocked.get(start) ? minutes : 0));
      }
      start = end;
    }
    return found;
  }

  private int change(BitSet minutes, int from) {
    int next = minutes.get(from) ? minutes.nextClearBit(from) : minutes.nextSetBit(from);
    return next < 0 ? length : Math.min(next, length);
  }
}
