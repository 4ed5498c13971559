package guitara.desk.roster;

import guitara.roster.Meeting;
import guitara.roster.Pattern;
import guitara.roster.Shift;
import guitara.roster.Validity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// A pattern while it is typed: its days, and a field for each day of each of its weeks. Without a node; to be used on
/// the JavaFX thread.
final class PatternForm {

  static final int DAYS = 7;

  /// Everything that was typed, to be put back.
  record Typed(List<String> fields, int cycle) {}

  final PatternCell from = PatternCell.empty();
  final PatternCell until = PatternCell.empty();
  final PatternCell anchor = PatternCell.empty();
  final IntegerProperty cycle = new SimpleIntegerProperty(this, "cycle", 1);
  private final List<PatternCell> cells =
      IntStream.range(0, Pattern.LONGEST_CYCLE * DAYS).mapToObj(n -> PatternCell.empty()).toList();
  private final RosterContext context;

  /// @param edited hears of every change of a field
  PatternForm(RosterContext context, Runnable edited) {
    this.context = context;
    fields().forEach(field -> field.text().addListener(any -> {
      field.clear();
      edited.run();
    }));
    cycle.addListener(any -> {
      fillNewWeeks();
      edited.run();
    });
  }

  private Stream<PatternCell> fields() {
    return Stream.concat(Stream.of(from, until, anchor), cells.stream());
  }

  /// The field of a day.
  ///
  /// @param week from 1
  PatternCell cell(int week, DayOfWeek day) {
    return cells.get((week - 1) * DAYS + day.getValue() - 1);
  }

  /// A week that is added begins like the first, so that only what differs is typed.
  private void fillNewWeeks() {
    for (int week = 2; week <= cycle.get(); week++) {
      int now = week;
      if (Stream.of(DayOfWeek.values()).allMatch(day -> cell(now, day).isBlank())) {
        Stream.of(DayOfWeek.values()).forEach(day -> cell(now, day).text().set(cell(1, day).text().get()));
      }
    }
    if (cycle.get() > 1 && anchor.isBlank()) {
      LocalDate begin = day(from).orElseGet(context::today);
      anchor.text().set(context.words().date(begin.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    }
  }

  /// Shows a pattern.
  void show(Pattern pattern) {
    RosterWords words = context.words();
    cells.forEach(cell -> cell.text().set(""));
    from.text().set(pattern.valid().hasBegin() ? words.date(pattern.valid().from()) : "");
    until.text().set(pattern.valid().hasEnd() ? words.date(pattern.valid().last()) : "");
    anchor.text().set(pattern.cycle() > 1 ? words.date(pattern.anchor()) : "");
    for (int week = 1; week <= pattern.cycle(); week++) {
      for (DayOfWeek day : DayOfWeek.values()) {
        int now = week;
        cell(week, day).text().set(words.typed(
            pattern.shifts().stream().filter(it -> it.week() == now && it.day() == day).toList()));
      }
    }
    cycle.set(pattern.cycle());
    fields().forEach(PatternCell::clear);
  }

  Typed typed() {
    return new Typed(fields().map(field -> field.text().get()).toList(), cycle.get());
  }

  void show(Typed typed) {
    cycle.set(typed.cycle);
    List<PatternCell> all = fields().toList();
    for (int n = 0; n < all.size(); n++) {
      all.get(n).text().set(typed.fields.get(n));
    }
  }

  /// Nothing is wrong until it is looked at again.
  void clear() {
    fields().forEach(PatternCell::clear);
  }

  private Optional<LocalDate> day(PatternCell field) {
    return DateEntry.parse(field.text().get(), context.texts().locale(), context.today());
  }

  /// What the fields come to; empty where one cannot be read.
  Optional<Pattern> read() {
    return problems(false) ? Optional.empty() : Optional.of(pattern());
  }

  /// The same, and says beside each field what is wrong with it.
  Optional<Pattern> check() {
    return problems(true) ? Optional.empty() : Optional.of(pattern());
  }

  private Pattern pattern() {
    List<Shift> shifts = new ArrayList<>();
    for (int week = 1; week <= cycle.get(); week++) {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (ShiftEntry.parse(cell(week, day).text().get()) instanceof ShiftEntry.Read.Spans(var spans)) {
          int now = week;
          spans.forEach(span -> shifts.add(new Shift(now, day, span.starts(), span.minutes())));
        }
      }
    }
    Validity valid = new Validity(begin(), end());
    return cycle.get() == 1 ? Pattern.weekly(valid, shifts)
        : new Pattern(valid, cycle.get(), day(anchor).orElse(Pattern.ANY_MONDAY), shifts);
  }

  private LocalDate begin() {
    return from.isBlank() ? Validity.BEGINNING : day(from).orElse(Validity.BEGINNING);
  }

  private LocalDate end() {
    return until.isBlank() ? Validity.NEVER : day(until).map(it -> it.plusDays(1)).orElse(Validity.NEVER);
  }

  private boolean problems(boolean say) {
    RosterWords words = context.words();
    boolean wrong = complain(from, it -> !it.isBlank() && day(it).isEmpty(), words.get("roster.wrong.date"), say);
    wrong |= complain(until, it -> !it.isBlank() && day(it).isEmpty(), words.get("roster.wrong.date"), say);
    if (!wrong) {
      wrong = complain(until, it -> !begin().isBefore(end()), words.get("roster.wrong.order"), say);
    }
    if (cycle.get() > 1) {
      wrong |= complain(anchor, it -> day(it).filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY).isEmpty(),
          words.get("roster.wrong.monday"), say);
    }
    for (PatternCell cell : cells.subList(0, cycle.get() * DAYS)) {
      Optional<String> problem = problem(cell);
      wrong |= problem.isPresent();
      if (say) {
        problem.ifPresent(cell::say);
      }
    }
    return wrong;
  }

  private static boolean complain(PatternCell field, Predicate<PatternCell> wrong, String sentence, boolean say) {
    boolean is = wrong.test(field);
    if (is && say) {
      field.say(sentence);
    }
    return is;
  }

  private Optional<String> problem(PatternCell cell) {
    return switch (ShiftEntry.parse(cell.text().get())) {
      case ShiftEntry.Read.Spans _ -> Optional.empty();
      case ShiftEntry.Read.Unreadable(String part) ->
          Optional.of(context.texts().format("roster.wrong.times", part));
      case ShiftEntry.Read.TooShort(String part) ->
          Optional.of(context.texts().format("roster.wrong.short", part, Shift.SHORTEST));
    };
  }

  /// Says that two shifts meet beside the one that begins later, or the other where that is not on the form.
  ///
  /// @return whether one of them is on the form
  boolean say(Meeting meeting, Pattern read) {
    for (Shift shift : List.of(meeting.second(), meeting.first())) {
      if (read.shifts().contains(shift)) {
        cell(shift.week(), shift.day()).say(context.words().meeting(meeting));
        return true;
      }
    }
    return false;
  }
}
