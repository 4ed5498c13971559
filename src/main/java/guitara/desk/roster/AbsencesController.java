package guitara.desk.roster;

import guitara.roster.Absence;
import guitara.ui.control.FieldMessage;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Absences of somebody, those that are not over yet; one opens with the bookings that it hits.
public final class AbsencesController {

  private final RosterContext context;
  private final RosterModel roster;
  private final AbsenceModel model;
  private final Consumer<Optional<Absence>> open;

  @FXML private ListView<Absence> absences;
  @FXML private Label empty;
  @FXML private Button addButton;
  @FXML private FieldMessage message;

  /// @param open shows an absence, or begins one
  AbsencesController(
      RosterContext context, RosterModel roster, AbsenceModel model, Consumer<Optional<Absence>> open) {
    this.context = context;
    this.roster = roster;
    this.model = model;
    this.open = open;
  }

  @FXML
  void initialize() {
    absences.setItems(roster.absences());
    Growing.rows(absences);
    absences.setCellFactory(list -> new Cell());
    absences.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    absences.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        openSelected();
      }
    });
    empty.textProperty().bind(roster.mayPlanProperty().map(
        may -> context.texts().get(may ? "roster.absences.empty" : "roster.absences.none")));
    empty.visibleProperty().bind(Bindings.isEmpty(roster.absences()));
    empty.managedProperty().bind(empty.visibleProperty());
    addButton.visibleProperty().bind(roster.mayPlanProperty());
    message.attach(absences, model.remarkProperty());
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      openSelected();
    } else if (event.getCode() == KeyCode.DELETE) {
      event.consume();
      Optional.ofNullable(absences.getSelectionModel().getSelectedItem()).ifPresent(this::callOff);
    }
  }

  private void openSelected() {
    Optional.ofNullable(absences.getSelectionModel().getSelectedItem()).filter(it -> roster.mayPlanProperty().get())
        .ifPresent(it -> open.accept(Optional.of(it)));
  }

  private void callOff(Absence absence) {
    roster.personProperty().get().filter(it -> roster.mayPlanProperty().get())
        .ifPresent(who -> model.callOff(absence, who.name()));
  }

  @FXML
  void add() {
    open.accept(Optional.empty());
  }

  /// One absence: its days, kind, reason, how far it is decided, and the ways to open it and call it off.
  private final class Cell extends ListCell<Absence> {

    private final Label days = new Label();
    private final Label kind = new Label();
    private final Label reason = new Label();
    private final Button change = new Button(context.texts().get("roster.absence.open"));
    private final Button off = new Button(context.texts().get("roster.absence.call-off"));
    private final HBox line = new HBox(days, kind, reason, change, off);

    Cell() {
      line.getStyleClass().add("roster-line");
      days.getStyleClass().addAll("roster-days", "tabular");
      kind.getStyleClass().add("roster-kind");
      reason.getStyleClass().add("quiet-text");
      reason.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(reason, Priority.ALWAYS);
      for (Button button : new Button[] {change, off}) {
        button.getStyleClass().add("quiet");
        button.setFocusTraversable(false);
        button.visibleProperty().bind(roster.mayPlanProperty());
      }
      change.setOnAction(e -> open.accept(Optional.ofNullable(getItem())));
      off.setOnAction(e -> Optional.ofNullable(getItem()).ifPresent(AbsencesController.this::callOff));
    }

    @Override
    protected void updateItem(Absence shown, boolean none) {
      super.updateItem(shown, none);
      if (none || shown == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      days.setText(context.words().days(shown));
      String status = shown.status() == Absence.Status.APPROVED ? ""
          : " · " + context.texts().get("roster.status." + shown.status());
      kind.setText(roster.type(shown) + status);
      reason.setText(shown.reason());
      setAccessibleText(String.join(", ", days.getText(), kind.getText(), reason.getText()));
      setGraphic(line);
    }
  }
}
