package guitara.desk.board;

import guitara.access.Actor;
import guitara.booking.Alternative;
import guitara.booking.Appointment;
import guitara.booking.AppointmentStatus;
import guitara.booking.BlockOutcome;
import guitara.booking.BlockedTime;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.DayConflicts;
import guitara.booking.DaySchedule;
import guitara.booking.DaySchedules;
import guitara.booking.Intents;
import guitara.booking.Unassigned;
import guitara.desk.board.DayBlocked.Block;
import guitara.desk.booking.BookingListener;
import guitara.desk.booking.BookingSent;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.core.Directory;
import guitara.desk.core.TroubleWords;
import guitara.facility.Branch;
import guitara.live.Change;
import guitara.live.LiveEvent;
import guitara.time.Slot;
import guitara.ui.Texts;
import guitara.ui.board.Board;
import guitara.ui.board.BoardChange;
import guitara.ui.board.BoardDay;
import guitara.ui.board.BoardIntent;
import guitara.ui.board.Verdict;
import guitara.ui.control.Notice;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import guitara.ui.task.Refresh;
import guitara.ui.task.Tasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the board's screen knows: the day shown, its picture, and the changes that the database has not answered yet.
///
/// A dropped block is drawn at once with a pending outline. The answer settles it: done, and the fresh day takes over;
/// refused, and the block goes back while a sentence says why. To be used on the JavaFX thread.
public final class DayBoardModel {

  private static final Logger LOG = System.getLogger(DayBoardModel.class.getName());

  /// What the board's screen needs from the rest of the desk.
  ///
  /// @param directory the names of the moment
  /// @param actor in whose name things are done
  public record Setting(
      Bookings bookings,
      Tasks tasks,
      Texts texts,
      Supplier<Directory> directory,
      Supplier<Actor> actor,
      InstantSource clock) {}

