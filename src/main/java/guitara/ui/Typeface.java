package guitara.ui;

import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
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

    /// Sets the family on the scene's root, from where everything inherits it.
    public static void applyTo(Scene scene) {
        scene.getRoot().setStyle("-fx-font-family: \"" + family() + "\";");
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
