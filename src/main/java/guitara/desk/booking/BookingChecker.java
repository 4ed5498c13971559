package guitara.desk.booking;

import guitara.booking.AppointmentDetails;
import guitara.booking.BookingDraft;
import guitara.booking.CheckBooking;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Asks while somebody types what stands in the way. One question at a time, and the latest draft has the last word:
/// questions in between are skipped instead of interrupted, for an interrupted one costs its connection.
final class BookingChecker {

  private record Question(BookingDraft draft, long appointment) {

    /// What the answer depends on: neither notes nor reason.
    Question essence() {
      AppointmentDetails details = draft.details();
      return new Question(draft.with(new AppointmentDetails(
          details.clientId(), details.place(), details.address().isEmpty() ? "" : "-", "", "")), appointment);
    }
  }

  private final BookingAccess access;
  private final UUID hold;
  private final Consumer<CheckBooking.Findings> answer;
  private final LatestOnly<CheckBooking.Findings> latest;
  private Optional<Question> asked = Optional.empty();
  private Optional<Question> waiting = Optional.empty();
  private boolean running;

  /// @param hold the form's own hold, which is in nobody's way here
  BookingChecker(BookingContext context, UUID hold, Consumer<CheckBooking.Findings> answer) {
    this.access = context.access();
    this.hold = hold;
    this.answer = answer;
    this.latest = new LatestOnly<>(context.tasks(), new Busy());
  }

  /// Asks about a draft unless the same was asked before.
  void ask(BookingDraft draft, long appointment) {
    Question question = new Question(draft, appointment).essence();
    if (asked.filter(question::equals).isPresent()) {
      waiting = Optional.empty();
    } else if (running) {
      waiting = Optional.of(question);
    } else {
      start(question);
    }
  }

  /// What was found no longer holds: another desk has changed something, or the draft is none any more.
  void forget() {
    asked = Optional.empty();
    waiting = Optional.empty();
  }

  private void start(Question question) {
    running = true;
    asked = Optional.of(question);
    waiting = Optional.empty();
    latest.ask(() -> access.check(question.draft, question.appointment, hold),
        found -> end(question, Optional.of(found)),
        failure -> end(question, Optional.empty()));
  }

  /// A failed check says nothing: the status bar tells that the server is away, and booking tells it again.
  private void end(Question question, Optional<CheckBooking.Findings> found) {
    running = false;
    boolean wanted = asked.filter(question::equals).isPresent();
    if (found.isEmpty()) {
      asked = Optional.empty();
    }
    waiting.ifPresentOrElse(this::start, () -> found.filter(it -> wanted).ifPresent(answer));
  }
}
