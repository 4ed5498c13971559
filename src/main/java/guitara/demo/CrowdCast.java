package guitara.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Many branches with invented staff, for measuring: everybody offers most of what all branches share.
final class CrowdCast {

  private static final int RECEPTIONISTS = 3;
  private static final int DRIVERS = 4;
  private static final int SHIFT = 660;
  private static final double ROOMS_PER_THERAPIST = 0.6;
  private static final List<String> PRESSURES = List.of("SOFT", "MODERATE", "HARD");

  private final Shape shape;
  private final LocalDate today;
  private final Dice dice;
  private final Names names;
  private final List<Cast.Treat> services;
  private final List<Cast.Person> staff = new ArrayList<>();
  private final List<Cast.Room> rooms = new ArrayList<>();

  private CrowdCast(Shape shape, long seed, LocalDate today) {
    this.shape = shape;
    this.today = today;
    this.dice = new Dice(seed, 'c');
    this.names = new Names();
    this.services = HouseCast.services().stream().map(CrowdCast::everywhere).toList();
  }

  static Cast invent(Shape shape, long seed, LocalDate today) {
    CrowdCast crowd = new CrowdCast(shape, seed, today);
    List<Cast.House> houses = new ArrayList<>();
    for (int i = 0; i < shape.branches(); i++) {
      houses.add(crowd.house(i));
    }
    for (int i = 0; i < DRIVERS; i++) {
      crowd.person("DRIVER", houses.getFirst(), i, List.of());
    }
    return new Cast(houses, crowd.services, crowd.staff, crowd.rooms);
  }

  private static Cast.Treat everywhere(Cast.Treat service) {
    return new Cast.Treat(
        Optional.empty(), service.code(), service.name(), service.category(), service.minutes(), service.before(),
        service.after(), service.turnover(), service.needsRoom(), service.price(), service.share(),
        service.description());
  }

  private Cast.House house(int number) {
    int therapists = number == 0 ? shape.therapistsFirst() : shape.therapistsOther();
    double bookings = (double) shape.bookingsADay() * therapists / shape.therapists();
    Cast.House house = new Cast.House(
        "B%03d".formatted(number + 1), "Royal Care " + (number + 1), LocalTime.of(13, 0), LocalTime.of(1, 0),
        number % 2 == 0 ? "1" : "2", number % 5 == 4, bookings, 0.3, names.address(dice));
    for (int i = 0; i < therapists; i++) {
      person("THERAPIST", house, i, week(i));
    }
    for (int i = 0; i < RECEPTIONISTS; i++) {
      person("OPERATOR", house, i, List.of());
    }
    int roomCount = (int) Math.ceil(therapists * ROOMS_PER_THERAPIST);
    for (int i = 1; i <= roomCount; i++) {
      rooms.add(new Cast.Room(house.code(), "R" + i, "Room " + i));
    }
    return house;
  }

  /// Six days a week. The first of each seven is off on today's weekday, so that of 47 exactly 40 work today.
  private List<Cast.WeekShift> week(int person) {
    int dayOff = (today.getDayOfWeek().getValue() - 1 + person) % 7 + 1;
    LocalTime starts = LocalTime.of(13, 0).plusMinutes(30L * (person % 3));
    List<Cast.WeekShift> week = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      if (day != dayOff) {
        week.add(new Cast.WeekShift(day, starts, SHIFT));
      }
    }
    return week;
  }

  private void person(String type, Cast.House house, int number, List<Cast.WeekShift> week) {
    String first = names.first(dice);
    String code = "%s-%s%03d".formatted(house.code(), type.substring(0, 1), number + 1);
    boolean therapist = type.equals("THERAPIST");
    Map<String, Optional<BigDecimal>> offers = new LinkedHashMap<>();
    if (therapist) {
      services.stream().filter(service -> dice.chance(0.7)).forEach(s -> offers.put(s.code(), Optional.empty()));
      offers.put(services.get(number % services.size()).code(), Optional.empty());
    }
    String last = names.last(dice);
    staff.add(new Cast.Person(
        code, first, last, therapist ? first + " " + last : first, type,
        therapist ? Optional.of(services.get(number % 6).code()) : Optional.empty(),
        therapist ? Optional.of(dice.of(PRESSURES)) : Optional.empty(),
        therapist ? Optional.of("LIC-" + code) : Optional.empty(),
        type.equals("DRIVER") ? Optional.of("RCD " + (number + 1)) : Optional.empty(),
        offers, Map.of(house.code(), week)));
  }
}
