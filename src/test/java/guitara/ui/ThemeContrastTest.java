package guitara.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both themes say what every token is, words can be read (4.5:1), signs can be seen (3:1), and components name no
/// colour.
class ThemeContrastTest {

  private static final Path CSS = Path.of("fxml", "css");
  private static final double WORDS = 4.5;
  private static final double SIGNS = 3;
  private static final Pattern TOKEN = Pattern.compile("(?m)^\\s*(-[a-z0-9-]+):\\s*([^;]+);");
  private static final Pattern COLOUR = Pattern.compile(
      "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsb\\(|-color:\\s*(?:white|black|red|green|blue|gr[ae]y)\\b");
  private static final String[] TONES = {"amber", "blue", "green", "violet", "grey", "red"};

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void wordsCanBeRead(String theme) throws IOException {
    Map<String, String> tokens = tokens(theme);
    List<String> weak = new ArrayList<>();
    for (String ground : List.of("-color-bg-default", "-color-bg-overlay", "-color-bg-subtle", "-color-bg-inset")) {
      for (String words : List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle", "-color-accent-fg",
          "-color-danger-fg", "-color-warning-fg", "-color-success-fg")) {
        check(tokens, words, ground, WORDS, weak);
      }
    }
    check(tokens, "-guitara-on-accent", "-color-accent-emphasis", WORDS, weak);
    check(tokens, "-guitara-on-accent", "-color-accent-6", WORDS, weak);
    check(tokens, "-color-accent-fg", "-color-accent-subtle", WORDS, weak);
    check(tokens, "-color-fg-default", "-color-accent-subtle", WORDS, weak);
    check(tokens, "-guitara-on-notice", "-guitara-notice", WORDS, weak);
    check(tokens, "-guitara-notice-answer", "-guitara-notice", WORDS, weak);
    check(tokens, "-color-accent-emphasis", "-color-bg-default", SIGNS, weak);
    assertThat(weak).as("change %s.css", theme).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void statesCanBeReadAndSeen(String theme) throws IOException {
    Map<String, String> tokens = tokens(theme);
    List<String> weak = new ArrayList<>();
    for (String tone : TONES) {
      check(tokens, "-state-" + tone + "-text", "-state-" + tone + "-fill", WORDS, weak);
      check(tokens, "-state-" + tone + "-border", "-color-bg-default", SIGNS, weak);
    }
    assertThat(weak).as("change %s.css", theme).isEmpty();
  }

  @Test
  void bothThemesKnowTheSameTokens() throws IOException {
    assertThat(tokens("light").keySet()).isEqualTo(tokens("dark").keySet());
  }

  @Test
  void componentsNameNoColour() throws IOException {
    List<String> named = new ArrayList<>();
    try (Stream<Path> sheets = Files.list(CSS)) {
      for (Path sheet : sheets.filter(s -> !s.endsWith("light.css") && !s.endsWith("dark.css")).toList()) {
        for (String line : Files.readAllLines(sheet)) {
          if (COLOUR.matcher(line).find()) {
            named.add("in " + sheet + " use a token, defined in light.css and dark.css: " + line.strip());
          }
        }
      }
    }
    assertThat(named).isEmpty();
  }

  private static void check(Map<String, String> tokens, String above, String below, double least, List<String> weak) {
    double found = contrast(Color.web(tokens.get(above)), Color.web(tokens.get(below)));
    if (found < least) {
      weak.add("%s on %s: %.2f, needs %.1f".formatted(above, below, found, least));
    }
  }

  private static Map<String, String> tokens(String theme) throws IOException {
    Map<String, String> tokens = new TreeMap<>();
    TOKEN.matcher(Files.readString(CSS.resolve(theme + ".css"))).results()
        .forEach(match -> tokens.put(match.group(1), match.group(2).strip()));
    return tokens;
  }

  /// As the web's accessibility guidelines (WCAG 2) define it.
  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
