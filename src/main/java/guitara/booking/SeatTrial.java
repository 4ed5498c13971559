package guitara.booking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The cheapest takers of staggered seats, by trying one seat after the other, the cheapest taker first: takers that
/// are alike are tried once, and what cannot become cheaper than the best so far is left.
///
/// It ends after [#PATIENCE] steps: a staggered visit of very many guests may get more changes than it needs then.
final class SeatTrial {

  private static final int PATIENCE = 20_000;

  private final int[] seats;
  private final long[][] price;
  private final boolean[][] together;
  private final int[][] cheapestFirst;
  private final int[] kindOf;
  private final long[] leastFrom;
  private final int[] now;
  private int[] best = new int[0];
  private long bestSum = Seating.NEVER;
  private int steps;

  SeatTrial(int[] seats, long[][] price, boolean[][] together) {
    this.seats = seats;
    this.price = price;
    this.together = together;
    this.now = new int[seats.length];
    this.cheapestFirst = Arrays.stream(seats).mapToObj(seat -> cheapestFirst(price[seat])).toArray(int[][]::new);
    this.kindOf = kinds(seats, price);
    this.leastFrom = new long[seats.length + 1];
    for (int i = seats.length - 1; i >= 0; i--) {
      leastFrom[i] = leastFrom[i + 1] + price[seats[i]][cheapestFirst[i][0]];
    }
  }

  Optional<int[]> cheapest() {
    next(0, 0);
    return bestSum < Seating.NEVER ? Optional.of(best) : Optional.empty();
  }

  private static int[] cheapestFirst(long[] prices) {
    return IntStream.range(0, prices.length).boxed().sorted(Comparator.comparingLong(taker -> prices[taker]))
        .mapToInt(Integer::intValue).toArray();
  }

  /// Takers who can have the same seats at the same changes are of one kind: whoever is preferred stands for all.
  private static int[] kinds(int[] seats, long[][] price) {
    List<List<Long>> known = new ArrayList<>();
    int[] kinds = new int[price[seats[0]].length];
    for (int taker = 0; taker < kinds.length; taker++) {
      int column = taker;
      List<Long> kind = Arrays.stream(seats).mapToObj(seat -> price[seat][column] / Seating.CHANGE).toList();
      if (!known.contains(kind)) {
        known.add(kind);
      }
      kinds[taker] = known.indexOf(kind);
    }
    return kinds;
  }

  private void next(int i, long sum) {
    if (sum + leastFrom[i] >= bestSum || steps++ > PATIENCE) {
      return;
    }
    if (i == seats.length) {
      bestSum = sum;
      best = now.clone();
      return;
    }
    boolean[] tried = new boolean[kindOf.length];
    for (int taker : cheapestFirst[i]) {
      boolean fresh = IntStream.range(0, i).noneMatch(k -> now[k] == taker);
      if (price[seats[i]][taker] < Seating.NEVER && free(i, taker) && !(fresh && tried[kindOf[taker]])) {
        tried[kindOf[taker]] |= fresh;
        now[i] = taker;
        next(i + 1, sum + price[seats[i]][taker]);
      }
    }
  }

  private boolean free(int i, int taker) {
    return IntStream.range(0, i).noneMatch(k -> now[k] == taker && together[seats[k]][seats[i]]);
  }
}
