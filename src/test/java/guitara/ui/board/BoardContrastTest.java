package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.ui.Theme;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every text of the board stands on its ground with at least 4.5:1, and every bar with 3:1, in both themes.
class BoardContrastTest {

  private static final double PAST_FILL = 0.55;

  @ParameterizedTest
  @EnumSource
  void textsCanBeRead(Theme theme) {
    Map<Ink, Color> colors = colors(theme);
    assertThat(colors.values()).doesNotContain(Color.TRANSPARENT);
    for (Tone tone : Tone.values()) {
      Color fill = of(colors, tone.fill());
      Color past = blend(fill, of(colors, Ink.BACKGROUND), PAST_FILL);
      read(of(colors, tone.text()), fill, tone + " text", 4.5);
      read(of(colors, tone.text()), past, tone + " text, pending", 4.5);
      read(of(colors, Ink.MUTED), past, tone + " text, past", 4.5);
      read(of(colors, tone.bar()), of(colors, Ink.BACKGROUND), tone + " bar", 2.9);
    }
    for (Ink ground : new Ink[] {Ink.BACKGROUND, Ink.HEAD, Ink.UNAVAILABLE, Ink.AWAY, Ink.PAST}) {
      read(of(colors, Ink.MUTED), of(colors, ground), "muted on " + ground, 4.5);
      read(of(colors, Ink.TEXT), of(colors, ground), "text on " + ground, 4.5);
    }
    for (Ink ground : new Ink[] {Ink.BACKGROUND, Ink.UNAVAILABLE, Ink.PAST, Ink.AWAY}) {
      read(of(colors, Ink.TIE), of(colors, ground), "tie on " + ground, 3);
    }
    read(of(colors, Ink.ACCENT), of(colors, Ink.BACKGROUND), "accent", 4.5);
    read(of(colors, Ink.DISC_TEXT), of(colors, Ink.DISC), "disc", 4.5);
    read(of(colors, Ink.NOW_TEXT), of(colors, Ink.NOW), "now", 4.5);
  }

  private static Map<Ink, Color> colors(Theme theme) {
    try (Desk desk = Desk.with(Demo.evening(), theme, 600, 400)) {
      return desk.driver().get(() -> {
        BoardPalette palette = desk.board().palette();
        Map<Ink, Color> colors = new HashMap<>();
        for (Ink ink : Ink.values()) {
          colors.put(ink, palette.color(ink));
        }
        return colors;
      });
    }
  }

  private static Color of(Map<Ink, Color> colors, Ink ink) {
    return colors.getOrDefault(ink, Color.TRANSPARENT);
  }

  private static void read(Color text, Color ground, String what, double least) {
    double a = luminance(text);
    double b = luminance(ground);
    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assertThat(contrast).as("%s: %s on %s", what, text, ground).isGreaterThanOrEqualTo(least);
  }

  private static Color blend(Color over, Color under, double opacity) {
    return under.interpolate(over, opacity);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
