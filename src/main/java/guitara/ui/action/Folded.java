package guitara.ui.action;

import java.text.Normalizer;
import java.util.Locale;

/// Text as it is compared with what somebody typed: lower case, without accents.
public final class Folded {

  private Folded() {}

  public static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).strip();
  }

  /// The words of a text; none where it is blank.
  public static String[] words(String text) {
    String folded = of(text).replaceAll("[^\\p{L}\\p{N}:.'#-]+", " ").strip();
    return folded.isEmpty() ? new String[0] : folded.split(" ", -1);
  }
}
