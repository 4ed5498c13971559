package guitara.booking.calendar;

import guitara.booking.calendar.CalendarRows.Part;
import guitara.booking.calendar.CalendarRows.Treatment;
import guitara.booking.calendar.DayLoad.Away;
import guitara.booking.calendar.DayLoad.Free;
import guitara.booking.calendar.DayLoad.Minutes;
import guitara.booking.calendar.DayLoad.Stretch;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Everything that a branch does in a period, as it was when it was read; says it of the branch, a person or a room.
/// Each stretch counts for the business day that it lies in, cut where one day ends and the next begins.
public final class BranchCalendar {

  private static final long NOBODY = 0;

  private final CalendarPeriod period;
  private final CalendarRows rows;
  private final List<Slot> windows;
  /// Where each day begins, in minutes since the first day's beginning.
  private final int[] offsets;

  BranchCalendar(CalendarPeriod period, CalendarRows rows) {
    this.period = period;
    this.rows = rows;
    this.windows = period.dates().stream().map(period.branch()::businessDay).toList();
    this.offsets = windows.stream().mapToInt(day -> minutes(windows.getFirst().start(), day.start())).toArray();
  }

  private static int minutes(Instant from, Instant to) {
    return (int) Duration.between(from, to).toMinutes();
  }

  public CalendarPeriod period() {
    return period;
  }

  /// A load for each day of the period, in order.
  public List<DayLoad> of(Subject subject) {
    return switch (subject) {
      case Subject.Everybody() -> everybody();
      case Subject.Person(long staffId) -> alone(person(staffId), staffId);
      case Subject.Room(long roomId) -> alone(room(roomId), NOBODY);
    };
  }

  private List<DayMinutes> person(long id) {
    List<DayMinutes> days = windows.stream().map(DayMinutes::new).toList();
    rows.working().getOrDefault(id, List.of()).forEach(part -> mark(days, part, true));
    rows.away().stream().filter(away -> away.staffId() == id)
        .forEach(away -> away.within(days.size()).forEach(day -> days.get(day).beAway(new Away(id, away.reason()))));
    rows.blocked().getOrDefault(id, List.of()).forEach(part -> mark(days, part, false));
    rows.treatments().getOrDefault(id, List.of())
        .forEach(it -> treat(days, it, it.begin() - it.before(), it.end() + it.after()));
    return days;
  }

  /// A room is there while the house is open.
  private List<DayMinutes> room(long id) {
    List<DayMinutes> days = windows.stream().map(DayMinutes::new).toList();
    for (int day = 0; day < days.size(); day++) {
      Slot open = period.branch().openingHours(period.first().plusDays(day));
      int start = minutes(windows.get(day).start(), open.start());
      days.get(day).mark(days.get(day).works, start, start + (int) open.minutes());
    }
    rows.blocked().getOrDefault(id, List.of()).forEach(part -> mark(days, part, false));
    rows.treatments().values().stream().flatMap(List::stream).filter(it -> it.room() == id)
        .forEach(it -> treat(days, it, it.begin(), it.end() + it.turnover()));
    return days;
  }

  private void mark(List<DayMinutes> days, Part part, boolean working) {
    for (int day = 0; day < days.size(); day++) {
      DayMinutes at = days.get(day);
      at.mark(working ? at.works : at.blocked, part.begin() - offsets[day], part.end() - offsets[day]);
    }
  }

  private void treat(List<DayMinutes> days, Treatment treatment, int from, int to) {
    DayMinutes at = days.get(treatment.day());
    at.visits.add(treatment.visit());
    at.treated += treatment.end() - treatment.begin();
    at.mark(at.booked, from - offsets[treatment.day()], to - offsets[treatment.day()]);
  }

  private List<DayLoad> alone(List<DayMinutes> days, long staffId) {
    return IntStream.range(0, days.size()).mapToObj(n -> {
      DayMinutes day = days.get(n);
      BitSet free = day.free();
      return new DayLoad(
          period.first().plusDays(n), windows.get(n), day.visits.size(), 0,
          new Minutes(day.treated, day.works.cardinality(), free.cardinality()),
          period.isDetailed() ? day.stretches() : List.of(),
          DayMinutes.longest(free).map(at -> new Free(day.slot(at[0], at[1]), staffId)),
          day.away().stream().toList());
    }).toList();
  }

  private List<DayLoad> everybody() {
    Set<Long> people = new HashSet<>(rows.working().keySet());
    people.addAll(rows.treatments().keySet());
    people.remove(NOBODY);
    Map<Long, List<DayMinutes>> all = new TreeMap<>();
    people.forEach(id -> all.put(id, person(id)));
    List<DayMinutes> nobodys = person(NOBODY);
    return IntStream.range(0, windows.size()).mapToObj(n -> together(n, all, nobodys.get(n))).toList();
  }

  private DayLoad together(int n, Map<Long, List<DayMinutes>> all, DayMinutes nobodys) {
    Set<Long> visits = new HashSet<>(nobodys.visits);
    int treated = nobodys.treated;
    int working = 0;
    int free = 0;
    Optional<Free> longest = Optional.empty();
    List<Away> away = new ArrayList<>();
    for (Map.Entry<Long, List<DayMinutes>> one : all.entrySet()) {
      DayMinutes day = one.getValue().get(n);
      visits.addAll(day.visits);
      treated += day.treated;
      working += day.works.cardinality();
      BitSet mine = day.free();
      free += mine.cardinality();
      day.missed().ifPresent(away::add);
      longest = longer(longest, DayMinutes.longest(mine).map(at -> new Free(day.slot(at[0], at[1]), one.getKey())));
    }
    return new DayLoad(
        period.first().plusDays(n), windows.get(n), visits.size(), unassigned(n), new Minutes(treated, working, free),
        period.isDetailed() ? slots(n, all.values().stream().map(days -> days.get(n)).toList()) : List.of(),
        longest, away);
  }

  private static Optional<Free> longer(Optional<Free> one, Optional<Free> other) {
    boolean better = other.isPresent()
        && (one.isEmpty() || other.get().during().minutes() > one.get().during().minutes());
    return better ? other : one;
  }

  private int unassigned(int day) {
    return (int) rows.treatments().getOrDefault(NOBODY, List.of()).stream().filter(it -> it.day() == day).count();
  }

  /// The people together, slot by slot of the branch's grid.
  private List<Stretch> slots(int n, Collection<DayMinutes> people) {
    int step = (int) period.branch().slot().toMinutes();
    DayMinutes day = new DayMinutes(windows.get(n));
    List<Stretch> found = new ArrayList<>();
    for (int start = 0; start < day.length(); start += step) {
      int end = Math.min(day.length(), start + step);
      int working = 0;
      int booked = 0;
      int blocked = 0;
      for (DayMinutes one : people) {
        working += one.works.get(start, end).cardinality();
        booked += one.booked.get(start, end).cardinality();
        blocked += one.blocked.get(start, end).cardinality();
      }
      if (working + booked + blocked > 0) {
        found.add(new Stretch(day.slot(start, end), working, booked, blocked));
      }
    }
    return found;
  }
}
