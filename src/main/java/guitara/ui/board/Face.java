package guitara.ui.board;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A font together with what is known about its widths.
final class Face {

  private final Font font;
  private final TextFitter fitter;
  private final double digit;

  Face(Font font) {
    this.font = font;
    Text probe = new Text();
    probe.setFont(font);
    fitter = new TextFitter(codePoint -> {
      probe.setText(Character.toString(codePoint));
      return probe.getLayoutBounds().getWidth();
    });
    digit = "0123456789".chars().mapToDouble(c -> fitter.width(Character.toString(c))).max().orElse(0);
  }

  Font font() {
    return font;
  }

  double size() {
    return font.getSize();
  }

  /// Height of a line of this text.
  double line() {
    return Math.round(font.getSize() * 1.2);
  }

  String fit(String text, double width) {
    return fitter.fit(text, width);
  }

  /// As many whole words from the beginning as fit.
  String wordsWithin(String text, double width) {
    int end = text.lastIndexOf(' ');
    while (end > 0 && width(text.substring(0, end)) > width) {
      end = text.lastIndexOf(' ', end - 1);
    }
    return end > 0 ? text.substring(0, end) : "";
  }

  double width(String text) {
    return fitter.width(text);
  }

  /// Width of a text whose digits all stand in cells of one width.
  double tabularWidth(String text) {
    return text.chars().mapToDouble(this::cell).sum();
  }

  double cell(int character) {
    return Character.isDigit(character) ? digit : width(Character.toString(character));
  }

  /// Whether the font's own digits are already of one width.
  boolean tabular() {
    return Math.abs(width("1") - digit) < 0.01;
  }
}
