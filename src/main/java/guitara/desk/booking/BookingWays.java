package guitara.desk.booking;

import guitara.booking.Alternative;
import guitara.booking.AppointmentDetails;
import guitara.booking.BookingDraft;
import guitara.booking.BookingRule;
import guitara.booking.CheckBooking;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The ways out of a draft that does not fit, and those that somebody asked for. Old ones stay in sight until newer
/// have come, but cannot be taken. To be used on the JavaFX thread.
final class BookingWays {

  /// What is offered now.
  ///
  /// @param shown whether there is anything to say
  /// @param fresh whether it belongs to what stands in the fields
  record Offers(boolean shown, boolean fresh, List<Alternative> ways) {

    static final Offers NONE = new Offers(false, true, List.of());

    Offers {
      ways = List.copyOf(ways);
    }
  }

  /// Another time, person or room mends these.
  private static final Set<BookingRule> MENDED = EnumSet.of(
      BookingRule.IN_THE_PAST, BookingRule.OUTSIDE_OPENING, BookingRule.NOT_WORKING, BookingRule.ABSENT,
      BookingRule.NOT_QUALIFIED, BookingRule.PERSON_TWICE, BookingRule.PERSON_GONE, BookingRule.ROOM_TWICE,
      BookingRule.ROOM_GONE, BookingRule.ROOM_MISSING);

  private record Question(BookingDraft draft, long appointment) {

    /// What the answer depends on: neither notes nor reason.
    static Question of(BookingDraft draft, long appointment) {
      AppointmentDetails details = draft.details();
      return new Question(draft.with(new AppointmentDetails(
          details.clientId(), details.place(), details.address().isEmpty() ? "" : "-", "", "")), appointment);
    }
  }

  private final BookingAccess access;
  private final UUID hold;
  private final LatestOnly<List<Alternative>> latest;
  private final ReadOnlyObjectWrapper<Offers> offers = new ReadOnlyObjectWrapper<>(this, "offers", Offers.NONE);
  private Optional<Question> asked = Optional.empty();
  private Optional<Question> demanded = Optional.empty();

  BookingWays(BookingContext context, UUID hold) {
    this.access = context.access();
    this.hold = hold;
    this.latest = new LatestOnly<>(context.tasks(), new Busy());
  }

  /// Whether other times or people would help against what was found. Who gives a reason wants no other.
  static boolean help(CheckBooking.Findings findings, boolean reasonGiven) {
    return !findings.clashes().isEmpty()
        || (!reasonGiven && findings.breaches().stream().anyMatch(breach -> MENDED.contains(breach.rule())));
  }

  /// What stands in the fields now.
  ///
  /// @param stuck whether it does not fit
  void follow(Optional<BookingDraft> draft, long appointment, boolean stuck) {
    Optional<Question> question = draft.map(it -> Question.of(it, appointment));
    boolean wanted = question.isPresent() && (stuck || demanded.equals(question));
    if (!wanted) {
      latest.cancel();
      asked = Optional.empty();
      offers.set(Offers.NONE);
    } else if (!asked.equals(question)) {
      ask(question.orElseThrow());
    }
  }

  /// Somebody asks for other times although nothing is in the way.
  void demand(BookingDraft draft, long appointment) {
    Question question = Question.of(draft, appointment);
    demanded = Optional.of(question);
    ask(question);
  }

  private void ask(Question question) {
    asked = Optional.of(question);
    Offers before = offers.get();
    offers.set(new Offers(before.shown, false, before.ways));
    latest.ask(() -> access.alternatives(question.draft, question.appointment, hold),
        found -> offers.set(new Offers(true, true, found)),
        failure -> {
          asked = Optional.empty();
          offers.set(Offers.NONE);
        });
  }

  /// What was free may be taken: asked again with the next look.
  void forget() {
    asked = Optional.empty();
  }

  ReadOnlyObjectProperty<Offers> offersProperty() {
    return offers.getReadOnlyProperty();
  }
}
