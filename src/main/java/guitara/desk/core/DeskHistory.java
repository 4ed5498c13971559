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
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What each person did at this desk since they signed in, so that they can take it back and do it again; nobody takes
/// back what somebody else did. Taking back is an ordinary intent: the database may refuse it like any other. To be
/// used on the JavaFX thread; the returned work blocks and belongs off it.
public final class DeskHistory {

  /// Takes back or does again what is not a booking. Blocks; asked again with the same intent, it takes effect once.
  @FunctionalInterface
  public interface Act {

    /// Why it was not done, in the desk's words; empty when it was.
    Optional<String> run(UUID intent, Actor by);
  }

  /// What taking back or doing again came to.
  public sealed interface Answer {

    record OfBooking(BookingOutcome outcome) implements Answer {}

    /// What is not a booking was put back, or not.
    ///
    /// @param refused why it was not done; empty when it was
    record OfOther(Optional<String> refused) implements Answer {}
  }

  /// Something done, and how to do the opposite.
  public sealed interface Deed {

    /// The booking it was done to; 0 for none.
    long appointmentId();

    /// It was booked.
    record Booked(long appointmentId) implements Deed {}

    /// It was moved or edited.
    record Changed(long appointmentId, BookingDraft before, BookingDraft after) implements Deed {}

    /// It was called off.
    record CalledOff(long appointmentId, String reason) implements Deed {}

    /// Something else than a booking was changed, which knows by itself how it is taken back.
    record Other(Act back, Act again) implements Deed {

      @Override
      public long appointmentId() {
        return 0;
      }
    }

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
  private final Map<Long, Deeds> all = new HashMap<>();
  private Deeds deeds = new Deeds();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");

  /// What one person did and took back, the last first.
  private record Deeds(Deque<Deed> done, Deque<Deed> undone) {

    Deeds() {
      this(new ArrayDeque<>(), new ArrayDeque<>());
    }
  }

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
    deeds.done.push(deed);
    if (deeds.done.size() > LONGEST) {
      deeds.done.removeLast();
    }
    deeds.undone.clear();
    update();
  }

  /// The last deed leaves the list; run the answer off the JavaFX thread to take it back. Run again after a
  /// lost answer, it takes effect once.
  public Optional<Supplier<Answer>> undo() {
    Optional<Deed> last = Optional.ofNullable(deeds.done.poll());
    last.ifPresent(deeds.undone::push);
    update();
    Actor by = actor.get();
    UUID intent = Intents.next();
    return last.map(deed -> () -> deed instanceof Deed.Other other
        ? new Answer.OfOther(other.back.run(intent, by)) : new Answer.OfBooking(takeBack(deed, intent, by)));
  }

  /// The last deed taken back leaves the list; run the answer off the JavaFX thread to do it again.
  public Optional<Supplier<Answer>> redo() {
    Optional<Deed> last = Optional.ofNullable(deeds.undone.poll());
    last.ifPresent(deeds.done::push);
    update();
    Actor by = actor.get();
    UUID intent = Intents.next();
    return last.map(deed -> () -> deed instanceof Deed.Other other
        ? new Answer.OfOther(other.again.run(intent, by)) : new Answer.OfBooking(doAgain(deed, intent, by)));
  }

  /// Who is at the desk now, with what they did here before.
  ///
  /// @param account of whoever it is
  public void turnTo(long account) {
    deeds = all.computeIfAbsent(account, key -> new Deeds());
    update();
  }

  private void update() {
    canUndo.set(!deeds.done.isEmpty());
    canRedo.set(!deeds.undone.isEmpty());
  }

  private BookingOutcome takeBack(Deed deed, UUID intent, Actor by) {
    return switch (deed) {
      case Deed.Booked(long id) -> step(intent, id, Step.CANCEL, undoReason, by);
      case Deed.Changed(long id, BookingDraft before, BookingDraft _) -> change(intent, id, before, by);
      case Deed.CalledOff(long id, String _) -> step(intent, id, Step.RESTORE, "", by);
      case Deed.Together(List<Deed> deeds) -> all(deeds.reversed(), intent, (one, its) -> takeBack(one, its, by));
      case Deed.Other _ -> throw new IllegalArgumentException("Bookings are not changed together with others");
    };
  }

  private BookingOutcome doAgain(Deed deed, UUID intent, Actor by) {
    return switch (deed) {
      case Deed.Booked(long id) -> step(intent, id, Step.RESTORE, "", by);
      case Deed.Changed(long id, BookingDraft _, BookingDraft after) -> change(intent, id, after, by);
      case Deed.CalledOff(long id, String reason) -> step(intent, id, Step.CANCEL, reason, by);
      case Deed.Together(List<Deed> deeds) -> all(deeds, intent, (one, its) -> doAgain(one, its, by));
      case Deed.Other _ -> throw new IllegalArgumentException("Bookings are not changed together with others");
    };
  }

  /// Each is tried, with an intent of its own that stays the same when all are asked again; the first that was refused
  /// says why.
  private static BookingOutcome all(List<Deed> deeds, UUID intent, BiFunction<Deed, UUID, BookingOutcome> work) {
    List<BookingOutcome> outcomes = deeds.stream()
        .map(deed -> work.apply(deed, UUID.nameUUIDFromBytes(
            (intent + " " + deed.appointmentId()).getBytes(StandardCharsets.UTF_8))))
        .toList();
    return outcomes.stream().filter(outcome -> !(outcome instanceof BookingOutcome.Done)).findFirst()
        .orElseGet(outcomes::getFirst);
  }

  private BookingOutcome step(UUID intent, long id, Step step, String reason, Actor by) {
    return bookings.step().apply(new TakeStepRequest(intent, by, id, step, reason));
  }

  private BookingOutcome change(UUID intent, long id, BookingDraft draft, Actor by) {
    BookingOutcome outcome = send(intent, id, draft, by);
    // It stood like this before, so a rule that a reason overrides does not keep it from standing like this again.
    return outcome instanceof BookingOutcome.Refused refused && refused.overridable()
        ? send(intent, id, draft.with(draft.details().overriddenBecause(undoReason)), by)
        : outcome;
  }

  private BookingOutcome send(UUID intent, long id, BookingDraft draft, Actor by) {
    Optional<Appointment> current = bookings.find().apply(id);
    return current
        .map(now -> bookings.change().apply(
            new ChangeAppointmentRequest(intent, by, id, now.version(), draft)))
        .orElseGet(BookingOutcome.Gone::new);
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
