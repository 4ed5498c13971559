package guitara.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Invented names and street addresses, put together from the lists in `db/demo`.
final class Names {

  private static final double DOUBLE_LAST_NAME = 0.08;

  private final List<String> firsts = DemoFiles.lines("first_names.txt");
  private final List<String> lasts = DemoFiles.lines("last_names.txt");
  private final List<String> streets = DemoFiles.lines("streets.txt");
  private final List<String> districts = DemoFiles.lines("districts.txt");

  String first(Dice dice) {
    return dice.of(firsts);
  }

  String last(Dice dice) {
    String last = dice.of(lasts);
    return dice.chance(DOUBLE_LAST_NAME) ? last + "-" + dice.of(lasts) : last;
  }

  String address(Dice dice) {
    String unit = dice.chance(0.25) ? "Unit " + dice.between(1, 24) + (char) ('A' + dice.between(0, 5)) + ", " : "";
    return unit + dice.between(1, 240) + " " + dice.of(streets) + ", " + dice.of(districts);
  }

  /// A mailbox name of plain letters.
  static String mailbox(String first, String last) {
    String plain = Normalizer.normalize(first + "." + last, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return plain.replace(' ', '.').replaceAll("[^a-z.]", "").replaceAll("\\.+", ".");
  }
}
