package guitara.desk.block;

import guitara.access.Actor;
import guitara.booking.BlockKind;
import guitara.booking.BlockOutcome;
import guitara.booking.BlockTimeRequest;
import guitara.booking.BlockedTime;
import guitara.booking.Bookings;
import guitara.booking.Intents;
import guitara.booking.WeeklyOccurrences;
import guitara.desk.booking.BookingContext;
import guitara.desk.booking.TimeEntry;
import guitara.desk.core.BlockedDeed;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.core.TroubleWords;
import guitara.facility.Branch;
import guitara.time.Slot;
import guitara.ui.control.Remark;
import guitara.ui.task.Busy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// Blocked time while it is typed and sent; refusals leave every field as it is. Without a node; to be used on the
/// JavaFX thread.
public final class BlockForm {

  private static final Logger LOG = System.getLogger(BlockForm.class.getName());

  /// Hears that the day changed.
  interface Listener {

    /// It was done.
    ///
    /// @param sentence what, in the desk's words
    /// @param deed how it is taken back; a series that was given up is not
    void done(BlockForm form, String sentence, Optional<Deed> deed);
  }

  /// What was asked for; after a lost answer it is asked again as it is, and counts once.
  private record Sent(UUID intent, Slot wanted, Supplier<BlockOutcome> work, Optional<Deed> deed) {}

  private final Bookings bookings;
  private final BookingContext context;
  private final Branch branch;
  private final BlockWords words;
  private final Optional<BlockedTime> existing;
  private final Listener listener;
  private final Busy busy = new Busy();
  private final ObjectProperty<BlockKind> kind = new SimpleObjectProperty<>(BlockKind.BREAK);
  private final StringProperty title = new SimpleStringProperty("");
  private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");
  private final ObservableSet<Long> chosen = FXCollections.observableSet();
  private final BooleanProperty weekly = new SimpleBooleanProperty();
  private final IntegerProperty weeks = new SimpleIntegerProperty(12);
  private final BooleanProperty touched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Remark>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper canLeaveOut = new ReadOnlyBooleanWrapper();
  private Optional<Sent> unanswered = Optional.empty();
  private boolean sending;

  BlockForm(
      Bookings bookings, BookingContext context, Optional<BlockedTime> existing, LocalDate shown, Listener listener) {
    this.bookings = bookings;
    this.context = context;
    this.branch = context.branch().get();
    this.words = new BlockWords(context.texts(), context.words());
    this.existing = existing;
    this.listener = listener;
    day.set(shown);
    existing.ifPresent(this::show);
    List.of(kind, title, day, from, to, weekly, weeks).forEach(field -> field.addListener(any -> edited()));
    chosen.addListener((SetChangeListener<Long>) change -> edited());
  }

  private void show(BlockedTime blocked) {
    kind.set(blocked.kind());
    title.set(blocked.title());
    day.set(branch.businessDate(blocked.during().start()));
    from.set(time(blocked.during().start()));
    to.set(time(blocked.during().end()));
    chosen.add(blocked.resourceId());
  }

  /// Fills in what is known already, as if nobody had typed it.
  void prefill(Instant start, Optional<Long> resource) {
    from.set(time(start));
    to.set(time(start.plus(branch.slot())));
    resource.ifPresent(chosen::add);
    touched.set(false);
  }

  private String time(Instant at) {
    return at.atZone(branch.zone()).toLocalTime().toString();
  }

  private void edited() {
    touched.set(true);
    message.set(Optional.empty());
    canLeaveOut.set(false);
    unanswered = Optional.empty();
  }

