package guitara.desk.booking;

import guitara.booking.series.Recurrence;
import guitara.booking.series.Recurrence.End;
import guitara.booking.series.Recurrence.Monthly;
import guitara.booking.series.Recurrence.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How a booking shall repeat, as it is typed. Without a node.
final class RepeatFields {

  /// What was typed comes to a rule, or why it does not.
  sealed interface Read {

    record Rule(Recurrence rule) implements Read {}

    record Wrong(Recurrence.Wrong wrong) implements Read {}

    /// Not a number.
    record Unreadable() implements Read {}
  }

  private static final int LONGEST_NUMBER = 9;

  final BooleanProperty on = new SimpleBooleanProperty(this, "on");
  final StringProperty every = new SimpleStringProperty(this, "every", "1");
  final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(this, "unit", Unit.WEEKS);
  final ObjectProperty<Monthly> monthly = new SimpleObjectProperty<>(this, "monthly", Monthly.SAME_DATE);
  final BooleanProperty untilDay = new SimpleBooleanProperty(this, "untilDay");
  final StringProperty times = new SimpleStringProperty(this, "times", "6");
  final ObjectProperty<LocalDate> until;
  final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);

  RepeatFields(LocalDate first) {
    until = new SimpleObjectProperty<>(this, "until", first.plusMonths(3));
  }

  /// The rule of a series that begins on a day.
  Read read(LocalDate first, LocalDate today) {
    Optional<Integer> between = number(every.get());
    Optional<Integer> count = untilDay.get() ? Optional.of(0) : number(times.get());
    if (between.isEmpty() || count.isEmpty()) {
      return new Read.Unreadable();
    }
    Set<DayOfWeek> days = EnumSet.of(first.getDayOfWeek());
    days.addAll(weekdays);
    Recurrence rule = new Recurrence(
        unit.get(), between.get(), unit.get() == Unit.WEEKS ? days : Set.of(), monthly.get(),
        untilDay.get() ? new End.Until(until.get()) : new End.Times(count.get()));
    return rule.wrong(first, today).<Read>map(Read.Wrong::new).orElseGet(() -> new Read.Rule(rule));
  }

  /// As people write it, with or without thousands; a longer one is as good as too much.
  private static Optional<Integer> number(String typed) {
    String digits = typed.replaceAll("[\\s,.']", "");
    String unsigned = digits.startsWith("-") ? digits.substring(1) : digits;
    if (unsigned.isEmpty() || !unsigned.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    if (digits.startsWith("-")) {
      return Optional.of(0);
    }
    return Optional.of(unsigned.length() > LONGEST_NUMBER ? Integer.MAX_VALUE : Integer.parseInt(unsigned));
  }
}
