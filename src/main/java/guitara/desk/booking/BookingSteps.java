package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.AppointmentStatus;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.booking.Step;
import guitara.booking.TakeStepRequest;
import guitara.database.DatabaseException;
import guitara.desk.core.TroubleWords;
import guitara.ui.control.Remark;
import guitara.ui.task.Busy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;

/// Takes an existing booking from step to step, and calls it off with a reason. To be used on the JavaFX thread.
public final class BookingSteps {

  private static final Logger LOG = System.getLogger(BookingSteps.class.getName());

  private final BookingContext context;
  private final BookingWords words;
  private final Busy busy;
  private final ReadOnlyObjectWrapper<Appointment> current;
  private final ReadOnlyObjectWrapper<Optional<Remark>> message =
      new ReadOnlyObjectWrapper<>(this, "message", Optional.empty());
  private final BooleanProperty cancelling = new SimpleBooleanProperty(this, "cancelling");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private Consumer<BookingDone.Stepped> done = event -> { };
  private Optional<Sent> unsettled = Optional.empty();
  private boolean running;

  private record Sent(UUID intent, Step step, String reason) {}

  BookingSteps(BookingContext context, Appointment appointment, BookingWords words, Busy busy) {
    this.context = context;
    this.words = words;
    this.busy = busy;
    this.current = new ReadOnlyObjectWrapper<>(this, "current", appointment);
  }

  /// The steps that may be taken now, likeliest first; calling off is apart.
  List<Step> offered() {
    return StepTable.from(current.get().status()).keySet().stream().filter(step -> !step.needsReason()).toList();
  }

  boolean canCancel() {
    return StepTable.after(current.get().status(), Step.CANCEL).isPresent();
  }

  /// What was done to the booking so far, to be shown in a place.
  BookingPast past(VBox place) {
    return new BookingPast(context, words, busy, place);
  }

  /// The usual reasons for calling off, ready to be taken.
  List<String> quickReasons() {
    return Stream.of("client", "sick", "closed", "mistake")
        .map(key -> words.text("booking.cancel.reason." + key))
        .toList();
  }

  void cancelBecause(String why) {
    reason.set(why);
    cancel();
  }

  void cancel() {
    if (reason.get().isBlank()) {
      say(words.text("booking.rule.REASON_NEEDED"));
    } else {
      take(Step.CANCEL);
    }
  }

  /// Takes a step; asked again after a lost answer, the same one takes effect once.
  void take(Step step) {
    if (running) {
      return;
    }
    String why = step.needsReason() ? reason.get().strip() : "";
    send(unsettled.filter(it -> it.step == step && it.reason.equals(why))
        .orElseGet(() -> new Sent(Intents.next(), step, why)), current.get());
  }

  private void send(Sent sent, Appointment before) {
    unsettled = Optional.of(sent);
    running = true;
    message.set(Optional.empty());
    context.tasks().run(() -> context.access().step(
            new TakeStepRequest(sent.intent, context.actor().get(), before.id(), sent.step, sent.reason)))
        .showing(busy)
        .onSuccess(outcome -> answered(before, sent.step, outcome))
        .onFailure(DatabaseException.class, failure -> failed(sent, before, failure))
        .onFinally(() -> running = false)
        .start();
  }

  private void answered(Appointment before, Step step, BookingOutcome outcome) {
    unsettled = Optional.empty();
    switch (outcome) {
      case BookingOutcome.Done(long id, int version) -> {
        AppointmentStatus now = StepTable.after(before.status(), step).orElse(before.status());
        show(new Appointment(
            before.id(), version, now, before.guest(), before.draft(), before.price(), origin(before, step)));
        cancelling.set(false);
        done.accept(new BookingDone.Stepped(id, version, before, step));
      }
      case BookingOutcome.Clashed(var clashes) ->
          say(clashes.isEmpty() ? words.sentence(new BookingOutcome.Busy())
              : words.sentence(clashes.getFirst(), before.draft().during().start()));
      case BookingOutcome.NotPossible(AppointmentStatus now) -> {
        show(new Appointment(before.id(), before.version(), now, before.guest(), before.draft(), before.price(),
            before.origin()));
        say(words.sentence(outcome));
      }
      case BookingOutcome.Refused refused -> say(words.sentence(refused.breaches().getFirst()));
      case BookingOutcome.Stale _, BookingOutcome.Gone _, BookingOutcome.Busy _ -> say(words.sentence(outcome));
    }
  }

  private Appointment.Origin origin(Appointment before, Step step) {
    return before.origin().ended(step.needsReason() ? reason.get().strip() : "");
  }

  private void failed(Sent sent, Appointment before, DatabaseException failure) {
    if (TroubleWords.isUnanswered(failure)) {
      context.tasks().askLater(() -> {
        if (!running && unsettled.equals(Optional.of(sent))) {
          send(sent, before);
        }
      });
      say(words.text("booking.step.away"));
    } else {
      unsettled = Optional.empty();
      LOG.log(Level.WARNING, "A step was not taken", failure);
      say(TroubleWords.refusal(context.texts(), failure));
    }
  }

  private void say(String sentence) {
    message.set(Optional.of(Remark.error(sentence)));
  }

  /// The booking is something else now: it was changed here or elsewhere.
  void show(Appointment now) {
    current.set(now);
  }

  void onDone(Consumer<BookingDone.Stepped> handler) {
    done = handler;
  }

  BookingWords words() {
    return words;
  }

  ReadOnlyObjectProperty<Appointment> currentProperty() {
    return current.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Remark>> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Whether the reason for calling off is unfolded.
  BooleanProperty cancellingProperty() {
    return cancelling;
  }

  StringProperty reasonProperty() {
    return reason;
  }
}
