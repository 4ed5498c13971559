package guitara.desk.command;

import guitara.catalogue.Service;
import guitara.desk.booking.BookingWords;
import guitara.staff.StaffMember;
import guitara.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what a typed line was read as.
final class CommandWords {

  private final Texts texts;
  private final BookingWords words;

  CommandWords(Texts texts, BookingWords words) {
    this.texts = texts;
    this.words = words;
  }

  /// Such as "Hot stone service · 90 min · Mon 2 Mar 15:00 · Maria Dimayuga · 0917 123 4567".
  ///
  /// @param shown the day where the line names none
  String detail(BookingWish wish, LocalDate shown, String reach) {
    String day = words.day(wish.day().orElse(shown));
    String when = wish.time().map(time -> texts.format("command.when", day, time.toString())).orElse(day);
    String minutes = wish.minutes().isPresent()
        ? texts.format("command.minutes", Integer.toString(wish.minutes().getAsInt())) : "";
    return Stream.of(wish.service().map(Service::name).orElse(""), minutes, when,
            wish.person().map(StaffMember::name).orElse(""), reach)
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("\u00a0· "));
  }

  /// Which words were not taken as they stand.
  ///
  /// @param name of a client, where only a similar one was found; else empty
  String remark(BookingWish wish, String name) {
    List<String> all = Stream.concat(
        wish.guesses().stream().map(guess -> guess.meant().isEmpty()
            ? texts.format("command.guess.several", guess.typed())
            : texts.format("command.guess", guess.typed(), guess.meant())),
        Stream.of(name).filter(it -> !it.isEmpty()).map(it -> texts.format("command.guess.client", it))).toList();
    return String.join(" · ", all);
  }
}