  private final Setting setting;
  private final BoardAnswers answers;
  private final Busy busy = new Busy();
  private final ReadOnlyObjectWrapper<Board> picture;
  private final ReadOnlyObjectWrapper<Optional<DaySchedule>> schedule = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<BoardMode> mode = new SimpleObjectProperty<>(this, "mode", BoardMode.PEOPLE);
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.WORKING);
  private final Map<UUID, BoardChange> pending = new HashMap<>();
  private final Outlines outlines = new Outlines();
  private final Refresh refresh;
  private final LatestOnly<List<Alternative>> ways;
  private Branch branch;
  private LocalDate day;
  private Predicate<UUID> ownHolds = hold -> false;

  public DayBoardModel(Setting setting, BoardAnswers answers, Branch branch, LocalDate day) {
    this.setting = setting;
    this.answers = answers;
    this.branch = branch;
    this.day = day;
    this.picture = new ReadOnlyObjectWrapper<>(empty());
    this.refresh = new Refresh(this::load);
    this.ways = new LatestOnly<>(setting.tasks, new Busy());
    mode.subscribe((before, now) -> repaint());
    grouping.subscribe((before, now) -> repaint());
  }

  private Board empty() {
    Slot hours = branch.openingHours(day);
    return new Board(
        new BoardDay(branch.zone(), hours.start(), hours.end(), branch.slot()), List.of(), List.of(), List.of());
  }

  /// Which holds are those of this desk's own forms, which show the place themselves.
  public void ownHolds(Predicate<UUID> own) {
    ownHolds = own;
  }

  /// Turns to another day or branch; the old picture stays until the new one has come.
  public void show(Branch newBranch, LocalDate newDay) {
    branch = newBranch;
    day = newDay;
    refresh.now();
  }

  /// Looks again if an event concerns what is shown. The caches have heard of it before.
  public void on(LiveEvent event) {
    boolean concerned = switch (event) {
      case LiveEvent.Changed(Change change) when DaySchedules.namesDays(change) ->
          change.concerns(branch.id(), day);
      case LiveEvent.Changed _, LiveEvent.Resync _ -> true;
      case LiveEvent.Connected _, LiveEvent.Away _ -> false;
    };
    if (concerned) {
      refresh.now();
    }
  }

  /// Names have changed: the same day is drawn with the new ones.
  public void renamed() {
    repaint();
  }

  /// This desk changed something by another way than the board: look again without waiting for the announcement.
  public void ownChange() {
    setting.bookings.days().forget(branch);
    refresh.now();
  }

  private void load(Runnable finished) {
    Branch wantedBranch = branch;
    LocalDate wantedDay = day;
    setting.tasks.run(() -> setting.bookings.days().of(wantedBranch, wantedDay))
        .showing(busy)
        .onSuccess(loaded -> {
          if (wantedDay.equals(day) && wantedBranch.equals(branch)) {
            schedule.set(Optional.of(loaded));
            repaint();
          }
        })
        .onFailure(failure -> answers.loadFailed(failure, refresh::now))
        .onFinally(finished)
        .start();
  }

  private void repaint() {
    schedule.get().ifPresent(settled -> {
      DaySchedule drawn = outlines.on(settled, branch, setting.clock.instant());
      Board board = new DayPicture(drawn, setting.directory.get(), branch,
          new DayPicture.Show(mode.get(), grouping.get(), ownHolds), words()).at(setting.clock.instant());
      picture.set(Pending.drawn(Pending.outlined(board, outlines.ids()), pending));
    });
  }

  /// Draws at once what another part of this desk has sent; the returned outline is to be ended by the answer.
  public BookingListener.Outline outline(BookingSent sent) {
    long id = outlines.add(sent);
    repaint();
    return new BookingListener.Outline() {
      @Override
      public void settled() {
        setting.bookings.days().forget(branch);
        refresh.then(() -> outlines.remove(id));
      }

      @Override
      public void takenBack() {
        outlines.remove(id);
        repaint();
      }
    };
  }

  private DayWords words() {
    return new DayWords(setting.texts, setting.directory.get(), branch, setting.clock);
  }

  /// Says whether a ghost fits, from the day in memory: quick, and only a courtesy.
  public Verdict judge(BoardChange change) {
    Optional<BlockedTime> blocked = blocked(change.entry().key());
    if (blocked.isPresent()) {
      return DayBlocked.judge(schedule.get().orElseThrow(), mode.get(), blocked.get(), change, words());
    }
    return appointment(change.entry().key())
        .map(moved -> Drop.apply(moved.draft(), change, mode.get()))
        .flatMap(draft -> conflict(draft, change))
        .<Verdict>map(conflict -> new Verdict.Clash(words().conflict(conflict)))
        .orElseGet(Verdict.Fits::new);
  }

  private Optional<DayConflicts.Conflict> conflict(BookingDraft draft, BoardChange change) {
    long replaced = change instanceof BoardChange.Copy
        ? 0 : EntryKey.parse(change.entry().key()).map(EntryKey::appointmentId).orElse(0L);
    // Who is in the way is said before what is.
    return schedule.get().flatMap(shown -> DayConflicts.of(shown, draft, replaced).stream()
        .min(Comparator.comparing(conflict -> !conflict.kind().equals(DayConflicts.STAFF))));
  }

  /// Says why a ghost that was let go did nothing, and what could be done instead.
  void tell(BoardIntent.Refused refused) {
    answers.say(refused.reason());
    appointment(refused.change().entry().key()).ifPresent(before -> offer(
        refused.reason(), before, Drop.apply(before.draft(), refused.change(), mode.get()),
        refused.change() instanceof BoardChange.Copy));
  }

  /// Looks for ways out; the refusal itself was said already, and stands where nothing is found.
  private void offer(String reason, Appointment before, BookingDraft wanted, boolean copy) {
    ways.ask(
        () -> setting.bookings.alternatives().apply(wanted, copy ? 0 : before.id(), Unassigned.KEEP),
        found -> {
          if (!found.isEmpty()) {
            answers.instead(reason, found.stream().map(way -> new Notice.Answer(
                words().way(way, wanted), () -> take(way.draft(), before, copy))).toList());
          }
        },
        failure -> LOG.log(Level.DEBUG, "No ways out were found", failure));
  }

  /// Takes a way out, drawn at once like a drop.
  private void take(BookingDraft draft, Appointment before, boolean copy) {
    BookingListener.Outline outline = outline(new BookingSent(
        Optional.of(before).filter(it -> !copy), draft, before.guest().name(),
        before.status() == AppointmentStatus.PENDING));
    send(new Sent(Intents.next(), setting.actor.get(), before, draft, copy, outline), true);
  }

  /// The booking behind a block.
  public Optional<Appointment> appointment(String entryKey) {
    return EntryKey.parse(entryKey).flatMap(key -> schedule.get().flatMap(shown -> shown.appointments().stream()
        .filter(appointment -> appointment.id() == key.appointmentId()).findFirst()));
  }

  /// The blocked time behind a block.
  public Optional<BlockedTime> blocked(String entryKey) {
    return schedule.get().flatMap(shown -> DayBlocked.find(shown, entryKey));
  }

  /// Frees blocked time again; undo puts it back.
  public void unblock(BlockedTime blocked) {
    send(DayBlocked.freed(hand(), blocked), true);
  }

  private DayBlocked.Hand hand() {
    return new DayBlocked.Hand(setting.bookings, branch, setting.actor.get(), words());
  }

  private void apply(BlockedTime blocked, BoardChange change) {
    Block block = DayBlocked.dropped(hand(), blocked, change);
    pending.put(block.intent(), change);
    repaint();
    send(block, true);
  }

  private void send(Block block, boolean first) {
    setting.tasks.run(block.work()::get)
        .onSuccess(outcome -> settle(block, outcome))
        .onFailure(failure -> failed(failure, block.intent(), block.name(), first, () -> send(block, false)))
        .start();
  }

  private void settle(Block block, BlockOutcome outcome) {
    setting.bookings.days().forget(branch);
    refresh.then(() -> pending.remove(block.intent()));
    if (!(outcome instanceof BlockOutcome.Done)) {
      takeBack(block.intent());
      answers.say(words().block(outcome, block.wanted()));
      return;
    }
    answers.blocked(block.done(), block.deed());
  }

  /// Does what a drop or a key asked for: draws it at once, asks the database, and settles.
  public void apply(BoardChange change) {
    blocked(change.entry().key()).ifPresent(blocked -> apply(blocked, change));
    appointment(change.entry().key()).ifPresent(before -> {
      BookingDraft draft = Drop.apply(before.draft(), change, mode.get());
      UUID intent = Intents.next();
      pending.put(intent, change);
      repaint();
      send(new Sent(intent, setting.actor.get(), before, draft, change instanceof BoardChange.Copy,
          BookingListener.Outline.NONE), true);
    });
  }

  /// @param outline what is drawn of it beside a dropped block
  private record Sent(UUID intent, Actor actor, Appointment before, BookingDraft draft, boolean copy,
      BookingListener.Outline outline) {}

  private void send(Sent sent, boolean first) {
    setting.tasks.run(() -> ask(sent))
        .onSuccess(outcome -> settle(sent, outcome))
        .onFailure(failure -> {
          if (!TroubleWords.isUnanswered(failure)) {
            sent.outline.takenBack();
          }
          failed(failure, sent.intent, sent.before.guest().name(), first, () -> send(sent, false));
        })
        .start();
  }

  /// A change without an answer stays drawn as pending, and is sent again with the same intent.
  private void failed(Throwable failure, UUID intent, String what, boolean first, Runnable again) {
    if (TroubleWords.isUnanswered(failure)) {
      setting.tasks.askLater(again);
      if (first) {
        answers.unanswered(what);
      }
    } else {
      takeBack(intent);
      answers.failed(failure);
    }
  }

  private BookingOutcome ask(Sent sent) {
    return sent.copy
        ? setting.bookings.book().apply(new BookAppointmentRequest(
            sent.intent, sent.actor, sent.draft, sent.before.status() == AppointmentStatus.PENDING))
        : setting.bookings.change().apply(new ChangeAppointmentRequest(
            sent.intent, sent.actor, sent.before.id(), sent.before.version(), sent.draft));
  }

  private void settle(Sent sent, BookingOutcome outcome) {
    Appointment before = sent.before;
    BookingDraft draft = sent.draft;
    if (outcome instanceof BookingOutcome.Done done) {
      Deed deed = sent.copy
          ? new Deed.Booked(done.appointmentId())
          : new Deed.Changed(done.appointmentId(), before.draft(), draft);
      setting.bookings.days().forget(branch);
      refresh.then(() -> pending.remove(sent.intent));
      sent.outline.settled();
      answers.done(deed, before.guest().name(), draft.during(), words());
    } else {
      sent.outline.takenBack();
      takeBack(sent.intent);
      setting.bookings.days().forget(branch);
      refresh.now();
      answers.refused(outcome, before, draft, words());
      if (outcome instanceof BookingOutcome.Clashed(var clashes) && !clashes.isEmpty()) {
        offer(words().clash(clashes.getFirst(), draft.during().start()), before, draft, sent.copy);
      }
    }
  }

  private void takeBack(UUID intent) {
    pending.remove(intent);
    repaint();
  }

  public ReadOnlyObjectProperty<Board> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<DaySchedule>> scheduleProperty() {
    return schedule.getReadOnlyProperty();
  }

  public ObjectProperty<BoardMode> modeProperty() {
    return mode;
  }

  /// How the people are grouped on this desk until it is closed.
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  public Busy busy() {
    return busy;
  }

  public Branch branch() {
    return branch;
  }

  public LocalDate day() {
    return day;
  }
}
