package guitara.booking;

import guitara.booking.AlternativeFacts.Need;
import guitara.booking.AlternativeFacts.Person;
import guitara.booking.AlternativeFacts.Room;
import guitara.booking.AlternativeFacts.Window;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small house with a few days, and visits that might be wanted there: small enough to try out everything.
record RandomHouse(AlternativeFacts facts, BookingDraft draft, Unassigned unassigned, Instant now) {

  static RandomHouse of(Random random) {
    Window window = new Window(Drafts.BRANCH, Drafts.MONDAY, Drafts.MONDAY.plusDays(1));
    List<Person> people = IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(i -> person(random, window, Drafts.JO + i)).toList();
    List<Room> rooms = IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(i -> new Room(Drafts.ROOM_A + i, busy(random, window))).toList();
    Map<Long, Need> needs = Map.of(
        Drafts.SHIATSU, new Need(true, new AppointmentItem.Buffers(0, 15, 10)),
        Drafts.SHIATSU + 1, new Need(random.nextBoolean(), AppointmentItem.Buffers.NONE));
    Instant now = Drafts.at("12:00").plusSeconds(60L * random.nextInt(600));
    return new RandomHouse(
        new AlternativeFacts(window, people, rooms, busy(random, window), needs, false), draft(random),
        random.nextBoolean() ? Unassigned.FIND : Unassigned.KEEP, now);
  }

  private static Person person(Random random, Window window, long id) {
    Set<Long> services = IntStream.range(0, 2).filter(i -> random.nextInt(4) > 0)
        .mapToObj(i -> Drafts.SHIATSU + i).collect(Collectors.toUnmodifiableSet());
    List<Slot> works = new ArrayList<>();
    for (int day = 0; day < 2; day++) {
      if (random.nextInt(5) > 0) {
        works.add(Slot.ofMinutes(Drafts.at("13:00").plusSeconds(86_400L * day + 900L * random.nextInt(12)),
            60 + 15L * random.nextInt(40)));
      }
    }
    List<Slot> away = random.nextInt(6) == 0 ? List.of(Drafts.BRANCH.businessDay(Drafts.MONDAY)) : List.of();
    return new Person(id, services, stretches(window, works), busy(random, window), stretches(window, away));
  }

  private static Stretches busy(Random random, Window window) {
    List<Slot> busy = new ArrayList<>();
    Instant at = Drafts.at("12:00");
    while (at.isBefore(Drafts.at("13:00").plusSeconds(2 * 86_400L))) {
      Slot slot = Slot.ofMinutes(at.plusSeconds(60L * random.nextInt(240)), 10 + random.nextInt(180));
      busy.add(slot);
      at = slot.end();
    }
    return stretches(window, busy);
  }

  private static Stretches stretches(Window window, List<Slot> slots) {
    return Stretches.of(slots.stream().mapToInt(slot -> window.minute(slot.start())).toArray(),
        slots.stream().mapToInt(slot -> window.minute(slot.end())).toArray());
  }

  private static BookingDraft draft(Random random) {
    List<AppointmentItem> items = new ArrayList<>();
    Instant start = Drafts.at("13:00").plusSeconds(300L * random.nextInt(144));
    int guests = 1 + random.nextInt(3);
    for (int guest = 1; guest <= guests; guest++) {
      Instant at = random.nextBoolean() ? start : start.plusSeconds(900L * random.nextInt(5));
      int count = random.nextInt(3) == 0 ? 2 : 1;
      for (int n = 0; n < count; n++) {
        Slot slot = Slot.ofMinutes(at, 15L * (1 + random.nextInt(5)));
        items.add(new AppointmentItem(items.size() + 1, guest, Drafts.SHIATSU + random.nextInt(2),
            id(random, Drafts.JO, 4), id(random, Drafts.ROOM_A, 3), slot,
            new AppointmentItem.Buffers(0, 15, 10), BigDecimal.TEN));
        at = slot.end();
      }
    }
    boolean home = random.nextInt(4) == 0;
    return Drafts.draft(items.toArray(AppointmentItem[]::new))
        .with(Drafts.details(home ? Place.ADDRESS : Place.BRANCH, home ? "12 Luna St" : "", "", ""));
  }

  private static OptionalLong id(Random random, long first, int count) {
    return random.nextInt(5) == 0 ? OptionalLong.empty() : OptionalLong.of(first + random.nextInt(count));
  }
}
