package guitara.ui.board;

import java.util.List;
import java.util.Set;
import javafx.scene.paint.Color;

/// Writes the words of an entry into its box.
final class EntryWords {

  private static final double LEFT = 10;
  private static final double RIGHT = 6;
  /// Below this a time or a sign beside the name would leave no name.
  private static final double LEAST_BESIDE = 64;

  private final Pen pen;
  private final BoardTexts texts;
  private final BoardDay day;

  EntryWords(Pen pen, BoardTexts texts, BoardDay day) {
    this.pen = pen;
    this.texts = texts;
    this.day = day;
  }

  void write(BoardEntry entry, Box box, boolean past) {
    EntryTime time = entry.time();
    double line = pen.fonts().small().line();
    String span = texts.span(day, time.start(), time.end());
    EntryLines lines = EntryLines.of(
        entry.look(), texts.time(day, time.start()), span, (int) ((box.height() - 4) / line));
    boolean quiet = past && entry.look().tone() != Tone.RED_HATCHED;
    Color color = pen.color(quiet ? Ink.MUTED : entry.look().tone().text());
    Set<Sign> signs = box.width() >= LEAST_BESIDE ? entry.look().signs() : Set.of();
    switch (lines) {
      case EntryLines.One one -> one(signs, one, box, color);
      case EntryLines.Many many -> many(signs, many, box, color);
    }
  }

  private void one(Set<Sign> signs, EntryLines.One one, Box box, Color color) {
    Face title = pen.fonts().titleIn(box.height());
    Face small = pen.fonts().smallIn(box.height());
    double middle = box.y() + box.height() / 2;
    double right = box.right() - RIGHT;
    if (box.width() >= LEAST_BESIDE) {
      right -= small.tabularWidth(one.time());
      pen.tabular(small, one.time(), right, middle, color);
      right -= 6;
    }
    double left = box.x() + LEFT;
    if (right - left > title.width(one.title()) + SignPainter.width(signs)) {
      right -= new SignPainter(pen, color).paint(signs, right, middle);
    }
    pen.text(title, title.fit(one.title(), right - left), left, middle, color);
  }

  private void many(Set<Sign> signs, EntryLines.Many many, Box box, Color color) {
    Face title = pen.fonts().title();
    Face small = pen.fonts().small();
    double left = box.x() + LEFT;
    double right = box.right() - RIGHT;
    double y = box.y() + 3 + title.line() / 2;
    double first = right - left - new SignPainter(pen, color).paint(signs, right, y);
    String rest = many.title();
    if (many.wraps() && title.width(rest) > first) {
      String head = title.wordsWithin(rest, first);
      pen.text(title, head, left, y, color);
      y += head.isEmpty() ? 0 : title.line();
      first = head.isEmpty() ? first : right - left;
      rest = rest.substring(head.length()).strip();
    }
    pen.text(title, title.fit(rest, first), left, y, color);
    y += 1;
    for (List<String> words : many.below()) {
      y += small.line();
      if (y + small.line() / 2 > box.bottom()) {
        return;
      }
      pen.tabular(small, small.fit(longest(small, words, right - left), right - left), left, y, color);
    }
  }

  private static String longest(Face face, List<String> choices, double width) {
    return choices.stream()
        .filter(choice -> face.width(choice) <= width)
        .findFirst()
        .orElseGet(choices::getLast);
  }
}
