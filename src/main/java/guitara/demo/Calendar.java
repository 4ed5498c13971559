package guitara.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Working hours and taken time of a few weeks, day by day.
final class Calendar {

  /// Minutes of the business day, counted from its cut.
  record Shift(long staff, int from, int to) {}

  private record Place(long branch, LocalDate day) {}

  private final Map<Long, World.Branch> branches = new HashMap<>();
  private final Map<Place, List<Shift>> shifts = new HashMap<>();
  private final Map<LocalDate, DayBook> books = new HashMap<>();

  Calendar(World world) {
    world.branches().forEach(branch -> branches.put(branch.id(), branch));
  }

  void works(long staff, long branchId, LocalDate day, Instant from, Instant to) {
    World.Branch branch = branches.get(branchId);
    if (branch != null) {
      shifts.computeIfAbsent(new Place(branchId, day), place -> new ArrayList<>())
          .add(new Shift(staff, branch.minuteOf(day, from), branch.minuteOf(day, to)));
    }
  }

  void holds(long resource, LocalDate day, Instant from, Instant to) {
    World.Branch branch = branches.values().iterator().next();
    book(day).take(resource, branch.minuteOf(day, from), branch.minuteOf(day, to));
  }

  List<Shift> shifts(World.Branch branch, LocalDate day) {
    return shifts.getOrDefault(new Place(branch.id(), day), List.of());
  }

  DayBook book(LocalDate day) {
    return books.computeIfAbsent(day, any -> new DayBook());
  }
}
