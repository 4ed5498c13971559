package guitara.desk.booking;

import guitara.booking.AppointmentItem;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// Somebody who is free: instead of a person who is not.
record FreeOffer(long personId, String name, Instant start) {

  private static final int MOST = 3;

  /// Who could give a treatment next, soonest first; the wanted person before others of the same time.
  static List<FreeOffer> instead(AppointmentItem item, DayFinder finder, Directory directory, Branch branch) {
    long wanted = item.staffId().orElse(0);
    return directory.therapistsAt(branch).stream()
        .filter(person -> person.isQualifiedFor(item.serviceId()))
        .flatMap(person -> finder.nextFree(person.id(), item.with(OptionalLong.of(person.id())))
            .map(at -> new FreeOffer(person.id(), person.name(), at)).stream())
        .sorted(Comparator.comparing(FreeOffer::start)
            .thenComparing(offer -> offer.personId != wanted).thenComparing(FreeOffer::name))
        .limit(MOST)
        .toList();
  }
}
