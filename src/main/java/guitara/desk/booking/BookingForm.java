package guitara.desk.booking;

import guitara.booking.Alternative;
import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Breach;
import guitara.booking.CheckBooking;
import guitara.booking.SuggestWalkIn;
import guitara.database.DatabaseException;
import guitara.facility.Branch;
import guitara.ui.control.Remark;
import guitara.ui.task.Busy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A booking while it is typed, checked and sent. Refusals, changes from elsewhere and a server that is away leave
/// every field as it is. Without a node; to be used on the JavaFX thread.
public final class BookingForm {

  private static final Logger LOG = System.getLogger(BookingForm.class.getName());
  private static final CheckBooking.Findings NOTHING = new CheckBooking.Findings(List.of(), List.of());

  private final BookingContext context;
  private final BookingListener listener;
  private final Branch branch;
  private final BookingWords words;
  private final Busy busy = new Busy();
  private final BookingFields fields;
  private final BookingFiller filler;
  private final BookingHold hold;
  private final BookingChecker checker;
  private final BookingWays ways;
  private final BookingSaver saver;
  private final BookingDay day;
  private BookingJournal journal = BookingJournal.NONE;
  private final ReadOnlyObjectWrapper<FormState> state = new ReadOnlyObjectWrapper<>(this, "state", FormState.EMPTY);
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving");
  private Consumer<Spot> focus = spot -> { };
  private Consumer<BookingDone> done = event -> { };
  private Optional<Appointment> base = Optional.empty();
  private Optional<WalkInTurn> turn = Optional.empty();
  private CheckBooking.Findings findings = NOTHING;
  private Optional<Remark> message = Optional.empty();
  private Optional<BookingMerge> stale = Optional.empty();
  private boolean asked;

  /// @param ownHold the name of the hold on what is typed here
  BookingForm(BookingContext context, BookingListener listener, UUID ownHold) {
    this.context = context;
    this.listener = listener;
    this.branch = context.branch().get();
    this.words = context.words(branch);
    this.fields = new BookingFields(branch.businessDate(context.clock().instant()), this::changed);
    this.filler = new BookingFiller(fields, context.directory(), branch, context.clock());
    this.hold = new BookingHold(context, ownHold);
    this.checker = new BookingChecker(context, hold.id(), this::found);
    this.ways = new BookingWays(context, hold.id());
    this.saver = new BookingSaver(context, busy, hold.id());
    this.day = new BookingDay(context, branch, hold.id(), this::refresh);
    hold.stateProperty().subscribe(now -> {
      if (now == BookingHold.State.TAKEN) {
        checker.forget();
        refresh();
      }
    });
  }

  /// Begins a new booking with what is known already.
  void beginNew(Runnable prefill) {
    fields.fill(() -> {
      fields.addLine();
      prefill.run();
    });
  }

  /// Begins a booking for somebody who stands at the counter: now, with whoever's turn it is.
  void beginWalkIn() {
    Instant now = SuggestWalkIn.roundedUp(context.clock().instant());
    turn = Optional.of(new WalkInTurn(context, hold.id(), this::refresh));
    beginNew(() -> {
      fields.day().set(branch.businessDate(now));
      fields.time().suggest(BookingInput.timeText(now, branch));
    });
  }

  /// Shows an existing booking, at once as somebody wants it changed.
  void beginExisting(Appointment appointment, BookingDraft draft) {
    base = Optional.of(appointment);
    fields.fill(() -> fields.show(BookingInput.of(
        new PickedClient(appointment.guest().id(), appointment.guest().name()), draft, branch)));
    fields.touched().set(!draft.equals(appointment.draft()));
  }

  /// Goes on with what was typed before a restart; where another desk changed the booking since, that is told first.
  void resume(KeptBooking kept, Optional<Appointment> now) {
    base = now;
    turn = kept.kind().walkIn() ? Optional.of(new WalkInTurn(context, hold.id(), this::refresh)) : turn;
    saver.resume(kept.sent());
    fields.fill(() -> fields.restore(kept.input(), kept.hands()));
    now.filter(current -> current.version() != kept.kind().version())
        .ifPresent(current -> merge(kept.kind().before().orElse(kept.input()), current));
    fields.touched().set(true);
  }

