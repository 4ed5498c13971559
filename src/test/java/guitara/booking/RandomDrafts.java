package guitara.booking;

import guitara.support.House;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/// Drafts as a busy desk might make them on one evening: mostly sensible, some past closing, some without room or rest,
/// some with two guests at once.
final class RandomDrafts {

  private final House house;
  private final Random random;

  RandomDrafts(House house, Random random) {
    this.house = house;
    this.random = random;
  }

  BookingDraft next() {
    long client = pick(house.maria, house.ana, house.nono);
    AppointmentDetails details = AppointmentDetails.atBranch(client);
    return new BookingDraft(house.branch.id(),
        random.nextInt(4) == 0 ? details.overriddenBecause("said so") : details, items());
  }

  private List<AppointmentItem> items() {
    List<AppointmentItem> items = new ArrayList<>();
    Instant at = house.at("12:00").plus(Duration.ofMinutes(15L * random.nextInt(53)));
    int count = random.nextInt(4) == 0 ? 2 : 1;
    for (int seq = 1; seq <= count; seq++) {
      boolean stone = random.nextInt(3) == 0;
      Slot slot = Slot.ofMinutes(at, stone ? 90 : 60);
      items.add(new AppointmentItem(seq, seq == 2 && random.nextBoolean() ? 2 : 1,
          stone ? house.hotStone : house.shiatsu,
          random.nextInt(8) == 0 ? OptionalLong.empty() : OptionalLong.of(pick(house.jo, house.bea, house.tess)),
          random.nextInt(12) == 0 ? OptionalLong.empty() : OptionalLong.of(pick(house.roomA, house.roomB)),
          slot, new AppointmentItem.Buffers(0, random.nextInt(12) == 0 ? 0 : 15, 10),
          new BigDecimal(stone ? "675.00" : "500.00")));
      at = random.nextInt(4) == 0 ? slot.start() : slot.end();
    }
    return items;
  }

  /// The same booking moved, resized or given to somebody else.
  BookingDraft varied(BookingDraft draft) {
    Slot first = draft.items().getFirst().during();
    return switch (random.nextInt(5)) {
      case 0 -> Itinerary.move(draft, 1, first.start().plus(Duration.ofMinutes(15L * (random.nextInt(17) - 8))));
      case 1 -> Itinerary.resize(draft, 1, Slot.ofMinutes(first.start(), 15L * (1 + random.nextInt(8))));
      case 2 -> Itinerary.assign(draft, 1, OptionalLong.of(pick(house.jo, house.bea, house.tess)));
      case 3 -> Itinerary.assignRoom(draft, 1, OptionalLong.of(pick(house.roomA, house.roomB)));
      default -> next();
    };
  }

  Step step() {
    return pickOf(Step.values());
  }

  private <T> T pickOf(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private long pick(long... ids) {
    return ids[random.nextInt(ids.length)];
  }
}
