package guitara.desk.booking;

import guitara.booking.BookingDraft;
import guitara.booking.WalkIn;
import guitara.desk.core.Directory;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Whose turn it is to take a guest who has just come in: asked once for what the guest wants, suggested, never forced.
/// To be used on the JavaFX thread.
final class WalkInTurn {

  private final BookingAccess access;
  private final UUID hold;
  private final Runnable answered;
  private final LatestOnly<List<WalkIn>> latest;
  private List<String> asked = List.of();
  private Optional<List<WalkIn>> turns = Optional.empty();

  /// @param hold the form's own hold
  /// @param answered runs when it is known whose turn it is
  WalkInTurn(BookingContext context, UUID hold, Runnable answered) {
    this.access = context.access();
    this.hold = hold;
    this.answered = answered;
    this.latest = new LatestOnly<>(context.tasks(), new Busy());
  }

  /// Asks whose turn it is, unless that was asked for the same services.
  void ask(BookingDraft draft, List<ServiceLine> lines) {
    List<String> wish = lines.stream().map(line ->
        line.service().get() + ":" + (line.minutes().isByHand() ? line.minutes().get() : "")).toList();
    if (!wish.equals(asked)) {
      asked = wish;
      latest.ask(() -> access.walkIn(draft, hold), found -> {
        turns = Optional.of(found);
        answered.run();
      }, failure -> asked = List.of());
    }
  }

  /// Who is next, once that is known; nobody where nobody can give it today.
  Optional<WalkIn> next() {
    return turns.flatMap(found -> found.stream().findFirst());
  }

  /// Whose turn it is and why, as long as somebody's turn it is who stands in the line.
  Optional<String> inWords(ServiceLine line, BookingWords words, Directory directory) {
    return turns.filter(List::isEmpty).map(nobody -> words.text("booking.turn.nobody"))
        .or(() -> next().filter(next -> line.person().get() == next.staffId())
            .flatMap(next -> directory.person(OptionalLong.of(next.staffId()))
                .map(person -> words.turn(person.name(), next))));
  }
}
