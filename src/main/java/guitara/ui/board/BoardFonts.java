package guitara.ui.board;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The few fonts of the board, all made from the one its style sheet gives it.
final class BoardFonts {

  private static final double LEAST = 9;

  private final Font base;
  private final Map<Font, Face> faces = new HashMap<>();

  BoardFonts(Font base) {
    this.base = base;
  }

  boolean isOf(Font font) {
    return base.equals(font);
  }

  Face title() {
    return face(FontWeight.BOLD, base.getSize());
  }

  Face small() {
    return face(FontWeight.NORMAL, base.getSize() - 1);
  }

  Face smallBold() {
    return face(FontWeight.BOLD, base.getSize() - 1);
  }

  /// Bold, as large as a low box allows.
  Face titleIn(double height) {
    return face(FontWeight.BOLD, sizeIn(height, base.getSize()));
  }

  /// Normal weight, as large as a low box allows.
  Face smallIn(double height) {
    return face(FontWeight.NORMAL, sizeIn(height, base.getSize() - 1));
  }

  private static double sizeIn(double height, double most) {
    return Math.clamp(Math.floor(height - 4), LEAST, Math.max(LEAST, most));
  }

  private Face face(FontWeight weight, double size) {
    return faces.computeIfAbsent(Font.font(base.getFamily(), weight, size), Face::new);
  }
}
