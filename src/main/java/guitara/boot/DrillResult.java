package guitara.boot;

import java.util.List;

/// What drills counted.
public record DrillResult(List<Drill> drills) {

  public DrillResult {
    drills = List.copyOf(drills);
  }

  /// One drill's count over all its rounds.
  ///
  /// @param acknowledged bookings that somebody was told stand
  /// @param acknowledgedLost those of them that do not
  /// @param doubled bookings that stand more than once for one intent
  /// @param halfPlaced bookings whose claims are not what they demand
  /// @param askedAgain answers that were lost and asked for again
  /// @param recoveryMs the longest time from the kill to the next acknowledged booking
  public record Drill(
      String name, int rounds, long acknowledged, long acknowledgedLost, long doubled, long halfPlaced,
      long askedAgain, long recoveryMs) {

    public boolean allWell() {
      return acknowledged > 0 && acknowledgedLost == 0 && doubled == 0 && halfPlaced == 0;
    }
  }

  public boolean allWell() {
    return drills.stream().allMatch(Drill::allWell);
  }
}
