package guitara.demo;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The invented house of `db/demo`, written by hand: Royal Care and its barbers' shop.
final class HouseCast {

  private static final int FIRST_WEEK_COLUMN = 10;

  private HouseCast() {}

  static Cast read() {
    List<Cast.House> houses = houses();
    return new Cast(houses, services(), staff(houses), DemoFiles.table("rooms.csv").stream()
        .map(row -> new Cast.Room(row.get(0), row.get(1), row.get(2))).toList());
  }

  static List<Cast.House> houses() {
    return DemoFiles.table("branches.csv").stream().map(row -> new Cast.House(
        row.get(0), row.get(1), LocalTime.parse(row.get(2)), LocalTime.parse(row.get(3)), row.get(4),
        Boolean.parseBoolean(row.get(5)), Double.parseDouble(row.get(6)), Double.parseDouble(row.get(7)),
        row.get(8))).toList();
  }

  static List<Cast.Treat> services() {
    return DemoFiles.table("services.csv").stream().map(row -> new Cast.Treat(
        Optional.of(row.get(0)), row.get(1), row.get(2), row.get(3), Integer.parseInt(row.get(4)),
        Integer.parseInt(row.get(5)), Integer.parseInt(row.get(6)), Integer.parseInt(row.get(7)),
        Boolean.parseBoolean(row.get(8)), new BigDecimal(row.get(9)), Double.parseDouble(row.get(10)),
        row.get(11))).toList();
  }

  private static List<Cast.Person> staff(List<Cast.House> houses) {
    return DemoFiles.table("staff.csv").stream().map(row -> new Cast.Person(
        row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), filled(row.get(5)), filled(row.get(6)),
        filled(row.get(7)), filled(row.get(8)), offers(row.get(9)), weeks(row, houses))).toList();
  }

  private static Optional<String> filled(String field) {
    return Optional.of(field).filter(text -> !text.isEmpty());
  }

  /// `SHIATSU=550.00 COMBI`: a price of one's own, and the list price.
  private static Map<String, Optional<BigDecimal>> offers(String field) {
    Map<String, Optional<BigDecimal>> offers = new LinkedHashMap<>();
    for (String offer : words(field)) {
      int price = offer.indexOf('=');
      offers.put(price < 0 ? offer : offer.substring(0, price),
          price < 0 ? Optional.empty() : Optional.of(new BigDecimal(offer.substring(price + 1))));
    }
    return offers;
  }

  private static Map<String, List<Cast.WeekShift>> weeks(List<String> row, List<Cast.House> houses) {
    Map<String, List<Cast.WeekShift>> weeks = new LinkedHashMap<>();
    for (int i = 0; i < houses.size(); i++) {
      String field = row.get(FIRST_WEEK_COLUMN + i);
      if (!field.isEmpty()) {
        weeks.put(houses.get(i).code(), week(field));
      }
    }
    return weeks;
  }

  /// `1-3,5@13:00+480 6@18:00+240`: days, beginning and minutes; a word without `@` only says that one belongs there.
  private static List<Cast.WeekShift> week(String field) {
    List<Cast.WeekShift> shifts = new ArrayList<>();
    for (String word : words(field)) {
      int at = word.indexOf('@');
      int plus = word.indexOf('+');
      if (at > 0) {
        for (int day : days(word.substring(0, at))) {
          shifts.add(new Cast.WeekShift(
              day, LocalTime.parse(word.substring(at + 1, plus)), Integer.parseInt(word.substring(plus + 1))));
        }
      }
    }
    return shifts;
  }

  private static List<Integer> days(String list) {
    List<Integer> days = new ArrayList<>();
    for (String part : List.of(list.split(",", -1))) {
      int first = part.charAt(0) - '0';
      int last = part.charAt(part.length() - 1) - '0';
      for (int day = first; day <= last; day++) {
        days.add(day);
      }
    }
    return days;
  }

  private static List<String> words(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(" ", -1));
  }
}
