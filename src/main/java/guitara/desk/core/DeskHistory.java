package guitara.desk.core;

import guitara.access.Actor;
import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.Intents;
import guitara.booking.Step;
import guitara.booking.TakeStepRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What this desk did, so that it can be taken back and done again. Taking back is an ordinary intent: the database may
/// refuse it like any other. To be used on the JavaFX thread; the returned work blocks and belongs off it.
public final class DeskHistory {

  /// Something done to a booking, and how to do the opposite.
  public sealed interface Deed {

    long appointmentId();

    /// It was booked.
    record Booked(long appointmentId) implements Deed {}

    /// It was moved or edited.
    record Changed(long appointmentId, BookingDraft before, BookingDraft after) implements Deed {}

    /// It was called off.
    record CalledOff(long appointmentId, String reason) implements Deed {}

    /// Several bookings were changed or called off in one go, and are taken back in one go.
    record Together(List<Deed> deeds) implements Deed {

      public Together {
        deeds = List.copyOf(deeds);
      }

      @Override
      public long appointmentId() {
        return deeds.getFirst().appointmentId();
      }
    }
  }

  private static final int LONGEST = 50;

  private final Bookings bookings;
  private final Supplier<Actor> actor;
  private final String undoReason;
  private final Deque<Deed> done = new ArrayDeque<>();
  private final Deque<Deed> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");

  /// An empty history.
  ///
  /// @param undoReason the recorded reason of a booking that is taken back
  public DeskHistory(Bookings bookings, Supplier<Actor> actor, String undoReason) {
    this.bookings = bookings;
    this.actor = actor;
    this.undoReason = undoReason;
  }

  /// Remembers a deed; what was taken back before cannot be done again any more.
  public void push(Deed deed) {
    done.push(deed);
    if (done.size() > LONGEST) {
      done.removeLast();
    }
    undone.clear();
    update();
  }

  /// The last deed leaves the list; run the answer off the JavaFX thread to take it back.
  public Optional<Supplier<BookingOutcome>> undo() {
    Optional<Deed> last = Optional.ofNullable(done.poll());
    last.ifPresent(undone::push);
    update();
    Actor by = actor.get();
    return last.map(deed -> () -> takeBack(deed, by));
  }

  /// The last deed taken back leaves the list; run the answer off the JavaFX thread to do it again.
  public Optional<Supplier<BookingOutcome>> redo() {
    Optional<Deed> last = Optional.ofNullable(undone.poll());
    last.ifPresent(done::push);
    update();
    Actor by = actor.get();
    return last.map(deed -> () -> doAgain(deed, by));
  }

  private void update() {
    canUndo.set(!done.isEmpty());
    canRedo.set(!undone.isEmpty());
  }

  private BookingOutcome takeBack(Deed deed, Actor by) {
    return switch (deed) {
      case Deed.Booked(long id) -> step(id, Step.CANCEL, undoReason, by);
      case Deed.Changed(long id, BookingDraft before, BookingDraft _) -> change(id, before, by);
      case Deed.CalledOff(long id, String _) -> step(id, Step.RESTORE, "", by);
      case Deed.Together(List<Deed> deeds) -> all(deeds.reversed(), one -> takeBack(one, by));
    };
  }

  private BookingOutcome doAgain(Deed deed, Actor by) {
    return switch (deed) {
      case Deed.Booked(long id) -> step(id, Step.RESTORE, "", by);
      case Deed.Changed(long id, BookingDraft _, BookingDraft after) -> change(id, after, by);
      case Deed.CalledOff(long id, String reason) -> step(id, Step.CANCEL, reason, by);
      case Deed.Together(List<Deed> deeds) -> all(deeds, one -> doAgain(one, by));
    };
  }

  /// Each is tried; the first that was refused says why.
  private static BookingOutcome all(List<Deed> deeds, Function<Deed, BookingOutcome> work) {
    List<BookingOutcome> outcomes = deeds.stream().map(work).toList();
    return outcomes.stream().filter(outcome -> !(outcome instanceof BookingOutcome.Done)).findFirst()
        .orElseGet(outcomes::getFirst);
  }

  private BookingOutcome step(long id, Step step, String reason, Actor by) {
    return bookings.step().apply(new TakeStepRequest(Intents.next(), by, id, step, reason));
  }

  private BookingOutcome change(long id, BookingDraft draft, Actor by) {
    BookingOutcome outcome = send(id, draft, by);
    // It stood like this before, so a rule that a reason overrides does not keep it from standing like this again.
    return outcome instanceof BookingOutcome.Refused refused && refused.overridable()
        ? send(id, draft.with(draft.details().overriddenBecause(undoReason)), by)
        : outcome;
  }

  private BookingOutcome send(long id, BookingDraft draft, Actor by) {
    Optional<Appointment> current = bookings.find().apply(id);
    return current
        .map(now -> bookings.change().apply(
            new ChangeAppointmentRequest(Intents.next(), by, id, now.version(), draft)))
        .orElseGet(BookingOutcome.Gone::new);
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
