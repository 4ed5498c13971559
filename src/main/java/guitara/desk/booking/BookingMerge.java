package guitara.desk.booking;

import guitara.desk.core.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two desks changed one booking: what the other one changed, and both changes together, mine before theirs.
///
/// @param differences what the other desk changed, in words
/// @param merged their booking with everything on top that was changed here
record BookingMerge(List<String> differences, BookingInput merged) {

  BookingMerge {
    differences = List.copyOf(differences);
  }

  /// Where the words of a part come from.
  record Part(String key, Function<BookingInput, String> words) {}

  static BookingMerge of(
      BookingInput base, BookingInput mine, BookingInput theirs, List<Part> parts, BookingWords words) {
    List<String> differences = new ArrayList<>();
    for (Part part : parts) {
      String was = part.words.apply(base);
      String now = part.words.apply(theirs);
      String here = part.words.apply(mine);
      if (!was.equals(now)) {
        differences.add(here.equals(was) || here.equals(now)
            ? words.format("booking.stale.change", words.text(part.key), or(was, words), or(now, words))
            : words.format(
                "booking.stale.both", words.text(part.key), or(was, words), or(now, words), or(here, words)));
      }
    }
    return new BookingMerge(differences, merge(base, mine, theirs));
  }

  private static String or(String value, BookingWords words) {
    return value.isBlank() ? words.text("booking.stale.nothing") : value;
  }

  private static BookingInput merge(BookingInput base, BookingInput mine, BookingInput theirs) {
    boolean linesTouched = !bare(mine).equals(bare(base));
    return new BookingInput(
        pick(base.client(), mine.client(), theirs.client()),
        linesTouched ? mine.lines() : theirs.lines(),
        pick(base.when(), mine.when(), theirs.when()),
        pick(base.where(), mine.where(), theirs.where()),
        pick(base.notes(), mine.notes(), theirs.notes()),
        pick(base.reason(), mine.reason(), theirs.reason()),
        mine.tentative());
  }

  private static <T> T pick(T base, T mine, T theirs) {
    return Objects.equals(base, mine) ? theirs : mine;
  }

  private static List<BookingInput.Line> bare(BookingInput input) {
    return input.lines().stream()
        .map(line -> new BookingInput.Line(
            line.guest(), line.serviceId(), line.minutes(), line.staffId(), line.roomId(), Optional.empty()))
        .toList();
  }

  /// The parts of a booking in the order of the conversation.
  static List<Part> parts(Directory directory, BookingWords words) {
    return List.of(
        new Part("booking.client", input -> input.client().name()),
        new Part("booking.services", input -> lines(input, directory, words)),
        new Part("booking.when", input -> words.day(input.when().day()) + " " + input.when().time()),
        new Part("booking.group.when", input -> input.when().apart()),
        new Part("booking.where", input -> input.where().address()),
        new Part("booking.notes", BookingInput::notes));
  }

  private static String lines(BookingInput input, Directory directory, BookingWords words) {
    long guests = input.lines().stream().mapToInt(BookingInput.Line::guest).distinct().count();
    return input.lines().stream().map(line -> guests > 1
            ? words.format("booking.guest.line", line.guest(), line(line, directory, words))
            : line(line, directory, words))
        .collect(Collectors.joining(" + "));
  }

  private static String line(BookingInput.Line line, Directory directory, BookingWords words) {
    String service = directory.service(line.serviceId()).map(it -> it.name()).orElse("");
    String person = directory.person(OptionalLong.of(line.staffId()))
        .map(it -> words.format("booking.sentence.with", it.name())).orElse("");
    String room = directory.room(OptionalLong.of(line.roomId()))
        .map(it -> words.format("booking.sentence.in", it.name())).orElse("");
    return words.format("booking.stale.service", service, line.minutes(), person, room).replaceAll(" +", " ").strip();
  }
}
