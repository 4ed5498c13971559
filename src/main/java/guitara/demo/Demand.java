package guitara.demo;

import java.time.LocalDate;

/// When people want to come: evenings more than afternoons, weekends more than Mondays.
final class Demand {

  private static final int STEP = 30;
  private static final double QUARTER_PAST = 0.1;
  private static final double[] WEEK = {0.78, 0.76, 0.86, 0.92, 1.16, 1.34, 1.18};
  /// Per hour of the day, from midnight.
  private static final double[] HOURS =
      {2, 0.5, 0, 0, 0, 0, 0, 0, 0.5, 1, 2, 2, 2, 3, 4, 5, 5, 7, 10, 11, 11, 9, 7, 5};

  private final World.Branch branch;
  private final double[] starts;

  Demand(World.Branch branch) {
    this.branch = branch;
    this.starts = new double[(branch.closesAt() - branch.opensAt()) / STEP];
    int cut = branch.cut().getHour() * 60;
    double sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum += HOURS[(cut + branch.opensAt() + i * STEP) / 60 % 24];
      starts[i] = sum;
    }
  }

  int bookings(LocalDate day, Dice dice) {
    double mean = branch.bookingsADay() * WEEK[day.getDayOfWeek().getValue() - 1];
    return (int) Math.round(mean * (0.9 + 0.2 * dice.fraction()));
  }

  int start(Dice dice) {
    return branch.opensAt() + dice.weighted(starts) * STEP + (dice.chance(QUARTER_PAST) ? STEP / 2 : 0);
  }
}
