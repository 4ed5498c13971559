package guitara.desk.roster;

import guitara.facility.Branch;
import guitara.roster.ClockChange;
import guitara.roster.Meeting;
import guitara.roster.Pattern;
import guitara.roster.PersonRoster;
import guitara.roster.Plan;
import guitara.roster.PlanRequest;
import guitara.roster.RosterOutcome;
import guitara.roster.Validity;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import guitara.ui.control.Remark;
import guitara.ui.task.Busy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The weekly working times of one person at the shown branch: which patterns there are, and the one that is edited.
/// What was typed for somebody is kept while others are looked at. To be used on the JavaFX thread.
final class PatternModel {

  private static final int MOST_NOTES = 4;

  private record Kept(Optional<Pattern> edited, Plan seen, PatternForm.Typed typed) {}

  final PatternForm form;
  private final RosterContext context;
  private final RosterPlace place;
  private final Sending sending;
  private final ObservableList<Pattern> patterns = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Pattern>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Remark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<Long, Kept> kept = new HashMap<>();
  private Optional<StaffMember> person = Optional.empty();
  private Optional<PersonRoster> roster = Optional.empty();
  private Plan seen = Plan.NONE;
  private boolean filling;

  PatternModel(RosterContext context, RosterPlace place) {
    this.context = context;
    this.place = place;
    this.sending = new Sending(context.tasks(), context.texts());
    this.form = new PatternForm(context, this::typed);
  }

  /// Shows the plan of somebody as it was read. What is being typed for them stays, with the plan it was made from.
  void show(StaffMember who, PersonRoster read) {
    boolean same = person.filter(it -> it.id() == who.id()).isPresent();
    if (!same) {
      keep();
    }
    person = Optional.of(who);
    roster = Optional.of(read);
    if (same && dirty.get()) {
      describe();
      return;
    }
    Plan plan = read.planAt(context.branch().id());
    patterns.setAll(plan.patterns());
    seen = plan;
    Kept before = kept.remove(who.id());
    if (before == null) {
      edit(edited.get().filter(it -> same && plan.patterns().contains(it)).or(() -> plan.at(context.today())));
    } else {
      seen = before.seen;
      edited.set(before.edited);
      fill(() -> form.show(before.typed));
      dirty.set(true);
      describe();
    }
  }

  private void keep() {
    person.filter(it -> dirty.get())
        .ifPresent(it -> kept.put(it.id(), new Kept(edited.get(), seen, form.typed())));
    dirty.set(false);
  }

  /// Whether something was typed for somebody that is not saved.
  boolean isKept(long staffId) {
    return kept.containsKey(staffId) || (dirty.get() && person.filter(it -> it.id() == staffId).isPresent());
  }

  /// Another branch: what was typed for the one before stays behind.
  void forget() {
    dirty.set(false);
    kept.clear();
    person = Optional.empty();
  }

  /// Shows another of the patterns, unless something is typed that would be lost.
  void choose(Pattern pattern) {
    if (dirty.get()) {
      say(context.texts().get("roster.wrong.unsaved"));
    } else {
      edit(Optional.of(pattern));
    }
  }

  /// Edits one of the patterns, or begins the first.
  private void edit(Optional<Pattern> pattern) {
    edited.set(pattern);
    fill(() -> form.show(pattern.orElseGet(() -> Pattern.weekly(Validity.ALWAYS, List.of()))));
    dirty.set(false);
    describe();
  }

  /// Begins a pattern like the shown one that holds from next Monday on; what held before ends the day before.
  void beginNew() {
    LocalDate monday = context.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    edited.set(Optional.empty());
    fill(() -> {
      form.from.text().set(context.words().date(monday));
      form.until.text().set("");
    });
    dirty.set(true);
    describe();
  }

  /// Shows what is stored in place of what was typed.
  void giveUp() {
    dirty.set(false);
    sending.edited();
    roster.ifPresent(read -> person.ifPresent(who -> show(who, read)));
  }

  private void fill(Runnable work) {
    filling = true;
    work.run();
    filling = false;
    remark.set(Optional.empty());
  }

  private void typed() {
    if (!filling) {
      dirty.set(true);
      sending.edited();
      remark.set(Optional.empty());
      form.clear();
      describe();
    }
  }

  /// A field was left: what cannot be read in it is said.
  void look() {
    if (dirty.get()) {
      form.check();
    }
  }

  private void describe() {
    Optional<Pattern> read = form.read();
    read.ifPresent(it -> wanted(it).meeting(context.today()).ifPresent(meeting -> say(meeting, it)));
    String name = person.map(StaffMember::name).orElse("");
    sentence.set(read.map(it -> context.words().sentence(name, it))
        .orElseGet(() -> context.texts().get("roster.sentence.unreadable")));
    notes.set(read.map(this::notes).orElse(""));
  }

