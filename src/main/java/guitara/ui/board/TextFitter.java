package guitara.ui.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// Shortens text to a width without asking the text engine twice for the same character.
final class TextFitter {

  private static final String ELLIPSIS = "\u2026";
  private static final int KEPT = 4096;

  private final IntToDoubleFunction measure;
  private final Map<Integer, Double> advances = new HashMap<>();
  private final Map<Request, String> fitted = new LinkedHashMap<>(256, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Request, String> eldest) {
      return size() > KEPT;
    }
  };

  private record Request(String text, int width) {}

  /// @param measure width of one code point
  TextFitter(IntToDoubleFunction measure) {
    this.measure = measure;
  }

  double width(String text) {
    return text.codePoints().mapToDouble(this::advance).sum();
  }

  private double advance(int codePoint) {
    return advances.computeIfAbsent(codePoint, measure::applyAsDouble);
  }

  /// The text, or as much of its beginning as fits before an ellipsis, or nothing.
  String fit(String text, double width) {
    if (width <= 0 || text.isEmpty()) {
      return "";
    }
    return fitted.computeIfAbsent(new Request(text, (int) width), this::shortened);
  }

  private String shortened(Request request) {
    if (width(request.text()) <= request.width()) {
      return request.text();
    }
    double room = request.width() - width(ELLIPSIS);
    int end = 0;
    while (end < request.text().length()) {
      int codePoint = request.text().codePointAt(end);
      room -= advance(codePoint);
      if (room < 0) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end == 0 ? "" : request.text().substring(0, end).stripTrailing() + ELLIPSIS;
  }
}
