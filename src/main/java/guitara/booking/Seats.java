package guitara.booking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The treatments of a visit that need a person (or a room), as seats. What a guest was to have from one hand stays in
/// one hand, unless that takes more changes.
final class Seats {

  private final int[] seatOfItem;
  private final boolean[][] together;
  /// For each seat the party that it belongs to.
  private final int[] party;
  private final int parties;

  private record Party(int guest, OptionalLong wanted) {}

  private Seats(int[] seatOfItem, boolean[][] together, int[] party) {
    this.seatOfItem = seatOfItem;
    this.together = together;
    this.party = party;
    this.parties = (int) Arrays.stream(party).distinct().count();
  }

  /// @param wanted who or what an item was to have
  static Seats of(
      List<AppointmentItem> items, Function<AppointmentItem, OptionalLong> wanted, Predicate<AppointmentItem> needed) {
    int[] seatOfItem = new int[items.size()];
    List<AppointmentItem> seats = new ArrayList<>();
    List<Party> known = new ArrayList<>();
    List<Integer> party = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      AppointmentItem item = items.get(i);
      seatOfItem[i] = needed.test(item) ? seats.size() : -1;
      if (needed.test(item)) {
        seats.add(item);
        Party own = new Party(item.guest(), wanted.apply(item));
        if (!known.contains(own)) {
          known.add(own);
        }
        party.add(known.indexOf(own));
      }
    }
    boolean[][] together = new boolean[seats.size()][seats.size()];
    for (int i = 0; i < seats.size(); i++) {
      for (int j = 0; j < seats.size(); j++) {
        together[i][j] = i != j && seats.get(i).during().overlaps(seats.get(j).during());
      }
    }
    return new Seats(seatOfItem, together, party.stream().mapToInt(Integer::intValue).toArray());
  }

  int count() {
    return party.length;
  }

  /// The seat of an item, -1 where it needs none.
  int seat(int item) {
    return seatOfItem[item];
  }

  /// Who has which seat, with as few changes as can be; empty where there is nobody for one.
  Optional<int[]> cheapest(long[][] price) {
    if (parties == party.length) {
      return Seating.cheapest(price, together);
    }
    Optional<int[]> whole = Seating.cheapest(byParty(price), partiesTogether())
        .map(takers -> IntStream.of(party).map(own -> takers[own]).toArray());
    if (whole.isPresent() && changes(price, whole.get()) == 0) {
      return whole;
    }
    Optional<int[]> each = Seating.cheapest(price, together);
    return whole.isPresent() && each.isPresent() && changes(price, whole.get()) <= changes(price, each.get())
        ? whole
        : each;
  }

  private static long changes(long[][] price, int[] takers) {
    return IntStream.range(0, takers.length).filter(i -> price[i][takers[i]] >= Seating.CHANGE).count();
  }

  private long[][] byParty(long[][] price) {
    long[][] sum = new long[parties][price[0].length];
    for (int i = 0; i < party.length; i++) {
      for (int j = 0; j < price[i].length; j++) {
        sum[party[i]][j] = Math.min(Seating.NEVER, sum[party[i]][j] + price[i][j]);
      }
    }
    return sum;
  }

  private boolean[][] partiesTogether() {
    boolean[][] whole = new boolean[parties][parties];
    for (int i = 0; i < party.length; i++) {
      for (int j = 0; j < party.length; j++) {
        whole[party[i]][party[j]] |= together[i][j];
      }
    }
    return whole;
  }
}