  /// What is worth knowing of a pattern that can be saved: nights of another length, hours that another branch offers.
  private String notes(Pattern pattern) {
    List<String> lines = new ArrayList<>();
    RosterWords words = context.words();
    Branch branch = context.branch();
    LocalDate today = context.today();
    ClockChange.of(pattern, branch.zone(), today, today.plusYears(1)).forEach(it -> lines.add(words.clockChange(it)));
    roster.ifPresent(all -> all.plans().forEach((id, plan) -> {
      if (id != branch.id()) {
        new Plan(List.of(pattern)).meeting(plan, today).ifPresent(it -> lines.add(
            words.elsewhere(it, id, person.map(StaffMember::name).orElse(""))));
      }
    }));
    return String.join("\n", lines.subList(0, Math.min(MOST_NOTES, lines.size())));
  }

  /// Saves what is typed, or says beside the fields why not.
  void save() {
    Optional<Pattern> read = form.check();
    if (read.isEmpty() || person.isEmpty()) {
      return;
    }
    Pattern pattern = read.get();
    Plan wanted = wanted(pattern);
    StaffMember who = person.get();
    Plan before = seen;
    Optional<Meeting> meeting = wanted.meeting(context.today());
    if (meeting.isPresent()) {
      say(meeting.get(), pattern);
      return;
    }
    long branch = context.branch().id();
    var actor = context.lists().actor().get();
    sending.send(new Sending.Wish(
        wanted,
        intent -> context.work().save(new PlanRequest(intent, actor, who.id(), branch, before, wanted)),
        outcome -> saved(
            outcome, new PlanRequest(new UUID(0, 0), actor, who.id(), branch, before, wanted), who, pattern),
        this::say));
  }

  /// The whole plan, were it saved.
  private Plan wanted(Pattern pattern) {
    return edited.get().map(before -> seen.replacing(before, pattern)).orElseGet(() -> seen.with(pattern));
  }

  private void say(Meeting meeting, Pattern pattern) {
    if (!form.say(meeting, pattern)) {
      say(context.words().meeting(meeting));
    }
  }

  private void say(String error) {
    remark.set(Optional.of(Remark.error(error)));
  }

  private void saved(RosterOutcome outcome, PlanRequest request, StaffMember who, Pattern pattern) {
    if (outcome instanceof RosterOutcome.Done) {
      if (person.filter(it -> it.id() == who.id()).isPresent()) {
        dirty.set(false);
        edited.set(Optional.of(pattern));
      }
      place.planned(deeds().of(request), context.texts().format("roster.done.plan", who.name(),
          context.words().validity(pattern.valid())));
    } else {
      say(context.words().outcome(outcome));
    }
  }

  private RosterDeeds deeds() {
    RosterWords words = context.words();
    return new RosterDeeds(context.work(), words::outcome);
  }

  /// Gives somebody else the shown times from a day on; what they had ends the day before.
  ///
  /// @param day as it was typed
  void copy(StaffMember other, PatternCell day) {
    Optional<LocalDate> from = DateEntry.parse(day.text().get(), context.texts().locale(), context.today());
    if (from.isEmpty()) {
      day.say(context.texts().get("roster.wrong.date"));
      return;
    }
    Optional<Pattern> read = form.check();
    Optional<Pattern> copy = read.filter(it -> it.valid().end().isAfter(from.get()))
        .map(it -> it.during(new Validity(from.get(), it.valid().end())));
    if (copy.isEmpty()) {
      day.say(context.texts().get(read.isEmpty() ? "roster.wrong.fields" : "roster.wrong.copy-late"));
      return;
    }
    long branch = context.branch().id();
    var actor = context.lists().actor().get();
    Slot now = context.branch().businessDay(context.today());
    PlanRequest[] made = new PlanRequest[1];
    sending.send(new Sending.Wish(
        List.of(other.id(), copy.get()),
        intent -> {
          Plan theirs = made[0] == null
              ? context.read().of(other.id(), now, context.today()).planAt(branch) : made[0].seen();
          made[0] = new PlanRequest(intent, actor, other.id(), branch, theirs, theirs.with(copy.get()));
          return context.work().save(made[0]);
        },
        outcome -> {
          if (outcome instanceof RosterOutcome.Done) {
            place.planned(deeds().of(made[0]), context.texts().format("roster.done.plan", other.name(),
                context.words().validity(copy.get().valid())));
          } else {
            day.say(context.words().outcome(outcome));
          }
        },
        day::say));
  }

  ObservableList<Pattern> patterns() {
    return patterns;
  }

  /// The stored pattern that is edited; empty for a new one.
  ReadOnlyObjectProperty<Optional<Pattern>> editedProperty() {
    return edited.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  ReadOnlyStringProperty notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /// What concerns no field in particular.
  ReadOnlyObjectProperty<Optional<Remark>> remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  Optional<StaffMember> person() {
    return person;
  }

  Busy busy() {
    return sending.busy();
  }
}
