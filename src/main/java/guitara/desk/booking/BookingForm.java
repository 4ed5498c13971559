package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.BookingRule;
import guitara.booking.Breach;
import guitara.booking.CheckBooking;
import guitara.booking.DaySchedule;
import guitara.database.DatabaseException;
import guitara.facility.Branch;
import guitara.time.Slot;
import guitara.ui.control.Remark;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final BookingChecker checker;
  private final BookingSaver saver;
  private final LatestOnly<DaySchedule> days;
  private final ReadOnlyObjectWrapper<FormState> state = new ReadOnlyObjectWrapper<>(this, "state", FormState.EMPTY);
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving");
  private Consumer<Spot> focus = spot -> { };
  private Consumer<BookingDone> done = event -> { };
  private Optional<Appointment> base = Optional.empty();
  private Optional<DayFinder> finder = Optional.empty();
  private Optional<LocalDate> dayAsked = Optional.empty();
  private CheckBooking.Findings findings = NOTHING;
  private Optional<Remark> message = Optional.empty();
  private Optional<BookingMerge> stale = Optional.empty();
  private boolean asked;

  public BookingForm(BookingContext context, BookingListener listener) {
    this.context = context;
    this.listener = listener;
    this.branch = context.branch().get();
    this.words = context.words(branch);
    this.fields = new BookingFields(branch.businessDate(context.clock().instant()), this::changed);
    this.filler = new BookingFiller(fields, context.directory(), branch, context.clock());
    this.checker = new BookingChecker(context, this::found);
    this.saver = new BookingSaver(context, busy);
    this.days = new LatestOnly<>(context.tasks(), new Busy());
  }

  /// Begins a new booking with what is known already.
  void beginNew(Runnable prefill) {
    fields.fill(() -> {
      fields.addLine();
      prefill.run();
    });
  }

  /// Shows an existing booking, at once as somebody wants it changed.
  void beginExisting(Appointment appointment, BookingDraft draft) {
    base = Optional.of(appointment);
    fields.fill(() -> fields.show(BookingInput.of(
        new PickedClient(appointment.guest().id(), appointment.guest().name()), draft, branch)));
    fields.touched().set(!draft.equals(appointment.draft()));
  }

  /// Shows why something was refused, and asks for the reason where one helps.
  void refuse(List<Breach> breaches) {
    answered(new BookingOutcome.Refused(breaches));
  }

  private void changed() {
    message = Optional.empty();
    refresh();
  }

  private void refresh() {
    fields.suggest(() -> {
      filler.minutes();
      finder.ifPresent(filler::time);
      finder.ifPresent(day -> read().draft().ifPresent(draft -> filler.rooms(day, draft)));
    });
    loadDay();
    Reading reading = read();
    reading.draft().ifPresentOrElse(draft -> checker.ask(draft, appointmentId()), () -> {
      checker.forget();
      findings = NOTHING;
    });
    show(reading);
  }

  private Reading read() {
    return new DraftMaker(context.directory().get(), branch, words)
        .read(fields.read(), base.map(Appointment::draft));
  }

  private void loadDay() {
    LocalDate day = fields.day().get();
    if (dayAsked.filter(day::equals).isEmpty()) {
      dayAsked = Optional.of(day);
      finder = Optional.empty();
      days.ask(() -> context.access().day(branch, day), schedule -> {
        finder = Optional.of(new DayFinder(schedule, appointmentId()));
        refresh();
      }, failure -> dayAsked = Optional.empty());
    }
  }

  /// Another desk may have changed what is free.
  void lookAgain() {
    dayAsked = Optional.empty();
    checker.forget();
    refresh();
  }

  private void found(CheckBooking.Findings found) {
    findings = found;
    show(read());
  }

  private void show(Reading reading) {
    boolean somebody = fields.client().get().isSomebody();
    List<Breach> breaches = findings.breaches().stream()
        .filter(breach -> somebody || breach.rule() != BookingRule.CLIENT_GONE).toList();
    Map<Spot, Remark> remarks = new HashMap<>();
    reading.draft().ifPresent(draft ->
        remarks.putAll(BookingRemarks.of(words, draft, new CheckBooking.Findings(breaches, findings.clashes()))));
    if (asked) {
      remarks.putAll(reading.missing());
    }
    remarks.putAll(reading.wrong());
    boolean reasonHelps = breaches.stream().anyMatch(breach -> breach.rule().overridable());
    state.set(new FormState(
        reading, remarks, message, stale, reasonHelps || !fields.reason().get().isEmpty(), finder));
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
    BookingListener.Outline outline =
        listener.sending(new BookingSent(base, draft, fields.client().get().name(), tentative));
    saver.send(new BookingSaver.Order(appointmentId(), version, draft, tentative), new Answer(draft, outline));
  }

  private final class Answer implements BookingSaver.Answer {

    private final BookingDraft draft;
    private final BookingListener.Outline outline;

    Answer(BookingDraft draft, BookingListener.Outline outline) {
      this.draft = draft;
      this.outline = outline;
    }

    @Override
    public void answered(BookingOutcome outcome) {
      saving.set(false);
      if (outcome instanceof BookingOutcome.Done(long id, int version)) {
        outline.settled();
        fields.touched().set(false);
        done.accept(base.<BookingDone>map(before -> new BookingDone.Changed(id, version, before, draft))
            .orElseGet(() -> new BookingDone.Booked(id, version, draft)));
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
    public void failed(DatabaseException failure) {
      saving.set(false);
      outline.takenBack();
      LOG.log(Level.WARNING, "A booking was not stored", failure);
      say("booking.failed", failure.sqlState().orElse("-"));
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
        focusAfter(refused);
      }
      case BookingOutcome.Clashed(var clashes) -> {
        findings = new CheckBooking.Findings(findings.breaches(), clashes);
        show(read());
        focusFirst();
      }
      case BookingOutcome.Stale(Appointment current) -> merge(current);
      case BookingOutcome.Done _, BookingOutcome.NotPossible _, BookingOutcome.Gone _, BookingOutcome.Busy _ ->
          show(read());
    }
  }

  private void focusAfter(BookingOutcome.Refused refused) {
    if (refused.overridable()) {
      focus.accept(Spot.REASON);
    } else {
      focusFirst();
    }
  }

  private void focusFirst() {
    state.get().remarks().entrySet().stream()
        .filter(entry -> entry.getValue().kind() == Remark.Kind.ERROR)
        .map(Map.Entry::getKey)
        .min(Comparator.comparing(Spot::field).thenComparing(Spot::seq))
        .ifPresent(focus);
  }

  private void merge(Appointment current) {
    BookingInput before = BookingInput.of(base.orElse(current), branch);
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

  /// Gives a service to somebody who is free, at the time when they are.
  void take(ServiceLine line, FreeOffer offer) {
    item(line).ifPresent(item -> {
      Slot visit = read().draft().orElseThrow().during();
      Duration later = Duration.between(item.during().start(), offer.start());
      line.person().set(offer.personId());
      fields.time().set(BookingInput.timeText(visit.start().plus(later), branch));
    });
  }

  /// Who is free, where a person is not.
  List<FreeOffer> offers(ServiceLine line) {
    boolean taken = state.get().remarks().containsKey(new Spot(Spot.Field.PERSON, fields.seq(line)));
    return finder.filter(day -> taken).flatMap(day -> item(line)
        .map(item -> FreeOffer.instead(item, day, context.directory().get(), branch).stream()
            .filter(offer -> offer.personId() != line.person().get() || !offer.start().equals(item.during().start()))
            .toList())).orElse(List.of());
  }

  Optional<AppointmentItem> item(ServiceLine line) {
    return BookingLists.item(state.get().reading().draft(), fields.seq(line));
  }

  /// What can be chosen now.
  BookingLists lists() {
    return new BookingLists(context.directory().get(), branch, words, finder);
  }

  /// The whole in a sentence; what is missing while it is not whole.
  String sentence() {
    Reading reading = state.get().reading();
    return reading.draft().filter(draft -> reading.missing().isEmpty())
        .map(draft -> words.sentence(fields.client().get(), draft, context.directory().get()))
        .orElseGet(() -> words.text("booking.sentence.incomplete"));
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

  BookingFields fields() {
    return fields;
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
