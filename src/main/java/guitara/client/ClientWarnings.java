package guitara.client;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of what to warn of when a client is chosen: one method each.
public final class ClientWarnings {

  private static final int MANY_NO_SHOWS = 3;
  private static final int DAYS_AROUND_BIRTHDAY = 3;

  private ClientWarnings() {}

  /// All that apply, worst first.
  public static List<ClientWarning> of(ClientCard card, LocalDate today) {
    return Stream.of(blocked(card), allergy(card), manyNoShows(card), unpaidVisit(card), birthdayNear(card, today))
        .flatMap(Optional::stream).toList();
  }

  static Optional<ClientWarning> blocked(ClientCard card) {
    return card.blockedReason().map(ClientWarning.Blocked::new);
  }

  static Optional<ClientWarning> allergy(ClientCard card) {
    return Optional.of(card.client().details().care().allergyNote()).filter(note -> !note.isBlank())
        .map(ClientWarning.Allergy::new);
  }

  static Optional<ClientWarning> manyNoShows(ClientCard card) {
    long times = card.history().noShows();
    return times >= MANY_NO_SHOWS ? Optional.of(new ClientWarning.NoShows(times)) : Optional.empty();
  }

  static Optional<ClientWarning> unpaidVisit(ClientCard card) {
    return card.history().open().map(open -> new ClientWarning.Unpaid(open.appointment(), open.at(), open.amount()));
  }

  /// Within three days before or after, across the turn of the year; 29 February counts as the 28th in other years.
  static Optional<ClientWarning> birthdayNear(ClientCard card, LocalDate today) {
    return card.client().details().care().birthDate().flatMap(born -> Stream.of(-1, 0, 1)
        .map(years -> Math.toIntExact(ChronoUnit.DAYS.between(today, born.withYear(today.getYear() + years))))
        .filter(days -> Math.abs(days) <= DAYS_AROUND_BIRTHDAY)
        .findFirst().map(ClientWarning.Birthday::new));
  }
}
