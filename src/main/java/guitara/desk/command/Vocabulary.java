package guitara.desk.command;

import guitara.catalogue.Service;
import guitara.desk.booking.MinutesEntry;
import guitara.desk.booking.TimeEntry;
import guitara.desk.command.BookingWish.Guess;
import guitara.desk.command.Meaning.Kind;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.staff.StaffMember;
import guitara.ui.action.Folded;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What words mean at one branch on one day: its services and therapists, times, lengths, days.
final class Vocabulary {

  /// Words of the longest name that is read as one.
  static final int LONGEST = 4;

  private static final int MOST_NAMES = 3;
  private static final int HALF_DAY = 12;
  private static final int SHORTEST_BARE_LENGTH = 25;
  private static final int FAR = 2;

  private final Branch branch;
  private final DayEntry days;
  private final List<Name<Service>> services;
  private final List<Name<StaffMember>> people;

  /// @param name words of it, folded
  private record Name<T>(T value, String shown, List<String> name) {

    static <T> Name<T> of(T value, String shown, String more) {
      return new Name<>(value, shown, List.of(Folded.words(shown + " " + more)));
    }
  }

  Vocabulary(Directory directory, Branch branch, DayEntry days) {
    this.branch = branch;
    this.days = days;
    this.services = directory.servicesAt(branch).stream()
        .map(service -> Name.of(service, service.name(), service.code())).toList();
    this.people = directory.therapistsAt(branch).stream().map(person -> Name.of(person, person.name(), "")).toList();
  }

  /// Every way to read words that stand together.
  ///
  /// @param words folded; at most [#LONGEST]
  List<Meaning> of(List<String> words) {
    List<Meaning> all = new ArrayList<>();
    if (words.size() <= 2) {
      String joined = String.join("", words);
      days.read(words).ifPresent(day -> all.add(new Meaning(Kind.DAY, 0, wish -> wish.on(day))));
      times(joined).forEach(all::add);
      length(joined).ifPresent(minutes -> all.add(new Meaning(
          Kind.LENGTH, isRatherATime(joined, minutes) ? FAR : 0, wish -> wish.lasting(minutes))));
    }
    names(words, services, Kind.SERVICE, service -> wish -> wish.of(service)).forEach(all::add);
    names(words, people, Kind.PERSON, person -> wish -> wish.with(person)).forEach(all::add);
    return all;
  }

  private static boolean isRatherATime(String typed, int minutes) {
    return typed.contains(":") || (isBare(typed) && minutes < SHORTEST_BARE_LENGTH);
  }

  /// An hour of the clock face means the one at which the house is open.
  private Stream<Meaning> times(String typed) {
    boolean half = typed.endsWith("m") || typed.endsWith("a") || typed.endsWith("p");
    List<LocalTime> read = TimeEntry.parse(typed).stream()
        .flatMap(time -> !half && time.getHour() > 0 && time.getHour() < HALF_DAY
            ? Stream.of(time, time.plusHours(HALF_DAY)) : Stream.of(time))
        .sorted(Comparator.comparing(time -> isOpen(time) ? 0 : 1)).toList();
    int far = typed.endsWith("h") ? FAR : isBare(typed) && typed.length() > 2 ? 1 : 0;
    return Stream.iterate(0, i -> i < read.size(), i -> i + 1)
        .map(i -> new Meaning(Kind.TIME, far + (isOpen(read.get(i)) ? 0 : FAR) + i, wish -> wish.at(read.get(i))));
  }

  private boolean isOpen(LocalTime time) {
    boolean after = !time.isBefore(branch.opens());
    boolean before = time.isBefore(branch.closes());
    return branch.closes().isAfter(branch.opens()) ? after && before : after || before;
  }

  private static OptionalInt length(String typed) {
    OptionalInt read = MinutesEntry.parse(typed);
    return read.isPresent() && MinutesEntry.isUsual(read.getAsInt()) ? read : OptionalInt.empty();
  }

  private static boolean isBare(String typed) {
    return typed.chars().allMatch(Character::isDigit);
  }

  private static <T> Stream<Meaning> names(
      List<String> words, List<Name<T>> all, Kind kind, Function<T, UnaryOperator<BookingWish>> put) {
    if (words.stream().anyMatch(Vocabulary::isBare)) {
      return Stream.empty();
    }
    record Fit<T>(Name<T> name, int cost) {}
    String typed = String.join(" ", words);
    List<Fit<T>> fits = all.stream().flatMap(name -> Likeness.cost(words, name.name()).stream()
        .mapToObj(cost -> new Fit<>(name, cost))).sorted(Comparator.comparingInt(Fit::cost)).toList();
    List<Fit<T>> best = fits.stream().filter(fit -> fit.cost() == fits.getFirst().cost()).toList();
    if (best.size() > MOST_NAMES) {
      return Stream.of(new Meaning(kind, 1, wish -> wish.guessing(new Guess(typed, ""))));
    }
    return best.stream().map(fit -> new Meaning(kind, fit.cost(), fit.cost() == 0 ? put.apply(fit.name().value())
        : wish -> put.apply(fit.name().value()).apply(wish).guessing(new Guess(typed, fit.name().shown()))));
  }
}
