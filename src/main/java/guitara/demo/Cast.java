package guitara.demo;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who and what is there before the first booking: branches, their services, rooms and staff. Codes are the keys.
record Cast(List<House> houses, List<Treat> services, List<Person> staff, List<Room> rooms) {

  /// A branch, with how busy it is.
  record House(
      String code, String name, LocalTime opens, LocalTime closes, String zone, boolean therapistsAnswer,
      double bookingsADay, double addressShare, String address) {}

  /// A service on the price list.
  ///
  /// @param house the branch that alone offers it; empty: all do
  /// @param share of all bookings, relative to the others
  record Treat(
      Optional<String> house, String code, String name, String category, int minutes, int before, int after,
      int turnover, boolean needsRoom, BigDecimal price, double share, String description) {}

  /// @param offers services by code, with a price of the person's own or none
  /// @param weeks branches where the person belongs, the home first, with the weekly template there
  record Person(
      String code, String firstName, String lastName, String shownAs, String type, Optional<String> specialization,
      Optional<String> pressure, Optional<String> licence, Optional<String> plate,
      Map<String, Optional<BigDecimal>> offers, Map<String, List<WeekShift>> weeks) {}

  /// @param day ISO day of week
  record WeekShift(int day, LocalTime starts, int minutes) {}

  record Room(String house, String code, String name) {}
}
