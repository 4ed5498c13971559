package guitara.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Who gives a treatment: the client's favourite if free, else somebody who has just finished, else who did least
/// today.
final class TherapistChoice {

  private static final int WITH_FAVOURITE = 600;

  private final World.Branch branch;
  private final List<Calendar.Shift> shifts;
  private final DayBook book;
  private final Dice dice;
  private final Map<Long, Integer> visits = new HashMap<>();

  TherapistChoice(World.Branch branch, List<Calendar.Shift> shifts, DayBook book, Dice dice) {
    this.branch = branch;
    this.shifts = shifts;
    this.book = book;
    this.dice = dice;
  }

  World.Offer offer(long staff, World.Service service) {
    World.Offer offer = branch.offers().getOrDefault(staff, Map.of()).get(service.id());
    return offer == null ? new World.Offer(service, service.price()) : offer;
  }

  /// @param overtime 0: within the hours; else: beyond their end, by at most so many minutes
  OptionalLong choose(World.Service service, int from, int to, int overtime, int favourite) {
    int liked = favourite < WITH_FAVOURITE && !shifts.isEmpty() ? favourite % shifts.size() : -1;
    double best = Double.NEGATIVE_INFINITY;
    OptionalLong chosen = OptionalLong.empty();
    for (int i = 0; i < shifts.size(); i++) {
      Calendar.Shift shift = shifts.get(i);
      if (!fits(shift, from, to, overtime) || !canGive(shift.staff(), service, from, to)) {
        continue;
      }
      double score = dice.fraction() + (i == liked ? 0.8 : 0) - 0.45 * visits.getOrDefault(shift.staff(), 0)
          + (book.isBusyBefore(shift.staff(), from) ? 0.5 : 0);
      if (score > best) {
        best = score;
        chosen = OptionalLong.of(shift.staff());
      }
    }
    chosen.ifPresent(staff -> visits.merge(staff, 1, Integer::sum));
    return chosen;
  }

  OptionalLong chooseOther(long than, World.Service service, int from, int to) {
    return shifts.stream()
        .filter(shift -> shift.staff() != than && fits(shift, from, to, 0) && canGive(shift.staff(), service, from, to))
        .mapToLong(Calendar.Shift::staff).findFirst();
  }

  /// The same person again, without a pause.
  OptionalLong same(long staff, World.Service service, int from, int to) {
    return shifts.stream()
        .filter(shift -> shift.staff() == staff && fits(shift, from, to, 0) && canGive(staff, service, from, to))
        .mapToLong(Calendar.Shift::staff).findFirst();
  }

  private static boolean fits(Calendar.Shift shift, int from, int to, int overtime) {
    if (overtime > 0) {
      return from >= shift.from() && to > shift.to() && to <= shift.to() + overtime;
    }
    return from >= shift.from() && to <= shift.to();
  }

  private boolean canGive(long staff, World.Service service, int from, int to) {
    return branch.offers().getOrDefault(staff, Map.of()).containsKey(service.id()) && book.isFree(staff, from, to);
  }
}
