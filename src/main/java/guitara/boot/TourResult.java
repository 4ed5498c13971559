package guitara.boot;

import java.util.List;

/// What a tour's steps came to.
public record TourResult(List<Step> steps) {

  public TourResult {
    steps = List.copyOf(steps);
  }

  /// One step: what it did, whether it ended as it should, how long it took, and its picture's file name.
  public record Step(String name, boolean ok, long ms, String picture) {}

  public boolean allWell() {
    return steps.stream().allMatch(Step::ok);
  }
}
