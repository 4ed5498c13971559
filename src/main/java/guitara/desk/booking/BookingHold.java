package guitara.desk.booking;

import guitara.booking.AppointmentDetails;
import guitara.booking.BookingDraft;
import guitara.booking.SlotHold;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Holds the place under one form on all desks while somebody types, and lets it go when nobody does.
///
/// One question at a time, so that a release never overtakes the hold before it; what was typed meanwhile is asked
/// next. A server that is away or slow costs nothing but the hold. To be used on the JavaFX thread.
final class BookingHold {

  /// Whether the place is this form's.
  enum State {
    /// Nothing to hold yet, or nobody knows.
    NONE,
    HELD,
    /// Somebody else holds or has it.
    TAKEN,
    /// It was held until nobody had touched a key for three minutes.
    EXPIRED
  }

  /// The place that a draft takes, without what else it says.
  private record Place(BookingDraft draft, long appointment) {

    static Place of(BookingDraft draft, long appointment) {
      return new Place(draft.with(AppointmentDetails.atBranch(0)), appointment);
    }
  }

  private static final Logger LOG = System.getLogger(BookingHold.class.getName());
  private static final javafx.util.Duration SETTLES = javafx.util.Duration.millis(400);
  /// How often a hold is made longer while somebody types.
  private static final Duration LONGER = Duration.ofMinutes(1);

  private final BookingContext context;
  private final UUID id;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
  private final PauseTransition settles = new PauseTransition(SETTLES);
  private final Timeline watch = new Timeline();
  private Optional<Place> wanted = Optional.empty();
  /// What the server was asked for last; empty after a release.
  private Optional<Place> asked = Optional.empty();
  private Instant touched;
  private Instant askedAt;
  private boolean open = true;
  private boolean running;

  BookingHold(BookingContext context, UUID id) {
    this.context = context;
    this.id = id;
    this.touched = context.clock().instant();
    this.askedAt = touched;
    settles.setOnFinished(e -> settle());
    watch.getKeyFrames().setAll(new KeyFrame(javafx.util.Duration.seconds(1), e -> expire()));
    watch.setCycleCount(Animation.INDEFINITE);
  }

  /// Whether a draft takes a place that is not its own already.
  static boolean isWorth(BookingDraft draft, Optional<BookingDraft> before) {
    boolean takes = draft.items().stream().anyMatch(item -> item.staffId().isPresent() || item.roomId().isPresent());
    return takes && before.filter(it -> places(it).equals(places(draft))).isEmpty();
  }

  private static List<List<Object>> places(BookingDraft draft) {
    return draft.items().stream().map(item ->
        List.<Object>of(item.staffId(), item.staffBusy(), item.roomId(), item.roomBusy())).toList();
  }

  /// Says what is to be held from now on: the place of a draft, or nothing.
  ///
  /// @param appointment the booking that is being changed, 0 for a new one
  void want(Optional<BookingDraft> draft, long appointment) {
    wanted = draft.map(it -> Place.of(it, appointment));
    if (!target().equals(asked)) {
      settles.playFromStart();
    }
  }

  private Optional<Place> target() {
    return open && state.get() != State.EXPIRED ? wanted : Optional.empty();
  }

  /// Somebody pressed a key: the three minutes begin anew, and what had expired is asked for again.
  void touch() {
    touched = context.clock().instant();
    if (state.get() == State.EXPIRED) {
      state.set(State.NONE);
      settles.playFromStart();
    } else if (state.get() == State.HELD && !touched.isBefore(askedAt.plus(LONGER))) {
      again();
    }
  }

  /// What stood in the way may be gone.
  void again() {
    asked = Optional.empty();
    settles.playFromStart();
  }

  /// The form is in sight, or is not any more: what nobody sees is not held.
  void open(boolean now) {
    open = now;
    settles.stop();
    settle();
  }

  /// The booking stands in its place: there is nothing left to hold.
  void booked() {
    wanted = Optional.empty();
    asked = Optional.empty();
    settles.stop();
    become(State.NONE);
  }

  private void settle() {
    if (!running && !target().equals(asked)) {
      running = true;
      target().ifPresentOrElse(this::ask, this::release);
    }
  }

  private void ask(Place place) {
    asked = Optional.of(place);
    askedAt = context.clock().instant();
    context.tasks().run(() -> context.access().hold(id, context.actor().get(), place.draft, place.appointment))
        .onSuccess(until -> {
          running = false;
          if (asked.isPresent()) {
            become(until.isPresent() ? State.HELD : State.TAKEN);
          }
          settle();
        })
        .onFailure(this::failed)
        .start();
  }

  private void release() {
    asked = Optional.empty();
    if (state.get() != State.EXPIRED) {
      become(State.NONE);
    }
    context.tasks().run(this::letGo)
        .onSuccess(gone -> {
          running = false;
          settle();
        })
        .onFailure(this::failed)
        .start();
  }

  private UUID letGo() {
    context.access().release(id);
    return id;
  }

  /// It is asked again with the next change; what was held expires by itself.
  private void failed(Throwable failure) {
    LOG.log(Level.DEBUG, "A place was not held", failure);
    running = false;
    asked = Optional.empty();
    if (state.get() != State.EXPIRED) {
      become(State.NONE);
    }
  }

  private void become(State now) {
    if (now == State.HELD) {
      watch.play();
    } else {
      watch.stop();
    }
    state.set(now);
  }

  private void expire() {
    if (!context.clock().instant().isBefore(touched.plus(SlotHold.LENGTH))) {
      become(State.EXPIRED);
      settle();
    }
  }

  UUID id() {
    return id;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
