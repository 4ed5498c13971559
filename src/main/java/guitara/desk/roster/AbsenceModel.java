package guitara.desk.roster;

import guitara.desk.list.ListPlace;
import guitara.desk.list.SickDayModel;
import guitara.roster.Absence;
import guitara.roster.Absence.Status;
import guitara.roster.AbsenceType;
import guitara.roster.RosterOutcome;
import guitara.staff.StaffMember;
import guitara.ui.control.Remark;
import guitara.ui.task.Busy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// An absence while it is typed: as soon as its days can be read, the bookings that it hits stand below, each with a
/// way out, before anything is saved. To be used on the JavaFX thread.
final class AbsenceModel {

  final PatternCell first = PatternCell.empty();
  final PatternCell last = PatternCell.empty();
  final PatternCell reason = PatternCell.empty();
  final ObjectProperty<Optional<AbsenceType>> type = new SimpleObjectProperty<>(Optional.empty());
  final ObjectProperty<Status> status = new SimpleObjectProperty<>(Status.APPROVED);
  final SickDayModel hit;
  private final RosterContext context;
  private final RosterPlace place;
  private final Sending sending;
  private final ObservableList<AbsenceType> types = FXCollections.observableArrayList();
  private final BooleanProperty touched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Remark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<StaffMember> person = Optional.empty();
  private Optional<Absence> existing = Optional.empty();
  private List<LocalDate> shown = List.of();
  private boolean filling;

  /// @param lists is told what was done to the bookings
  AbsenceModel(RosterContext context, RosterPlace place, ListPlace lists) {
    this.context = context;
    this.place = place;
    this.hit = new SickDayModel(context.lists(), lists);
    this.sending = new Sending(context.tasks(), context.texts());
    for (PatternCell field : List.of(first, last, reason)) {
      field.text().addListener(any -> {
        field.clear();
        edited();
      });
    }
    type.addListener(any -> edited());
    status.addListener(any -> edited());
  }

  private void edited() {
    if (!filling) {
      touched.set(true);
      sending.edited();
      remark.set(Optional.empty());
      preview();
    }
  }

  /// Begins an absence of somebody, or shows one to be changed.
  void show(StaffMember who, Optional<Absence> absence) {
    boolean same = person.filter(it -> it.id() == who.id()).isPresent()
        && existing.map(Absence::id).equals(absence.map(Absence::id));
    if (same && touched.get()) {
      hit.refresh();
      return;
    }
    person = Optional.of(who);
    existing = absence;
    filling = true;
    LocalDate from = absence.map(Absence::first).orElseGet(context::today);
    first.text().set(context.words().date(from));
    last.text().set(context.words().date(absence.map(Absence::last).orElse(from)));
    reason.text().set(absence.map(Absence::reason).orElse(""));
    status.set(absence.map(Absence::status).orElse(Status.APPROVED));
    type.set(absence.map(Absence::type).or(() -> Optional.of("SICK")).flatMap(this::typeOf).or(() ->
        types.stream().findFirst()));
    filling = false;
    touched.set(false);
    remark.set(Optional.empty());
    List.of(first, last, reason).forEach(PatternCell::clear);
    shown = List.of();
    preview();
  }

  private Optional<AbsenceType> typeOf(String code) {
    return types.stream().filter(it -> it.code().equals(code)).findFirst();
  }

  /// The kinds of absence to choose from.
  void offer(List<AbsenceType> offered) {
    filling = true;
    Optional<AbsenceType> chosen = type.get();
    types.setAll(offered);
    type.set(chosen.flatMap(it -> typeOf(it.code())).or(() -> offered.stream().findFirst()));
    filling = false;
  }

  private Optional<LocalDate> day(PatternCell field) {
    return DateEntry.parse(field.text().get(), context.texts().locale(), context.today());
  }

