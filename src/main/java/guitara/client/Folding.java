package guitara.client;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How typed text is brought into one form before it is compared or stored.
final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
  private static final Pattern TYPOGRAPHIC = Pattern.compile("[’ʼ]");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\t]]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Folding() {}

  /// Lower case, without accents and apostrophes. The database folds once more with `guitara.fold`, which changes
  /// nothing that this has already folded (a test holds the two together).
  static String fold(String text) {
    String bare = APOSTROPHES.matcher(text).replaceAll("");
    String plain = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }

  /// One line as it is stored: composed letters, single blanks, nothing that a database cannot hold.
  static String line(String typed) {
    return BLANKS.matcher(text(typed)).replaceAll(" ").strip();
  }

  /// Several lines as they are stored.
  static String text(String typed) {
    String cleaned = CONTROLS.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    return Normalizer.normalize(TYPOGRAPHIC.matcher(cleaned).replaceAll("'"), Normalizer.Form.NFC).strip();
  }
}
