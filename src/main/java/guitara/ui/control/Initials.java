package guitara.ui.control;

import java.util.Arrays;
import java.util.Locale;

/// The one or two letters that stand for a name in a small disc.
public final class Initials {

  private Initials() {
  }

  /// First letters of the first and the last word: "Maria Cristina Evangelista-Delos Santos" is "MS".
  public static String of(String name) {
    String[] words = Arrays.stream(name.strip().split("\\s+", -1)).filter(w -> !w.isEmpty()).toArray(String[]::new);
    if (words.length == 0) {
      return "?";
    }
    String first = firstLetter(words[0]);
    return (words.length == 1 ? first : first + firstLetter(words[words.length - 1])).toUpperCase(Locale.ROOT);
  }

  private static String firstLetter(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
