package guitara.demo;

import java.util.HashSet;
import java.util.Set;

/// The clients of one day: regulars come often, nobody twice, and some tend not to come at all.
final class Guests {

  private static final double REGULARS = 1.7;
  private static final int FORGETFUL = 61;
  private static final double FORGETFUL_SHARE = 0.5;
  private static final int PRIME = 7919;

  private final World.Clients clients;
  private final Set<Integer> coming = new HashSet<>();

  Guests(World.Clients clients) {
    this.clients = clients;
  }

  /// The index of somebody, for an address visit of somebody whose address is known.
  int draw(Fate fate, boolean atAddress, Dice dice) {
    int count = clients.count();
    int guest = (int) (Math.pow(dice.fraction(), REGULARS) * count);
    if (fate == Fate.NO_SHOW && dice.chance(FORGETFUL_SHARE) && count > FORGETFUL) {
      guest = dice.between(0, count / FORGETFUL - 1) % 6 * FORGETFUL + 8;
    } else {
      // Spread, so that regulars are not simply the oldest.
      guest = (int) ((long) guest * PRIME % count);
    }
    while (coming.contains(guest) || (atAddress && clients.address(guest).isEmpty())) {
      guest = (guest + 1) % count;
    }
    return guest;
  }

  boolean isFree(int guest, DayBook book, int from, int to) {
    return book.isFree(id(guest), from, to);
  }

  void comes(int guest) {
    coming.add(guest);
  }

  long id(int guest) {
    return clients.id(guest);
  }

  String address(int guest) {
    return clients.address(guest);
  }

  /// A number that always means the same therapist, or nobody, for a client.
  int favourite(int guest) {
    return (int) (id(guest) * PRIME % 1_000);
  }
}
