package guitara.demo;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What is taken of one business day, per resource. Minutes count from the day's cut; cells of five minutes are enough
/// because whatever is planned here begins and ends on them, and what others booked is rounded outwards.
final class DayBook {

  private static final int CELL = 5;

  private final Map<Long, BitSet> taken = new HashMap<>();

  boolean isFree(long resource, int from, int to) {
    BitSet cells = taken.get(resource);
    if (cells == null) {
      return true;
    }
    int next = cells.nextSetBit(first(from));
    return next < 0 || next >= last(to);
  }

  /// Whether something ends in the half hour before `minute`.
  boolean isBusyBefore(long resource, int minute) {
    return !isFree(resource, minute - 30, minute);
  }

  boolean isUntouched(long resource) {
    return !taken.containsKey(resource);
  }

  void take(long resource, int from, int to) {
    taken.computeIfAbsent(resource, any -> new BitSet()).set(first(from), last(to));
  }

  private static int first(int minute) {
    return Math.max(0, minute / CELL);
  }

  private static int last(int minute) {
    return Math.max(0, (minute + CELL - 1) / CELL);
  }
}
