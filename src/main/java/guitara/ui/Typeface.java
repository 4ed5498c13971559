package guitara.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The best typeface this machine has for reading dense screens. JavaFX styles cannot name alternatives, so code picks.
public final class Typeface {

  private static final List<String> PREFERRED = List.of("Inter", "Inter Variable", "Segoe UI", "SF Pro Text",
      "Helvetica Neue", "Roboto", "Noto Sans", "Cantarell", "Ubuntu", "Open Sans", "Liberation Sans",
      "DejaVu Sans");
  private static final double PROBE_SIZE = 100;

  private Typeface() {
  }

  /// A style sheet that gives every scene and popup the family, and the class `tabular` figures of equal width.
  static String sheet() {
    String rules = ".root { -fx-font-family: \"" + family() + "\"; }\n"
        + ".tabular { -fx-font-family: \"" + tabular() + "\"; }\n";
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
  }

  /// The family for text.
  public static String family() {
    Set<String> present = Set.copyOf(Font.getFamilies());
    return PREFERRED.stream().filter(present::contains).findFirst().orElseGet(() -> Font.getDefault().getFamily());
  }

  /// A family whose figures are all equally wide, so that columns of numbers stand in line:
  /// {@link #family()} where it has them.
  public static String tabular() {
    Set<String> present = Set.copyOf(Font.getFamilies());
    String text = family();
    if (hasEqualFigures(text)) {
      return text;
    }
    return PREFERRED.stream().filter(present::contains).filter(Typeface::hasEqualFigures).findFirst()
        .orElse("Monospaced");
  }

  private static boolean hasEqualFigures(String family) {
    Font font = Font.font(family, PROBE_SIZE);
    double zero = width("0", font);
    return "123456789".chars().allMatch(c -> Math.abs(width(Character.toString(c), font) - zero) < 1);
  }

  private static double width(String figure, Font font) {
    Text probe = new Text(figure);
    probe.setFont(font);
    return probe.getLayoutBounds().getWidth();
  }
}
