package guitara.desk.command;

import java.util.List;
import java.util.OptionalInt;

/// How well typed words fit a name: as written, as the beginning of its words, or with a slip of the finger.
final class Likeness {

  /// What a slip costs.
  static final int SLIP = 2;

  private static final int LONG_ENOUGH_TO_SLIP = 4;
  private static final int LONG_ENOUGH_TO_SLIP_TWICE = 8;

  private Likeness() {}

  /// What it costs to take the words, in any order, for words of the name; empty where one fits none.
  ///
  /// @param typed folded
  /// @param name folded
  static OptionalInt cost(List<String> typed, List<String> name) {
    int cost = 0;
    boolean[] taken = new boolean[name.size()];
    for (String word : typed) {
      int best = -1;
      int least = Integer.MAX_VALUE;
      for (int i = 0; i < name.size(); i++) {
        OptionalInt fits = taken[i] ? OptionalInt.empty() : cost(word, name.get(i));
        if (fits.isPresent() && fits.getAsInt() < least) {
          best = i;
          least = fits.getAsInt();
        }
      }
      if (best < 0) {
        return OptionalInt.empty();
      }
      taken[best] = true;
      cost += least;
    }
    return OptionalInt.of(cost);
  }

  /// 0 for the word or its beginning, [#SLIP] for what differs by a letter left out, added, changed or swapped.
  static OptionalInt cost(String typed, String word) {
    if (word.equals(typed) || (typed.length() > 1 && word.startsWith(typed))) {
      return OptionalInt.of(0);
    }
    int slips = typed.length() >= LONG_ENOUGH_TO_SLIP_TWICE ? 2 : typed.length() >= LONG_ENOUGH_TO_SLIP ? 1 : 0;
    boolean like = slips > 0
        && (distance(typed, word) <= slips
            || (typed.length() < word.length() && distance(typed, word.substring(0, typed.length())) <= slips));
    return like ? OptionalInt.of(SLIP) : OptionalInt.empty();
  }

  /// Letters to leave out, add, change or swap with their neighbour (optimal string alignment).
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] now = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[other.length()];
  }
}
