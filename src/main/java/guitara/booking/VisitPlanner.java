package guitara.booking;

import guitara.catalogue.Service;
import guitara.facility.Branch;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Turns what was chosen into treatments one after the other: ends, buffers and prices are computed, never typed.
public final class VisitPlanner {

  /// One chosen treatment; nobody and no room mean still to be assigned.
  ///
  /// @param minutes its length; 0 means as the person or the catalogue says
  public record Wish(Service service, Optional<StaffMember> person, OptionalLong roomId, int minutes) {}

  private VisitPlanner() {}

  /// What one guest of a group wants, from a start of their own on.
  ///
  /// @param number which guest of the visit, from 1
  public record Guest(int number, Instant start, List<Wish> wishes) {

    public Guest {
      wishes = List.copyOf(wishes);
    }
  }

  /// The treatments of one guest from `start` on. At an address there is no room, and travel is kept free around.
  public static List<AppointmentItem> plan(Branch branch, Place place, Instant start, List<Wish> wishes) {
    return plan(branch, place, List.of(new Guest(1, start, wishes)));
  }

  /// The treatments of a group, guest by guest; each guest's follow one another.
  public static List<AppointmentItem> plan(Branch branch, Place place, List<Guest> guests) {
    List<AppointmentItem> items = new ArrayList<>();
    for (Guest guest : guests) {
      Instant at = guest.start;
      for (Wish wish : guest.wishes) {
        Slot slot = Slot.ofMinutes(at, minutes(wish));
        OptionalLong room = place == Place.BRANCH ? wish.roomId : OptionalLong.empty();
        OptionalLong staff = wish.person.map(person -> OptionalLong.of(person.id())).orElse(OptionalLong.empty());
        items.add(new AppointmentItem(
            items.size() + 1, guest.number, wish.service.id(), staff, room, slot,
            buffers(branch, place, wish.service), price(wish)));
        at = slot.end();
      }
    }
    return items;
  }

  /// As wished, else as the person takes, else as the catalogue says.
  static int minutes(Wish wish) {
    return wish.minutes > 0 ? wish.minutes : offer(wish).map(o -> o.minutes().orElse(wish.service.minutes()))
        .orElse(wish.service.minutes());
  }

  /// The person's own price, else the catalogue's.
  static BigDecimal price(Wish wish) {
    return offer(wish).flatMap(StaffMember.Offer::price).orElse(wish.service.price().amount());
  }

  static AppointmentItem.Buffers buffers(Branch branch, Place place, Service service) {
    int travel = place == Place.ADDRESS ? branch.travelMinutes() : 0;
    return new AppointmentItem.Buffers(
        Math.max(travel, service.bufferBefore()), Math.max(travel, service.bufferAfter()), service.turnover());
  }

  private static Optional<StaffMember.Offer> offer(Wish wish) {
    return wish.person.map(person -> person.offers().get(wish.service.id()));
  }
}
