package guitara.demo;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that repeats itself: the same seed and the same use give the same throws.
final class Dice {

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY = RandomGeneratorFactory.of("L64X128MixRandom");

  private final RandomGenerator random;

  /// @param uses what the dice are for, so that neighbours (the next day, the next branch) throw differently
  Dice(long seed, long... uses) {
    long mixed = seed;
    for (long use : uses) {
      mixed = (mixed ^ use) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 29;
    }
    this.random = FACTORY.create(mixed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /// Both ends included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double fraction() {
    return random.nextDouble();
  }

  long bits() {
    return random.nextLong();
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// The index of one weight, heavy ones more often; `sums` are running sums.
  int weighted(double[] sums) {
    double at = random.nextDouble() * sums[sums.length - 1];
    int i = 0;
    while (sums[i] <= at) {
      i++;
    }
    return i;
  }

  /// In place.
  void shuffle(List<?> all) {
    for (int i = all.size(); i > 1; i--) {
      Collections.swap(all, i - 1, random.nextInt(i));
    }
  }
}