  /// When it is wanted; an end at or before its begin lies past midnight. Empty where a time cannot be read.
  Optional<Slot> during() {
    Optional<LocalTime> begins = TimeEntry.parse(from.get());
    Optional<LocalTime> ends = TimeEntry.parse(to.get());
    if (begins.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    Instant start = branch.instantOn(day.get(), begins.get());
    Instant end = branch.instantOn(day.get(), ends.get());
    return Optional.of(new Slot(start, end.isAfter(start) ? end : branch.instantOn(day.get().plusDays(1), ends.get())));
  }

  /// Blocks, or changes what is blocked.
  ///
  /// @param leaveOut whether weeks in which somebody is booked are left out
  void send(boolean leaveOut) {
    Optional<Slot> during = during();
    if (during.isEmpty()) {
      say(context.texts().get("block.wrong.time"));
      return;
    }
    Slot wanted = during.get();
    UUID intent = unanswered.map(Sent::intent).orElseGet(Intents::next);
    Actor actor = context.actor().get();
    run(existing.map(before -> {
      BlockedTime changed = changed(before, wanted);
      return new Sent(intent, wanted, () -> bookings.block().change(intent, actor, branch.id(), changed),
          Optional.of(deeds(wanted).changed(before, changed)));
    }).orElseGet(() -> {
      BlockTimeRequest request = request(intent, wanted, leaveOut);
      return new Sent(
          intent, wanted, () -> bookings.block().block(request), Optional.of(deeds(wanted).made(request)));
    }));
  }

  private BlockedDeed deeds(Slot wanted) {
    return new BlockedDeed(bookings, branch, outcome -> words.sentence(outcome, wanted));
  }

  private BlockedTime changed(BlockedTime before, Slot during) {
    long resource = chosen.stream().findFirst().orElse(before.resourceId());
    return new BlockedTime(before.id(), before.version(), kind.get(), title.get(), resource, during, before.series(),
        before.repeated(), before.blockedBy());
  }

  private BlockTimeRequest request(UUID intent, Slot during, boolean leaveOut) {
    List<Slot> occurrences = weekly.get()
        ? WeeklyOccurrences.of(during, Math.max(weeks.get(), 1), branch.zone()) : List.of(during);
    return new BlockTimeRequest(intent, context.actor().get(), branch.id(), List.copyOf(chosen), kind.get(),
        title.get(), occurrences, leaveOut);
  }

  /// Gives it up: this one, or it and all later weeks.
  void giveUp(boolean following) {
    existing.ifPresent(blocked -> {
      UUID intent = Intents.next();
      Actor actor = context.actor().get();
      run(new Sent(intent, blocked.during(), () -> bookings.block().unblock(intent, actor, blocked.id(), following),
          Optional.of(deeds(blocked.during()).freed(blocked)).filter(deed -> !following)));
    });
  }

  private void run(Sent sent) {
    unanswered = Optional.of(sent);
    sending = true;
    context.tasks().run(sent.work::get).showing(busy)
        .onSuccess(outcome -> answered(outcome, sent))
        .onFailure(failure -> failed(sent, failure))
        .onFinally(() -> sending = false)
        .start();
  }

  private void failed(Sent sent, Throwable failure) {
    if (TroubleWords.isUnanswered(failure)) {
      context.tasks().askLater(() -> repeat(sent));
      say(context.texts().get("block.away"));
    } else {
      LOG.log(Level.WARNING, "Blocked time was not stored", failure);
      say(TroubleWords.refusal(context.texts(), failure));
    }
  }

  /// Unless the person was faster, or means something else by now.
  private void repeat(Sent sent) {
    if (!sending && unanswered.equals(Optional.of(sent))) {
      run(sent);
    }
  }

  private void answered(BlockOutcome outcome, Sent sent) {
    unanswered = Optional.empty();
    String sentence = words.sentence(outcome, sent.wanted);
    if (outcome instanceof BlockOutcome.Done) {
      touched.set(false);
      listener.done(this, sentence, sent.deed);
      return;
    }
    say(sentence);
    boolean several = weekly.get() || chosen.size() > 1;
    canLeaveOut.set(existing.isEmpty() && several && outcome instanceof BlockOutcome.Clashed);
  }

  private void say(String sentence) {
    message.set(Optional.of(Remark.error(sentence)));
  }

  Optional<BlockedTime> existing() {
    return existing;
  }

  Branch branch() {
    return branch;
  }

  ObjectProperty<BlockKind> kind() {
    return kind;
  }

  StringProperty title() {
    return title;
  }

  ObjectProperty<LocalDate> day() {
    return day;
  }

  StringProperty from() {
    return from;
  }

  StringProperty to() {
    return to;
  }

  ObservableSet<Long> chosen() {
    return chosen;
  }

  BooleanProperty weekly() {
    return weekly;
  }

  IntegerProperty weeks() {
    return weeks;
  }

  /// Whether a hand changed anything since the drawer opened.
  BooleanProperty touched() {
    return touched;
  }

  Busy busy() {
    return busy;
  }

  ReadOnlyObjectProperty<Optional<Remark>> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Whether the taken ones may be left out and the others blocked.
  ReadOnlyBooleanProperty canLeaveOutProperty() {
    return canLeaveOut.getReadOnlyProperty();
  }
}
