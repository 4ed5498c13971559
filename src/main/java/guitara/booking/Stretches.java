package guitara.booking;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Stretches of time that do not overlap, in whole minutes since some beginning: half-open, in order, quick to ask.
final class Stretches {

  static final Stretches NONE = new Stretches(new int[0], new int[0]);

  private final int[] starts;
  private final int[] ends;

  private Stretches(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /// From beginnings and their ends; those without length (a minute cut at both sides) say nothing.
  static Stretches of(int[] from, int[] to) {
    // A beginning and its end in one number sort as one, without an object for each of thousands.
    long[] pairs = IntStream.range(0, from.length).filter(i -> from[i] < to[i])
        .mapToLong(i -> (long) from[i] << Integer.SIZE | Integer.toUnsignedLong(to[i])).sorted().toArray();
    return new Stretches(
        LongStream.of(pairs).mapToInt(pair -> (int) (pair >> Integer.SIZE)).toArray(),
        LongStream.of(pairs).mapToInt(pair -> (int) pair).toArray());
  }

  /// Whether a stretch has any of these minutes.
  boolean touch(int start, int end) {
    int next = firstEndingAfter(start);
    return next < starts.length && starts[next] < end;
  }

  /// Whether one stretch has all of these minutes.
  boolean cover(int start, int end) {
    int next = firstEndingAfter(start);
    return next < starts.length && starts[next] <= start && ends[next] >= end;
  }

  int minutes() {
    int sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum += ends[i] - starts[i];
    }
    return sum;
  }

  private int firstEndingAfter(int minute) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > minute) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
