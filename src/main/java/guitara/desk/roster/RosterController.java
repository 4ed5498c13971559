package guitara.desk.roster;

import guitara.desk.DeskScreen;
import guitara.desk.list.ListPlace;
import guitara.roster.Absence;
import guitara.staff.StaffMember;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.control.ProgressLine;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The roster: the therapists of the branch, and the plan of the one that is chosen.
public final class RosterController {

  private final RosterContext context;
  private final RosterModel model;
  private final AbsenceModel absence;
  private final Screen<AbsenceController> absenceScreen;

  @FXML private StackPane root;
  @FXML private HBox plan;
  @FXML private ListView<StaffMember> people;
  @FXML private Label name;
  @FXML private Label mayOnlyLook;
  @FXML private Label remark;
  @FXML private VBox progressSlot;
  @FXML private VBox parts;

  private RosterController(RosterContext context, RosterPlace place, ListPlace lists) {
    this.context = context;
    this.model = new RosterModel(context, place);
    this.absence = new AbsenceModel(context, place, lists);
    this.absenceScreen = new ScreenLoader(new Controllers().with(
        AbsenceController.class, () -> new AbsenceController(context, model, absence, this::showPlan)), context.texts())
        .load(DeskScreen.ABSENCE, AbsenceController.class);
  }

  /// The whole screen with its parts.
  ///
  /// @param place is told what was planned
  /// @param lists is told what was done to the bookings that an absence hits
  public static Screen<RosterController> load(RosterContext context, RosterPlace place, ListPlace lists) {
    RosterController made = new RosterController(context, place, lists);
    return new ScreenLoader(new Controllers()
        .with(RosterController.class, () -> made)
        .with(PatternController.class, () -> new PatternController(context, made.model))
        .with(DeviationsController.class, () -> new DeviationsController(context, made.model))
        .with(AbsencesController.class,
            () -> new AbsencesController(context, made.model, made.absence, made::showAbsence)), context.texts())
        .load(DeskScreen.ROSTER, RosterController.class);
  }

  @FXML
  void initialize() {
    people.setItems(model.people());
    people.setCellFactory(list -> new PersonCell());
    people.getSelectionModel().selectedItemProperty().addListener((o, before, now) ->
        Optional.ofNullable(now).ifPresent(who -> model.select(Optional.of(who))));
    model.personProperty().subscribe(this::showPerson);
    model.people().addListener((ListChangeListener<StaffMember>) change -> showPerson(model.personProperty().get()));
    model.pattern.dirtyProperty().subscribe(now -> people.refresh());
    remark.textProperty().bind(model.remarkProperty());
    shown(remark, remark.textProperty().isNotEmpty());
    shown(parts, model.personProperty().map(Optional::isPresent).orElse(false));
    shown(mayOnlyLook, model.mayPlanProperty().map(may -> !may).orElse(true));
    progressSlot.getChildren().setAll(new ProgressLine(model.busy(), context.texts()));
  }

  private static void shown(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }

  private void showPerson(Optional<StaffMember> who) {
    name.setText(who.map(StaffMember::name).orElse(""));
    who.ifPresentOrElse(it -> {
      if (!it.equals(people.getSelectionModel().getSelectedItem())) {
        people.getSelectionModel().select(it);
      }
    }, () -> people.getSelectionModel().clearSelection());
  }

  private void showAbsence(Optional<Absence> shown) {
    model.personProperty().get().ifPresent(who -> {
      root.getChildren().setAll(absenceScreen.root());
      absenceScreen.controller().show(who, shown);
    });
  }

  private void showPlan() {
    root.getChildren().setAll(plan);
    model.refresh();
    people.requestFocus();
  }

  /// The screen is entered.
  public void show() {
    model.offerPeople();
    refresh();
    if (isPlanShown()) {
      people.requestFocus();
    }
  }

  private boolean isPlanShown() {
    return root.getChildren().contains(plan);
  }

  /// Reads again what is shown; what is typed stays.
  public void refresh() {
    model.refresh();
    bookingsChanged();
  }

  /// Looks again which bookings the shown absence hits.
  public void bookingsChanged() {
    if (!isPlanShown()) {
      absenceScreen.controller().refresh();
    }
  }

  /// The names were read anew, or somebody else is at the desk.
  public void renamed() {
    model.offerPeople();
  }

  /// The desk works for another branch now.
  public void branchChanged() {
    root.getChildren().setAll(plan);
    model.branchChanged();
  }

  /// Somebody by name; one with something typed that is not saved is marked.
  private final class PersonCell extends ListCell<StaffMember> {

    @Override
    protected void updateItem(StaffMember person, boolean none) {
      super.updateItem(person, none);
      setText(none || person == null ? ""
          : model.pattern.isKept(person.id()) ? context.texts().format("roster.person.kept", person.name())
          : person.name());
    }
  }
}
