package guitara.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What the planner knows of the database: branches with all that belongs to them, and clients.
record World(List<Branch> branches, Clients clients) {

  /// @param offers by person, then by service
  record Branch(
      long id, String code, ZoneId zone, LocalTime opens, LocalTime closes, LocalTime cut, boolean therapistsAnswer,
      double bookingsADay, double addressShare, List<Service> services, List<Long> rooms, List<Long> receptionists,
      Map<Long, Map<Long, Offer>> offers) {

    /// The instant of a minute of the business day, counted from its cut.
    Instant at(LocalDate day, int minute) {
      return day.atTime(cut).atZone(zone).toInstant().plus(Duration.ofMinutes(minute));
    }

    int minuteOf(LocalDate day, Instant at) {
      return Math.toIntExact(Duration.between(day.atTime(cut).atZone(zone).toInstant(), at).toMinutes());
    }

    int opensAt() {
      return sinceCut(opens);
    }

    /// Closing at or before opening is on the next calendar day.
    int closesAt() {
      int minute = sinceCut(closes);
      return minute <= opensAt() ? minute + 24 * 60 : minute;
    }

    private int sinceCut(LocalTime time) {
      return Math.floorMod(time.toSecondOfDay() / 60 - cut.toSecondOfDay() / 60, 24 * 60);
    }
  }

  record Service(
      long id, int minutes, int before, int after, int turnover, boolean needsRoom, BigDecimal price, double share) {}

  /// A service as one person gives it.
  record Offer(Service service, BigDecimal price) {}

  /// Clients in the order of their ids; there may be a million.
  static final class Clients {

    private final long[] ids;
    private final String[] addresses;

    Clients(List<Long> ids, List<String> addresses) {
      this.ids = ids.stream().mapToLong(Long::longValue).toArray();
      this.addresses = addresses.toArray(String[]::new);
    }

    int count() {
      return ids.length;
    }

    long id(int index) {
      return ids[index];
    }

    /// "" if unknown.
    String address(int index) {
      return addresses[index];
    }
  }
}
