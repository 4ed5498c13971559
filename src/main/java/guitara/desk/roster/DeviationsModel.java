package guitara.desk.roster;

import guitara.facility.Branch;
import guitara.roster.Deviation;
import guitara.roster.Deviation.Kind;
import guitara.roster.DeviationRequest;
import guitara.roster.PersonRoster;
import guitara.roster.RosterOutcome;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import guitara.ui.control.Remark;
import guitara.ui.task.Busy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Single exceptions of one person in the weeks to come: listed, typed, taken back, copied from week to week. To be
/// used on the JavaFX thread.
final class DeviationsModel {

  static final int WEEKS = 8;

  final PatternCell day = PatternCell.empty();
  final PatternCell times = PatternCell.empty();
  final PatternCell note = PatternCell.empty();
  final PatternCell copyFrom = PatternCell.empty();
  final PatternCell copyTo = PatternCell.empty();
  final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.EXTRA);
  private final RosterContext context;
  private final RosterPlace place;
  private final Sending sending;
  private final ObservableList<Deviation> list = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Remark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<StaffMember> person = Optional.empty();

  DeviationsModel(RosterContext context, RosterPlace place) {
    this.context = context;
    this.place = place;
    this.sending = new Sending(context.tasks(), context.texts());
    for (PatternCell field : List.of(day, times, note, copyFrom, copyTo)) {
      field.text().addListener(any -> {
        field.clear();
        edited();
      });
    }
    kind.addListener(any -> edited());
  }

  private void edited() {
    sending.edited();
    remark.set(Optional.empty());
    preview.set(read(false).map(this::sentence).orElse(""));
  }

  void show(StaffMember who, PersonRoster roster) {
    person = Optional.of(who);
    if (!list.equals(roster.deviations())) {
      list.setAll(roster.deviations());
    }
  }

  private String sentence(List<Deviation> wanted) {
    RosterWords words = context.words();
    return wanted.stream().map(it -> context.texts().format("roster.exception.preview",
        words.dateWithDay(businessDate(it)), words.deviation(it), words.duration(it.during())))
        .collect(Collectors.joining(" "));
  }

  LocalDate businessDate(Deviation deviation) {
    return context.branch().businessDate(deviation.during().start());
  }

  private Optional<LocalDate> date(PatternCell field, boolean say) {
    Optional<LocalDate> date = DateEntry.parse(field.text().get(), context.texts().locale(), context.today());
    if (date.isEmpty() && say) {
      field.say(context.texts().get("roster.wrong.date"));
    }
    return date;
  }

  /// What is typed; empty where it cannot be, which is said beside the fields if asked for.
  private Optional<List<Deviation>> read(boolean say) {
    Optional<LocalDate> date = date(day, say);
    ShiftEntry.Read typed = ShiftEntry.parse(times.text().get());
    if (!(typed instanceof ShiftEntry.Read.Spans(var spans)) || spans.isEmpty()) {
      complain(times, context.texts().format("roster.wrong.times", times.text().get().strip()), say);
      return Optional.empty();
    } else if (note.text().get().length() > Deviation.LONGEST_NOTE) {
      complain(note, context.texts().format("roster.wrong.note", Deviation.LONGEST_NOTE), say);
      return Optional.empty();
    } else if (date.isEmpty()) {
      return Optional.empty();
    }
    List<Deviation> wanted = new ArrayList<>();
    for (ShiftEntry.Span span : spans) {
      LocalDate begins = span.starts().isBefore(context.branch().cut()) ? date.get().plusDays(1) : date.get();
      LocalDateTime start = begins.atTime(span.starts());
      Optional<Slot> during = slot(start, start.plusMinutes(span.minutes()), say);
      if (during.isEmpty()) {
        return Optional.empty();
      }
      wanted.add(new Deviation(context.branch().id(), kind.get(), during.get(), note.text().get().strip()));
    }
    return Optional.of(wanted);
  }

  private static void complain(PatternCell field, String sentence, boolean say) {
    if (say) {
      field.say(sentence);
    }
  }

  /// Of an hour that comes twice both are taken; one that is left out cannot be a begin or an end.
  private Optional<Slot> slot(LocalDateTime start, LocalDateTime end, boolean say) {
    ZoneId zone = context.branch().zone();
    for (LocalDateTime local : List.of(start, end)) {
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        complain(times, context.texts().format("roster.clock.no-such-time", local.toLocalTime().toString(),
            context.words().dateWithDay(local.toLocalDate())), say);
        return Optional.empty();
      }
    }
    return Optional.of(new Slot(
        start.atZone(zone).toInstant(), end.atZone(zone).withLaterOffsetAtOverlap().toInstant()));
  }

  /// Adds what is typed.
  void add() {
    read(true).ifPresent(wanted -> send(List.of(), wanted, "roster.done.exception", () -> {
      times.text().set("");
      note.text().set("");
    }));
  }

  /// Takes one back.
  void remove(Deviation deviation) {
    send(List.of(deviation), List.of(), "roster.done.exception-gone", () -> { });
  }

  private void send(List<Deviation> gone, List<Deviation> wanted, String doneKey, Runnable done) {
    StaffMember who = person.orElseThrow();
    var actor = context.lists().actor().get();
    DeviationRequest request = new DeviationRequest(new UUID(0, 0), actor, who.id(), gone, wanted);
    sending.send(new Sending.Wish(
        request, intent -> context.work().change(request.again(intent, actor)),
        outcome -> {
          if (outcome instanceof RosterOutcome.Done) {
            RosterWords words = context.words();
            done.run();
            place.planned(new RosterDeeds(context.work(), words::outcome).of(request),
                context.texts().format(doneKey, who.name(), Math.max(gone.size(), wanted.size())));
          } else {
            say(context.words().outcome(outcome));
          }
        },
        this::say));
  }

  private void say(String error) {
    remark.set(Optional.of(Remark.error(error)));
  }

  /// Copies the exceptions of the week in which one day lies to that of another; what would lie over one is left out.
  void copyWeek() {
    Optional<LocalDate> from = date(copyFrom, true).map(DeviationsModel::monday);
    Optional<LocalDate> to = date(copyTo, true).map(DeviationsModel::monday);
    if (from.isEmpty() || to.isEmpty() || person.isEmpty()) {
      return;
    } else if (from.equals(to)) {
      copyTo.say(context.texts().get("roster.wrong.same-week"));
      return;
    }
    long staff = person.get().id();
    LocalDate today = context.today();
    context.tasks().run(() -> copies(staff, from.get(), to.get(), today)).showing(sending.busy())
        .onSuccess(copies -> {
          if (copies.isEmpty()) {
            copyFrom.say(context.texts().get("roster.wrong.empty-week"));
          } else {
            send(List.of(), copies, "roster.done.exception", () -> { });
          }
        })
        .onFailure(failure -> say(context.texts().get("list.failed")))
        .start();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// Blocks.
  private List<Deviation> copies(long staff, LocalDate from, LocalDate to, LocalDate today) {
    List<Deviation> there = week(staff, to, today);
    return week(staff, from, today).stream()
        .map(it -> shifted(it, ChronoUnit.DAYS.between(from, to)))
        .filter(it -> there.stream().noneMatch(it::meets)).toList();
  }

  private List<Deviation> week(long staff, LocalDate monday, LocalDate today) {
    Branch branch = context.branch();
    Slot days = new Slot(branch.businessDay(monday).start(), branch.businessDay(monday.plusDays(6)).end());
    return context.read().of(staff, days, today).deviations();
  }

  /// By the clock on the wall.
  private Deviation shifted(Deviation deviation, long days) {
    ZoneId zone = context.branch().zone();
    Slot during = deviation.during();
    return new Deviation(deviation.branchId(), deviation.kind(), new Slot(
        during.start().atZone(zone).plusDays(days).toInstant(), during.end().atZone(zone).plusDays(days).toInstant()),
        deviation.note());
  }

  ObservableList<Deviation> list() {
    return list;
  }

  /// What would be added, in a sentence.
  ReadOnlyStringProperty previewProperty() {
    return preview.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Remark>> remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  Busy busy() {
    return sending.busy();
  }
}
