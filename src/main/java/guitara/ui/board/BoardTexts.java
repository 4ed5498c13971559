package guitara.ui.board;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// All words the board says by itself.
final class BoardTexts {

  private final ResourceBundle bundle;
  private final DateTimeFormatter clock;
  private final MessageFormat span;
  private final DateTimeFormatter weekday;

  BoardTexts() {
    this(Locale.getDefault());
  }

  BoardTexts(Locale locale) {
    bundle = ResourceBundle.getBundle("fxml.text.board", locale);
    clock = DateTimeFormatter.ofPattern(bundle.getString("board.clock"), locale);
    span = new MessageFormat(bundle.getString("board.span"), locale);
    weekday = DateTimeFormatter.ofPattern(bundle.getString("board.weekday"), locale);
  }

  String get(String key) {
    return bundle.getString("board." + key);
  }

  private String say(String key, Object... with) {
    return MessageFormat.format(get(key), with);
  }

  String time(BoardDay day, Instant time) {
    return clock.format(day.wall(time));
  }

  String weekday(BoardDay day, Instant time) {
    return weekday.format(time.atZone(day.zone()));
  }

  String span(BoardDay day, Instant start, Instant end) {
    return span.format(new Object[] {time(day, start), time(day, end)});
  }

  String group(String name, int columns) {
    return say("group", name, columns);
  }

  String more(int below) {
    return say("more", below);
  }

  String overlap(BoardDay day, BoardEntry other) {
    return say("overlap", other.look().title(), span(day, other.time().start(), other.time().end()));
  }

  String gone() {
    return get("gone");
  }

  String columnGone() {
    return get("columnGone");
  }

  String freeSlot(BoardDay day, String column, Instant start) {
    return say("free", column, time(day, start));
  }

  String bookHere(BoardDay day, Instant start) {
    return say("bookHere", time(day, start));
  }

  String away(String reason) {
    return say("away", reason);
  }

  String spokenGhost(String title, String span, String column) {
    return say("ghost", title, span, column);
  }

  String spokenBoard(int columns, int entries) {
    return say("spoken", columns, entries);
  }
}
