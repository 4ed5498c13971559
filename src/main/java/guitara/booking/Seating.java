package guitara.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives each of a few seats (treatments) one of many takers (people, rooms), so that seats at one time have different
/// takers and the sum of the prices is the least. First fit would not do: it hides ways out that are there.
///
/// Seats that are all at one time are matched exactly; staggered ones are tried out within bounds ([SeatTrial]).
final class Seating {

  /// The price of what is not possible.
  static final long NEVER = 1_000_000_000_000L;

  /// The price of one change; smaller prices only say who is preferred among equals.
  static final long CHANGE = 1_000_000;

  private Seating() {}

  /// The cheapest taker of each seat; empty where there is none for all.
  ///
  /// @param price by seat and taker, [#NEVER] where a taker cannot have a seat
  /// @param together which seats are at one time
  static Optional<int[]> cheapest(long[][] price, boolean[][] together) {
    int[] taker = new int[price.length];
    boolean[] done = new boolean[price.length];
    for (int seat = 0; seat < price.length; seat++) {
      if (!done[seat]) {
        int[] knot = knot(seat, done, together);
        Optional<int[]> takers = takers(knot, price, together);
        if (takers.isEmpty()) {
          return Optional.empty();
        }
        for (int i = 0; i < knot.length; i++) {
          taker[knot[i]] = takers.get()[i];
        }
      }
    }
    return Optional.of(taker);
  }

  private static Optional<int[]> takers(int[] knot, long[][] price, boolean[][] together) {
    if (moment(knot, together).length == knot.length) {
      return SeatMatching.cheapest(knot, price);
    }
    // What cannot be matched at one moment cannot be given at all: found out without trying.
    for (int i = 0; i < knot.length; i++) {
      if (SeatMatching.cheapest(moment(from(knot, i), together), price).isEmpty()) {
        return Optional.empty();
      }
    }
    return new SeatTrial(knot, price, together).cheapest();
  }

  /// All seats that hang together with one, the earlier first.
  private static int[] knot(int first, boolean[] done, boolean[][] together) {
    List<Integer> knot = new ArrayList<>(List.of(first));
    done[first] = true;
    for (int i = 0; i < knot.size(); i++) {
      for (int other = 0; other < together.length; other++) {
        if (!done[other] && together[knot.get(i)][other]) {
          done[other] = true;
          knot.add(other);
        }
      }
    }
    return knot.stream().sorted().mapToInt(Integer::intValue).toArray();
  }

  /// The seats, from the first on, each of which is at one time with all taken before.
  private static int[] moment(int[] seats, boolean[][] together) {
    List<Integer> moment = new ArrayList<>();
    for (int seat : seats) {
      if (moment.stream().allMatch(other -> together[other][seat])) {
        moment.add(seat);
      }
    }
    return moment.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The same seats, beginning at another.
  private static int[] from(int[] seats, int begin) {
    int[] turned = new int[seats.length];
    for (int i = 0; i < seats.length; i++) {
      turned[i] = seats[(begin + i) % seats.length];
    }
    return turned;
  }
}
