package guitara.desk.roster;

import guitara.roster.Absence;
import guitara.roster.AbsenceType;
import guitara.roster.PersonRoster;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Whose plan is shown, and what was read of it. To be used on the JavaFX thread.
final class RosterModel {

  private record Answer(PersonRoster roster, List<AbsenceType> types) {}

  final PatternModel pattern;
  final DeviationsModel deviations;
  private final RosterContext context;
  private final Busy busy = new Busy();
  private final LatestOnly<Answer> reading;
  private final ObservableList<StaffMember> people = FXCollections.observableArrayList();
  private final ObservableList<Absence> absences = FXCollections.observableArrayList();
  private final ObservableList<AbsenceType> types = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<StaffMember>> person = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper mayPlan = new ReadOnlyBooleanWrapper(this, "mayPlan");

  RosterModel(RosterContext context, RosterPlace place) {
    this.context = context;
    this.pattern = new PatternModel(context, place);
    this.deviations = new DeviationsModel(context, place);
    this.reading = new LatestOnly<>(context.tasks(), busy);
    offerPeople();
  }

  /// Names, branch or person at the desk may be others now.
  void offerPeople() {
    mayPlan.set(context.mayPlan().getAsBoolean());
    List<StaffMember> now = context.lists().directory().get().therapistsAt(context.branch());
    if (!people.equals(now)) {
      people.setAll(now);
    }
    if (person.get().flatMap(this::again).isEmpty()) {
      select(people.stream().findFirst());
    }
    remark.set(people.isEmpty() ? context.texts().get("roster.nobody") : "");
  }

  private Optional<StaffMember> again(StaffMember before) {
    return people.stream().filter(it -> it.id() == before.id()).findFirst();
  }

  /// Another branch is shown.
  void branchChanged() {
    pattern.forget();
    person.set(Optional.empty());
    offerPeople();
  }

  void select(Optional<StaffMember> who) {
    if (!who.equals(person.get())) {
      person.set(who);
      refresh();
    }
  }

  /// Reads the plan again; what is being typed stays.
  void refresh() {
    mayPlan.set(context.mayPlan().getAsBoolean());
    person.get().ifPresent(who -> {
      LocalDate today = context.today();
      Slot window = new Slot(context.branch().businessDay(today).start(),
          context.branch().businessDay(today.plusWeeks(DeviationsModel.WEEKS)).end());
      reading.ask(
          () -> new Answer(context.read().of(who.id(), window, today), context.read().absenceTypes()),
          read -> show(who, read), failure -> remark.set(context.texts().get("list.failed")));
    });
  }

  private void show(StaffMember who, Answer read) {
    remark.set("");
    List<AbsenceType> offered = read.types.isEmpty()
        ? Stream.of("SICK", "VACATION", "TRAINING", "FAMILY", "OTHER")
            .map(code -> new AbsenceType(code, context.texts().get("roster.type." + code))).toList()
        : read.types;
    if (!types.equals(offered)) {
      types.setAll(offered);
    }
    if (!absences.equals(read.roster.absences())) {
      absences.setAll(read.roster.absences());
    }
    pattern.show(who, read.roster);
    deviations.show(who, read.roster);
  }

  String type(Absence absence) {
    return types.stream().filter(it -> it.code().equals(absence.type())).map(AbsenceType::name).findFirst()
        .orElse(absence.type());
  }

  ObservableList<StaffMember> people() {
    return people;
  }

  ObservableList<Absence> absences() {
    return absences;
  }

  ObservableList<AbsenceType> types() {
    return types;
  }

  ReadOnlyObjectProperty<Optional<StaffMember>> personProperty() {
    return person.getReadOnlyProperty();
  }

  /// Why nothing is shown; empty where something is.
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /// Whether who is signed in may change plans.
  ReadOnlyBooleanProperty mayPlanProperty() {
    return mayPlan.getReadOnlyProperty();
  }

  Busy busy() {
    return busy;
  }
}