  /// Notes from now on what is typed and sent.
  void keep(BookingJournal kept) {
    journal = kept;
    saver.keep(kept);
  }

  /// Shows why something was refused, and asks for the reason where one helps.
  void refuse(List<Breach> breaches) {
    answered(new BookingOutcome.Refused(breaches));
  }

  private void changed() {
    message = Optional.empty();
    hold.touch();
    refresh();
    journal.typed();
  }

  private void refresh() {
    fields.suggest(() -> filler.suggest(day.finder(), turn, this::read));
    day.look(fields.day().get(), appointmentId());
    Reading reading = read();
    reading.draft().ifPresentOrElse(draft -> {
      checker.ask(draft, appointmentId());
      turn.filter(it -> fields.guests() == 1).ifPresent(it -> it.ask(draft, fields.lines()));
    }, () -> {
      checker.forget();
      findings = NOTHING;
    });
    hold.want(reading.draft().filter(draft -> BookingHold.isWorth(draft, base.map(Appointment::draft))),
        appointmentId());
    show(reading);
  }

  Reading read() {
    return new DraftMaker(context.directory().get(), branch, words)
        .read(fields.read(), base.map(Appointment::draft));
  }

  /// Another desk may have changed what is free.
  void lookAgain() {
    day.forget();
    checker.forget();
    ways.forget();
    refresh();
  }

  private void found(CheckBooking.Findings found) {
    findings = found;
    if (hold.stateProperty().get() == BookingHold.State.TAKEN
        && found.clashes().stream().allMatch(clash -> clash.kind().equals("CLIENT"))) {
      hold.again();
    }
    show(read());
  }

  private void show(Reading reading) {
    ways.follow(reading.draft(), appointmentId(), BookingWays.help(findings, !fields.reason().get().isBlank()));
    boolean reasonHelps = findings.breaches().stream().anyMatch(breach -> breach.rule().overridable());
    state.set(new FormState(
        reading, BookingRemarks.of(words, reading, findings, asked), message, stale,
        reasonHelps || !fields.reason().get().isEmpty(), day.finder(), turn.filter(it -> fields.guests() == 1)
        .flatMap(it -> it.inWords(fields.lines().getFirst(), words, context.directory().get()))));
  }

  /// Sends the booking, or shows what is still missing.
  public void book() {
    if (saving.get() || stale.isPresent()) {
      return;
    }
    asked = true;
    refresh();
    Reading reading = state.get().reading();
    if (!reading.complete()) {
      focusFirst();
      return;
    }
    BookingDraft draft = reading.draft().orElseThrow();
    int version = base.map(Appointment::version).orElse(0);
    saving.set(true);
    boolean tentative = fields.tentative().get();
    saver.send(new BookingSaver.Order(appointmentId(), version, draft, tentative),
        new Answer(new BookingSent(base, draft, fields.client().get().name(), tentative)));
  }

  private final class Answer implements BookingSaver.Answer {

    private final BookingSent sent;
    private BookingListener.Outline outline;

    Answer(BookingSent sent) {
      this.sent = sent;
      this.outline = listener.sending(sent);
    }

    @Override
    public void answered(BookingOutcome outcome) {
      saving.set(false);
      if (outcome instanceof BookingOutcome.Done(long id, int version)) {
        outline.settled();
        fields.touched().set(false);
        hold.booked();
        done.accept(base.<BookingDone>map(before -> new BookingDone.Changed(id, version, before, sent.after()))
            .orElseGet(() -> new BookingDone.Booked(id, version, sent.after())));
      } else {
        outline.takenBack();
        BookingForm.this.answered(outcome);
      }
    }

    @Override
    public void away() {
      saving.set(false);
      outline.takenBack();
      say("booking.away");
    }

    @Override
    public boolean again() {
      boolean same = !saving.get() && read().draft().filter(sent.after()::equals).isPresent();
      if (same) {
        saving.set(true);
        outline = listener.sending(sent);
      }
      return same;
    }

