package guitara.booking;

import java.util.Arrays;
import java.util.Optional;

/// The cheapest different takers of seats that are all at one time: the assignment problem by shortest augmenting paths
/// with potentials (Kuhn, Munkres; in the form of Jonker and Volgenant).
final class SeatMatching {

  private final int[] seats;
  private final long[][] price;
  private final int takers;
  private final long[] seatPotential;
  private final long[] takerPotential;
  /// The seat (from 1) of each taker (from 1); 0 for none. Place 0 holds the seat that looks for a taker.
  private final int[] seatOf;

  private SeatMatching(int[] seats, long[][] price) {
    this.seats = seats;
    this.price = price;
    // Takers that are not there, and never to be had, make up for too few.
    this.takers = Math.max(price[seats[0]].length, seats.length);
    this.seatPotential = new long[seats.length + 1];
    this.takerPotential = new long[takers + 1];
    this.seatOf = new int[takers + 1];
  }

  /// The taker of each of these seats; empty where there are none for all.
  static Optional<int[]> cheapest(int[] seats, long[][] price) {
    SeatMatching matching = new SeatMatching(seats, price);
    for (int seat = 1; seat <= seats.length; seat++) {
      matching.add(seat);
    }
    return matching.found();
  }

  private void add(int seat) {
    seatOf[0] = seat;
    int[] way = new int[takers + 1];
    long[] least = new long[takers + 1];
    boolean[] used = new boolean[takers + 1];
    Arrays.fill(least, Long.MAX_VALUE);
    int at = 0;
    do {
      used[at] = true;
      int next = nearest(at, way, least, used);
      shift(least[next], least, used);
      at = next;
    } while (seatOf[at] != 0);
    while (at != 0) {
      seatOf[at] = seatOf[way[at]];
      at = way[at];
    }
  }

  private int nearest(int at, int[] way, long[] least, boolean[] used) {
    int seat = seatOf[at];
    int next = 0;
    for (int taker = 1; taker <= takers; taker++) {
      if (!used[taker]) {
        long reduced = price(seat, taker) - seatPotential[seat] - takerPotential[taker];
        if (reduced < least[taker]) {
          least[taker] = reduced;
          way[taker] = at;
        }
        if (next == 0 || least[taker] < least[next]) {
          next = taker;
        }
      }
    }
    return next;
  }

  private void shift(long step, long[] least, boolean[] used) {
    for (int taker = 0; taker <= takers; taker++) {
      if (used[taker]) {
        seatPotential[seatOf[taker]] += step;
        takerPotential[taker] -= step;
      } else {
        least[taker] -= step;
      }
    }
  }

  private long price(int seat, int taker) {
    long[] prices = price[seats[seat - 1]];
    return taker <= prices.length ? prices[taker - 1] : Seating.NEVER;
  }

  private Optional<int[]> found() {
    int[] found = new int[seats.length];
    for (int taker = 1; taker <= takers; taker++) {
      if (seatOf[taker] > 0) {
        if (price(seatOf[taker], taker) >= Seating.NEVER) {
          return Optional.empty();
        }
        found[seatOf[taker] - 1] = taker - 1;
      }
    }
    return Optional.of(found);
  }
}
