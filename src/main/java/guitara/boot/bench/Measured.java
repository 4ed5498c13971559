package guitara.boot.bench;

import guitara.boot.Percentiles;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a row came to, before it is judged.
///
/// @param of in which circumstances
record Measured(
    String of, Percentiles useCase, Optional<Percentiles> floor, OptionalDouble ratio, double statements) {

  static Measured of(String of, Contest contest, Contest.Outcome outcome) {
    return new Measured(
        of, outcome.useCase(), Optional.of(outcome.floor()), outcome.ratio(), contest.statements());
  }

  static Measured alone(String of, long... nanos) {
    return new Measured(of, Percentiles.of(nanos), Optional.empty(), OptionalDouble.empty(), 0);
  }
}
