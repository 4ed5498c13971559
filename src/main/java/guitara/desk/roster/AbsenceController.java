package guitara.desk.roster;

import guitara.desk.list.SickRows;
import guitara.roster.Absence;
import guitara.roster.Absence.Status;
import guitara.roster.AbsenceType;
import guitara.staff.StaffMember;
import guitara.ui.control.FieldMessage;
import guitara.ui.control.ProgressLine;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// An absence with the bookings that it hits, each with its way out, before and after it is saved.
public final class AbsenceController {

  private final RosterContext context;
  private final RosterModel roster;
  private final AbsenceModel model;
  private final Runnable back;

  @FXML private VBox root;
  @FXML private Label title;
  @FXML private ComboBox<AbsenceType> typeBox;
  @FXML private TextField firstField;
  @FXML private TextField lastField;
  @FXML private TextField reasonField;
  @FXML private HBox statuses;
  @FXML private FieldMessage firstMessage;
  @FXML private FieldMessage lastMessage;
  @FXML private FieldMessage reasonMessage;
  @FXML private FieldMessage message;
  @FXML private VBox progressSlot;
  @FXML private Label hitRemark;
  @FXML private VBox hitRows;
  @FXML private TextField cancelReason;
  @FXML private Label hitProgress;
  @FXML private Button stopButton;
  @FXML private Button saveButton;
  @FXML private Button settleButton;

  /// @param back leaves the screen
  AbsenceController(RosterContext context, RosterModel roster, AbsenceModel model, Runnable back) {
    this.context = context;
    this.roster = roster;
    this.model = model;
    this.back = back;
  }

  @FXML
  void initialize() {
    bind(firstField, model.first, firstMessage);
    bind(lastField, model.last, lastMessage);
    bind(reasonField, model.reason, reasonMessage);
    typeBox.setItems(model.types());
    model.type.subscribe(now -> now.ifPresent(typeBox::setValue));
    typeBox.valueProperty().addListener((o, before, now) ->
        Optional.ofNullable(now).ifPresent(it -> model.type.set(Optional.of(it))));
    for (Status status : List.of(Status.APPROVED, Status.PENDING, Status.REJECTED)) {
      ToggleButton choice = new ToggleButton(context.texts().get("roster.status." + status));
      choice.setId("status" + status);
      choice.setOnAction(e -> {
        model.status.set(status);
        choice.setSelected(true);
      });
      model.status.subscribe(now -> choice.setSelected(now == status));
      statuses.getChildren().add(choice);
    }
    message.attach(typeBox, model.remarkProperty());
    progressSlot.getChildren().setAll(
        new ProgressLine(model.busy(), context.texts()), new ProgressLine(model.hit.busy(), context.texts()));
    cancelReason.setText(context.texts().get("booking.cancel.reason.sick"));
    model.hit.reasonProperty().bind(cancelReason.textProperty());
    hitRows.getChildren().setAll(new SickRows(model.hit, context.lists()));
    hitRemark.textProperty().bind(model.hit.remarkProperty());
    hitRemark.visibleProperty().bind(hitRemark.textProperty().isNotEmpty());
    hitRemark.managedProperty().bind(hitRemark.visibleProperty());
    hitProgress.textProperty().bind(model.hit.progressProperty());
    stopButton.visibleProperty().bind(model.hit.runningProperty());
    stopButton.managedProperty().bind(stopButton.visibleProperty());
    for (Node node : List.of(saveButton, settleButton, hitRows)) {
      node.disableProperty().bind(model.hit.runningProperty().or(model.busy().workingProperty()));
    }
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
  }

  private static void bind(TextField field, PatternCell cell, FieldMessage says) {
    field.textProperty().bindBidirectional(cell.text());
    says.attach(field, cell.remark());
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      goBack();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      settle();
    } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ButtonBase)) {
      event.consume();
      save();
    }
  }

  /// Begins an absence of somebody, or shows one.
  void show(StaffMember who, Optional<Absence> absence) {
    model.offer(roster.types());
    model.show(who, absence);
    title.setText(context.texts().format(
        absence.isPresent() ? "roster.absence.title" : "roster.absence.title.new", who.name()));
    firstField.requestFocus();
    firstField.selectAll();
  }

  /// Bookings have changed: looks again, without forgetting what was chosen.
  void refresh() {
    model.hit.refresh();
  }

  @FXML
  void save() {
    model.save(false, this::goBack);
  }

  @FXML
  void settle() {
    model.save(true, () -> { });
  }

  @FXML
  void stop() {
    model.hit.stop();
  }

  @FXML
  void goBack() {
    back.run();
  }
}