    @Override
    public void failed(DatabaseException failure) {
      saving.set(false);
      outline.takenBack();
      LOG.log(Level.WARNING, "A booking was not stored", failure);
      message = Optional.of(Remark.error(words.sentence(failure)));
      show(read());
    }
  }

  void say(String key, Object... values) {
    message = Optional.of(Remark.error(words.format(key, values)));
    show(read());
  }

  private void answered(BookingOutcome outcome) {
    message = Optional.of(Remark.error(words.sentence(outcome)));
    switch (outcome) {
      case BookingOutcome.Refused refused -> {
        findings = new CheckBooking.Findings(refused.breaches(), findings.clashes());
        show(read());
        Optional.of(Spot.REASON).filter(spot -> refused.overridable()).ifPresentOrElse(focus, this::focusFirst);
      }
      case BookingOutcome.Clashed(var clashes) -> {
        findings = new CheckBooking.Findings(findings.breaches(), clashes);
        show(read());
        focusFirst();
      }
      case BookingOutcome.Stale(Appointment current) -> merge(BookingInput.of(base.orElse(current), branch), current);
      case BookingOutcome.Done _, BookingOutcome.NotPossible _, BookingOutcome.Gone _, BookingOutcome.Busy _ ->
          show(read());
    }
  }

  private void focusFirst() {
    state.get().firstError().ifPresent(focus);
  }

  private void merge(BookingInput before, Appointment current) {
    BookingInput theirs = BookingInput.of(current, branch);
    stale = Optional.of(BookingMerge.of(
        before, fields.read(), theirs, BookingMerge.parts(context.directory().get(), words), words));
    base = Optional.of(current);
    show(read());
  }

  /// Books what was changed here on top of what the other desk changed.
  void keepMine() {
    stale.ifPresent(merge -> {
      stale = Optional.empty();
      fields.fill(() -> fields.show(merge.merged()));
      book();
    });
  }

  /// Shows the booking as the other desk left it.
  void takeTheirs() {
    stale = Optional.empty();
    base.ifPresent(current -> fields.fill(() -> fields.show(BookingInput.of(current, branch))));
    fields.touched().set(false);
  }

  /// Takes a way out: times, people and rooms are the offered ones, everything else stays.
  void take(Alternative way) {
    fields.fill(() -> fields.take(BookingInput.of(fields.client().get(), way.draft(), branch)));
    fields.touched().set(true);
  }

  /// Other times and people, although nothing may be in the way.
  void otherTimes() {
    fields.fill(filler::anyTime);
    read().draft().ifPresentOrElse(draft -> ways.demand(draft, appointmentId()), () -> say("booking.ways.early"));
  }

  boolean isWalkIn() {
    return turn.isPresent();
  }

  /// A way out in few words, against what stands in the fields.
  String inWords(Alternative way) {
    return words.way(way, read().draft().orElse(way.draft()), context.directory().get());
  }

  /// What can be chosen now.
  BookingLists lists() {
    return new BookingLists(
        context.directory().get(), branch, words, day.finder(), state.get().reading().draft());
  }

  /// The whole in a sentence; what is missing while it is not whole.
  String sentence() {
    return words.sentence(state.get().reading(), fields.client().get(), context.directory().get());
  }

  void known(ClientHabits habits) {
    fields.fill(() -> filler.habits(habits));
  }

  void onFocus(Consumer<Spot> handler) {
    focus = handler;
  }

  void onDone(Consumer<BookingDone> handler) {
    done = handler;
  }

  /// The booking took a step here: it has another version now.
  void rebase(Appointment current) {
    base = Optional.of(current);
    refresh();
  }

  long appointmentId() {
    return base.map(Appointment::id).orElse(0L);
  }

  Optional<Appointment> base() {
    return base;
  }

  Branch branch() {
    return branch;
  }

  BookingFields fields() {
    return fields;
  }

  BookingSaver saver() {
    return saver;
  }

  BookingHold hold() {
    return hold;
  }

  BookingWays ways() {
    return ways;
  }

  BookingWords words() {
    return words;
  }

  Busy busy() {
    return busy;
  }

  ReadOnlyObjectProperty<FormState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }
}
