package guitara.roster;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Two shifts of one person that overlap: the one still goes on when the other begins, or both begin at once.
///
/// @param day on which the first of the two begins
/// @param later days after which the second begins: 0 or 1
public record Meeting(Shift first, Shift second, LocalDate day, int later) {

  private static final int DAY = 24 * 60;
  private static final int WEEK = 7;
  /// After so many weeks two patterns of one to four weeks stand to each other as before.
  private static final int WEEKS = 12;

  /// The day on which the second begins.
  public LocalDate secondDay() {
    return day.plusDays(later);
  }

  /// @param since where it can be, the day found is not before it
  static Optional<Meeting> of(Pattern one, Pattern two, LocalDate since) {
    boolean same = one.equals(two);
    List<Shift> mine = one.shifts();
    List<Shift> theirs = two.shifts();
    for (int i = 0; i < mine.size(); i++) {
      for (int j = same ? i + 1 : 0; j < theirs.size(); j++) {
        Optional<Meeting> found = of(one, mine.get(i), two, theirs.get(j), since);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Meeting> of(Pattern one, Shift mine, Pattern two, Shift theirs, LocalDate since) {
    for (int days = -1; days <= 1; days++) {
      boolean onThatDay = Math.floorMod(mine.day().getValue() + days - theirs.day().getValue(), WEEK) == 0;
      int theirStart = days * DAY + theirs.startMinute();
      boolean meets = mine.startMinute() < theirStart + theirs.minutes()
          && theirStart < mine.startMinute() + mine.minutes();
      if (onThatDay && meets) {
        int apart = days;
        Predicate<LocalDate> both = date -> one.works(mine, date) && two.works(theirs, date.plusDays(apart));
        Optional<LocalDate> day = common(one, two, days).flatMap(valid -> firstDay(valid, since, mine, both)
            .or(() -> firstDay(valid, Validity.BEGINNING, mine, both)));
        if (day.isPresent()) {
          return Optional.of(theirStart < mine.startMinute()
              ? new Meeting(theirs, mine, day.get().plusDays(days), -days)
              : new Meeting(mine, theirs, day.get(), days));
        }
      }
    }
    return Optional.empty();
  }

  /// The days on which the one is valid, and the other so many days after.
  private static Optional<Validity> common(Pattern one, Pattern two, int days) {
    return one.valid().and(new Validity(
        two.valid().hasBegin() ? two.valid().from().minusDays(days) : Validity.BEGINNING,
        two.valid().hasEnd() ? two.valid().end().minusDays(days) : Validity.NEVER));
  }

  private static Optional<LocalDate> firstDay(
      Validity valid, LocalDate since, Shift mine, Predicate<LocalDate> both) {
    LocalDate begin = valid.hasBegin() ? valid.from()
        : valid.hasEnd() ? valid.end().minusWeeks(WEEKS) : Pattern.ANY_MONDAY;
    LocalDate from = since.isAfter(begin) ? since : begin;
    LocalDate first = from.plusDays(Math.floorMod(mine.day().getValue() - from.getDayOfWeek().getValue(), WEEK));
    return first.datesUntil(first.plusWeeks(WEEKS), Period.ofWeeks(1))
        .filter(day -> valid.contains(day) && both.test(day)).findFirst();
  }
}
