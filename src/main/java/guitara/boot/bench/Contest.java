package guitara.boot.bench;

import guitara.boot.Percentiles;
import java.sql.SQLException;
import java.util.OptionalDouble;

/// A use case against its own statements sent bare, turn by turn and each time the other first, so that a noisy moment
/// hits both alike. Whatever is taken back afterwards is taken back on both sides, and not measured.
interface Contest {

  /// The use case.
  ///
  /// @param round from 0; rounds of the warm-up count too
  void useCase(int round) throws SQLException;

  /// The same statements, bare.
  void floor(int round) throws SQLException;

  /// Makes the turn that was just measured undone.
  ///
  /// @param bare whether it was that of the floor
  default void takeBack(int round, boolean bare) throws SQLException {}

  /// That one use case sends.
  double statements();

  /// What a contest came to.
  record Outcome(Percentiles useCase, Percentiles floor) {

    /// Of the medians, to the hundredth.
    OptionalDouble ratio() {
      return floor.p50() == 0
          ? OptionalDouble.empty() : OptionalDouble.of(Math.round(useCase.p50() / floor.p50() * 100) / 100.0);
    }
  }

  /// Holds it.
  static Outcome hold(Contest contest, int warmUp, int rounds) throws SQLException {
    return hold(contest, warmUp, rounds, () -> { });
  }

  /// Holds it.
  ///
  /// @param between asked where nothing stands to be taken back; may throw to end it
  static Outcome hold(Contest contest, int warmUp, int rounds, Runnable between) throws SQLException {
    long[][] taken = new long[2][rounds];
    for (int n = 0; n < warmUp + rounds; n++) {
      between.run();
      for (int turn = 0; turn < 2; turn++) {
        boolean bare = ((turn + n) & 1) == 1;
        long began = System.nanoTime();
        if (bare) {
          contest.floor(n);
        } else {
          contest.useCase(n);
        }
        long took = System.nanoTime() - began;
        if (n >= warmUp) {
          taken[bare ? 1 : 0][n - warmUp] = took;
        }
        contest.takeBack(n, bare);
      }
    }
    return new Outcome(Percentiles.of(taken[0]), Percentiles.of(taken[1]));
  }
}
