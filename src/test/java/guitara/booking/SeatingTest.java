package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seats are given as cheaply as trying out everything would, and whenever that would find anything at all.
class SeatingTest {

  private static final long NO = Seating.NEVER;
  private static final int ROUNDS = 3_000;

  private static long sum(long[][] price, int[] takers) {
    return IntStream.range(0, takers.length).mapToLong(seat -> price[seat][takers[seat]]).sum();
  }

  private static long cheapestByTrying(long[][] price, boolean[][] together, int[] takers, int seat) {
    if (seat == price.length) {
      return sum(price, takers);
    }
    long best = NO;
    for (int taker = 0; taker < price[seat].length; taker++) {
      int candidate = taker;
      if (price[seat][taker] < NO
          && IntStream.range(0, seat).noneMatch(s -> together[s][seat] && takers[s] == candidate)) {
        takers[seat] = taker;
        best = Math.min(best, cheapestByTrying(price, together, takers, seat + 1));
      }
    }
    return best;
  }

  @Test
  void aGreedyFailureHidesNothing() {
    // The first could have either, the second only what the first would take first.
    assertThat(Seating.cheapest(new long[][] {{1, 2}, {1, NO}}, all(2))).hasValueSatisfying(
        takers -> assertThat(takers).containsExactly(1, 0));
    assertThat(Seating.cheapest(new long[][] {{1, NO}, {1, NO}}, all(2))).isEmpty();
    assertThat(Seating.cheapest(new long[][] {{1, NO}, {1, NO}}, new boolean[2][2])).as("one after the other")
        .hasValueSatisfying(takers -> assertThat(takers).containsExactly(0, 0));
    assertThat(Seating.cheapest(new long[2][0], all(2))).isEmpty();
    assertThat(Seating.cheapest(new long[0][], new boolean[0][0])).hasValueSatisfying(
        takers -> assertThat(takers).isEmpty());
  }

  private static boolean[][] all(int seats) {
    boolean[][] all = new boolean[seats][seats];
    IntStream.range(0, seats).forEach(i -> IntStream.range(0, seats).forEach(j -> all[i][j] = i != j));
    return all;
  }

  /// Visits as intervals, so that they overlap in chains as well as all at once.
  private static boolean[][] staggered(Random random, int seats) {
    int spread = 1 + random.nextInt(12);
    int[] starts = IntStream.range(0, seats).map(i -> random.nextInt(spread)).toArray();
    int[] lengths = IntStream.range(0, seats).map(i -> 1 + random.nextInt(4)).toArray();
    boolean[][] together = new boolean[seats][seats];
    for (int i = 0; i < seats; i++) {
      for (int j = 0; j < seats; j++) {
        together[i][j] = i != j && starts[i] < starts[j] + lengths[j] && starts[j] < starts[i] + lengths[i];
      }
    }
    return together;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void isAsCheapAsTryingEverything(long seed) {
    Random random = new Random(seed);
    int none = 0;
    for (int n = 0; n < ROUNDS; n++) {
      int seats = 1 + random.nextInt(5);
      int takers = 1 + random.nextInt(6);
      boolean[][] together = staggered(random, seats);
      long[][] price = new long[seats][takers];
      for (long[] row : price) {
        // One in three is wanted, changes cost a million, and some cannot.
        Arrays.setAll(row, j -> random.nextInt(3) == 0 ? NO : (random.nextInt(3) == 0 ? 0 : Seating.CHANGE));
      }
      long expected = cheapestByTrying(price, together, new int[seats], 0);
      Optional<int[]> found = Seating.cheapest(price, together);
      String where = "seed " + seed + ", round " + n + ": " + Arrays.deepToString(price);
      if (expected >= NO) {
        none++;
        assertThat(found).as(where).isEmpty();
      } else {
        assertThat(found).as(where).isPresent();
        assertThat(sum(price, found.get())).as(where).isEqualTo(expected);
        for (int i = 0; i < seats; i++) {
          for (int j = 0; j < seats; j++) {
            assertThat(together[i][j] && found.get()[i] == found.get()[j]).as(where).isFalse();
          }
        }
      }
    }
    assertThat(none).as("both cases were met").isBetween(ROUNDS / 50, ROUNDS * 49 / 50);
  }

  /// Twenty guests at once, nineteen therapists: said at once, not after trying all orders.
  @Test
  void tooFewForAMomentIsFoundOutWithoutTrying() {
    long[][] price = new long[21][19];
    boolean[][] together = all(21);
    together[0][20] = false;
    together[20][0] = false;
    assertThat(Seating.cheapest(price, together)).isEmpty();
  }
}
