package guitara.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Answers what a set of slots leaves uncovered.
public final class Coverage {

  private Coverage() {}

  /// The parts of `wanted` that no slot of `by` covers, in order; empty when it is covered whole.
  public static List<Slot> gaps(Slot wanted, List<Slot> by) {
    List<Slot> gaps = new ArrayList<>();
    Instant reached = wanted.start();
    for (Slot slot : by.stream().sorted(Comparator.comparing(Slot::start)).toList()) {
      if (!slot.overlaps(wanted)) {
        continue;
      }
      if (slot.start().isAfter(reached)) {
        gaps.add(new Slot(reached, slot.start()));
      }
      if (slot.end().isAfter(reached)) {
        reached = slot.end();
      }
    }
    if (reached.isBefore(wanted.end())) {
      gaps.add(new Slot(reached, wanted.end()));
    }
    return gaps;
  }
}
