package guitara.desk.booking;

import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.Intents;
import guitara.database.DatabaseException;
import guitara.desk.core.TroubleWords;
import guitara.ui.task.Busy;
import guitara.ui.task.Tasks;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Sends a booking so that each intent takes effect once, even where the answer to an earlier one was lost.
final class BookingSaver {

  /// What somebody wants to stand in the database.
  ///
  /// @param appointment the booking to change, 0 for a new one
  /// @param version from which the draft was made
  record Order(long appointment, int version, BookingDraft draft, boolean tentative) {

    Order onTopOf(BookingOutcome.Done done) {
      return new Order(done.appointmentId(), done.version(), draft, tentative);
    }
  }

  /// Hears how it ended.
  interface Answer {

    void answered(BookingOutcome outcome);

    /// Nobody knows whether it stands; the same order may be given again, and is by itself once the server answers.
    void away();

    /// The server answers again: whether the same is still wanted, which is on its way then.
    boolean again();

    /// It does not stand, and giving it again will not help.
    void failed(DatabaseException failure);
  }

  /// An order on its way.
  record Sent(UUID intent, Order order) {}

  private final BookingAccess access;
  private final BookingContext context;
  private final Tasks tasks;
  private final Busy busy;
  private final UUID hold;
  private BookingJournal journal = BookingJournal.NONE;
  private Optional<Sent> unsettled = Optional.empty();
  private int underWay;

  /// @param hold the form's own hold, which makes way for its booking
  BookingSaver(BookingContext context, Busy busy, UUID hold) {
    this.context = context;
    this.access = context.access();
    this.tasks = context.tasks();
    this.busy = busy;
    this.hold = hold;
  }

  /// Sends an order. An older one without an answer is asked after first: if it stands, this becomes its change.
  void send(Order order, Answer answer) {
    Optional<Sent> other = unsettled.filter(sent -> !sent.order.equals(order));
    if (other.isPresent()) {
      attempt(other.get(), outcome -> send(
          outcome instanceof BookingOutcome.Done done ? order.onTopOf(done) : order, answer), answer);
    } else {
      attempt(unsettled.orElseGet(() -> new Sent(Intents.next(), order)), answer::answered, answer);
    }
  }

  private void attempt(Sent sent, Consumer<BookingOutcome> settled, Answer answer) {
    unsettled = Optional.of(sent);
    underWay++;
    BookingJournal noted = journal;
    noted.sending();
    tasks.run(() -> {
      noted.write();
      return ask(sent);
    }).showing(busy)
        .onSuccess(outcome -> {
          unsettled = Optional.empty();
          settled.accept(outcome);
        })
        .onFailure(DatabaseException.class, failure -> {
          if (TroubleWords.isUnanswered(failure)) {
            tasks.askLater(() -> repeat(sent, settled, answer));
            answer.away();
          } else {
            unsettled = Optional.empty();
            answer.failed(failure);
          }
        })
        .onFinally(() -> underWay--)
        .start();
  }

  /// Unless the person was faster, or means something else by now.
  private void repeat(Sent sent, Consumer<BookingOutcome> settled, Answer answer) {
    if (underWay == 0 && unsettled.equals(Optional.of(sent)) && answer.again()) {
      attempt(sent, settled, answer);
    }
  }

  /// Notes from now on what is on its way, before it is.
  void keep(BookingJournal kept) {
    journal = kept;
  }

  /// What was sent without an answer, if anything.
  Optional<Sent> unsettled() {
    return unsettled;
  }

  /// Goes on with an order that an earlier run of the program sent without an answer.
  void resume(Optional<Sent> sent) {
    unsettled = sent;
  }

  private BookingOutcome ask(Sent sent) {
    Order order = sent.order;
    return order.appointment == 0
        ? access.book(new BookAppointmentRequest(
            sent.intent, context.actor().get(), order.draft, order.tentative, Optional.of(hold)))
        : access.change(new ChangeAppointmentRequest(
            sent.intent, context.actor().get(), order.appointment, order.version, order.draft, Optional.of(hold)));
  }
}
