package guitara.ui.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The bookings of a busy evening, one of each kind a desk meets.
final class EveningEntries {

  private final List<BoardEntry> entries = new ArrayList<>();

  List<BoardEntry> all() {
    add("s0", 13, 0, 60, Tone.GREY);
    add("s0", 14, 15, 90, Tone.GREEN_SOLID, Sign.NOTE);
    add("s0", 16, 30, 60, Tone.BLUE, Sign.FIRST_VISIT);
    add("s0", 18, 0, 30, Tone.AMBER_DASHED);
    add("s0", 19, 0, 90, Tone.BLUE);
    add("s1", 15, 0, 45, Tone.GREEN_SOLID);
    add("s1", 16, 0, 15, Tone.BLUE);
    add("s1", 16, 15, 15, Tone.AMBER_DASHED, Sign.NOTE);
    add("s1", 16, 45, 30, Tone.BLUE, Sign.UNPAID);
    tied("s1", 20, 0, 60);
    tied("s2", 20, 0, 60);
    tied("s3", 20, 0, 60);
    add("s2", 13, 30, 75, Tone.VIOLET, Sign.UNPAID);
    add("s2", 15, 15, 60, Tone.RED_HATCHED, Sign.NO_SHOW_HISTORY);
    add("s2", 16, 45, 60, Tone.BLUE);
    add("s3", 14, 0, 120, Tone.GREEN_SOLID, Sign.NOTE, Sign.FIRST_VISIT, Sign.OVERRIDE);
    add("s3", 17, 0, 90, Tone.BLUE);
    add("s4", 17, 30, 60, Tone.AMBER_DASHED, Sign.NO_SHOW_HISTORY);
    add("s5", 13, 0, 45, Tone.RED_HATCHED);
    add("s5", 14, 30, 60, Tone.GREEN_SOLID);
    add("s5", 16, 0, 120, Tone.BLUE, Sign.OVERRIDE);
    travel("s6", 14, 0, 90, Tone.VIOLET);
    travel("s6", 17, 30, 90, Tone.BLUE);
    travel("s7", 15, 0, 120, Tone.GREEN_SOLID);
    travel("s8", 18, 0, 90, Tone.AMBER_DASHED);
    add("s10", 23, 0, 180, Tone.BLUE, Sign.NOTE);
    add("s10", 13, 30, 60, Tone.GREY);
    waiting();
    return entries;
  }

  private void waiting() {
    add("none", 16, 0, 60, Tone.AMBER_DASHED, Sign.FIRST_VISIT);
    add("none", 16, 30, 90, Tone.AMBER_DASHED);
    add("none", 19, 0, 60, Tone.AMBER_DASHED, Sign.NOTE);
    BoardEntry sent = make("s7", 18, 30, 60, Tone.BLUE, Duration.ZERO);
    entries.add(sent.looking(sent.look().pending(true)));
  }

  private void add(String column, int hour, int minute, int length, Tone tone, Sign... signs) {
    BoardEntry made = make(column, hour, minute, length, tone, Duration.ofMinutes(length > 30 ? 10 : 0), signs);
    entries.add(made);
  }

  private void travel(String column, int hour, int minute, int length, Tone tone) {
    BoardEntry made = make(column, hour, minute, length, tone, Duration.ofMinutes(30));
    EntryTime time = made.time();
    entries.add(new BoardEntry(made.key(), column,
        new EntryTime(time.start(), time.end(), Duration.ofMinutes(30), Duration.ofMinutes(30)),
        made.look(), Optional.empty(), true));
  }

  private void tied(String column, int hour, int minute, int length) {
    BoardEntry made = make(column, hour, minute, length, Tone.BLUE, Duration.ofMinutes(10), Sign.GROUP);
    entries.add(new BoardEntry(made.key(), column, made.time(), made.look(), Optional.of("group"), true));
  }

  private BoardEntry make(
      String column, int hour, int minute, int length, Tone tone, Duration after, Sign... signs) {
    int number = entries.size();
    var start = Demo.at(hour, minute);
    EntryTime time = new EntryTime(start, start.plus(Duration.ofMinutes(length)), Duration.ZERO, after);
    EntryLook look = new EntryLook(tone, Demo.client(number), Demo.service(number), "Room " + (number % 7 + 1),
        Set.of(signs), false, Demo.client(number) + ", " + Demo.service(number));
    return new BoardEntry("e" + number, column, time, look, Optional.empty(), true);
  }
}