  /// Looks what the days hit; nothing where they cannot be read, and nothing anew where they are shown already.
  private void preview() {
    List<LocalDate> days = days(false);
    if (!days.equals(shown) && !hit.runningProperty().get()) {
      shown = days;
      OptionalLong who = days.isEmpty() ? OptionalLong.empty()
          : person.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty());
      hit.show(who, days.isEmpty() ? context.today() : days.getFirst(),
          days.isEmpty() ? context.today() : days.getLast());
    }
  }

  /// First and last day; none where they are not right, which is said beside the fields if asked for.
  private List<LocalDate> days(boolean say) {
    Optional<LocalDate> from = day(first);
    Optional<LocalDate> until = day(last);
    if (from.isEmpty() || until.isEmpty()) {
      if (say) {
        (from.isEmpty() ? first : last).say(context.texts().get("roster.wrong.date"));
      }
      return List.of();
    }
    boolean order = !until.get().isBefore(from.get());
    if (!order || ChronoUnit.DAYS.between(from.get(), until.get()) >= Absence.MOST_DAYS) {
      if (say) {
        last.say(order ? context.texts().format("roster.wrong.long", Absence.MOST_DAYS)
            : context.texts().get("roster.wrong.order"));
      }
      return List.of();
    }
    return List.of(from.get(), until.get());
  }

  /// Saves the absence; bookings never stand against it.
  ///
  /// @param settle whether what was chosen for the bookings is done at once
  /// @param saved hears that it stands
  void save(boolean settle, Runnable saved) {
    List<LocalDate> days = days(true);
    boolean wordy = reason.text().get().length() > Absence.LONGEST_REASON;
    if (wordy) {
      reason.say(context.texts().format("roster.wrong.note", Absence.LONGEST_REASON));
    }
    if (days.isEmpty() || wordy || person.isEmpty() || hit.runningProperty().get()) {
      return;
    }
    StaffMember who = person.get();
    Absence wanted = new Absence(
        existing.map(Absence::id).orElse(0L), existing.map(Absence::version).orElse(0), who.id(), days.getFirst(),
        days.getLast(), type.get().map(AbsenceType::code).orElse("OTHER"), status.get(), reason.text().get().strip());
    if (existing.filter(wanted::equals).isPresent()) {
      settled(settle, saved);
      return;
    }
    var actor = context.lists().actor().get();
    Optional<Absence> before = existing;
    sending.send(new Sending.Wish(
        wanted, intent -> context.work().save(intent, actor, wanted),
        outcome -> {
          if (outcome instanceof RosterOutcome.Entered(Absence stored)) {
            existing = Optional.of(stored);
            touched.set(false);
            RosterWords words = context.words();
            place.planned(new RosterDeeds(context.work(), words::outcome)
                    .of(before.orElseGet(() -> stored.with(Status.CANCELLED)), stored),
                context.texts().format("roster.done.absence", who.name(), words.days(stored)));
            settled(settle, saved);
          } else {
            say(context.words().outcome(outcome));
          }
        },
        this::say));
  }

  private void settled(boolean settle, Runnable saved) {
    if (settle && hit.hasWanted()) {
      hit.apply();
    } else {
      saved.run();
    }
  }

  /// Calls an absence off.
  void callOff(Absence absence, String name) {
    Absence wanted = absence.with(Status.CANCELLED);
    var actor = context.lists().actor().get();
    sending.send(new Sending.Wish(
        wanted, intent -> context.work().save(intent, actor, wanted),
        outcome -> {
          if (outcome instanceof RosterOutcome.Entered(Absence stored)) {
            RosterWords words = context.words();
            place.planned(new RosterDeeds(context.work(), words::outcome).of(absence, stored),
                context.texts().format("roster.done.absence-off", name, words.days(stored)));
          } else {
            say(context.words().outcome(outcome));
          }
        },
        this::say));
  }

  private void say(String error) {
    remark.set(Optional.of(Remark.error(error)));
  }

  ObservableList<AbsenceType> types() {
    return types;
  }

  Optional<StaffMember> person() {
    return person;
  }

  Optional<Absence> existing() {
    return existing;
  }

  ReadOnlyObjectProperty<Optional<Remark>> remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  Busy busy() {
    return sending.busy();
  }
}
