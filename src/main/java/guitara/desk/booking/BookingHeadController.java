package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.AppointmentDetails;
import guitara.booking.Step;
import guitara.desk.core.StateChip;
import guitara.ui.control.FieldMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The head of an existing booking: its state, who booked it, the next steps, and calling it off.
public final class BookingHeadController {

  private final BookingSteps steps;
  private Optional<BookingPast> history = Optional.empty();

  @FXML
  private StateChip status;
  @FXML
  private Label origin;
  @FXML
  private FlowPane buttons;
  @FXML
  private VBox cancelBox;
  @FXML
  private FlowPane reasons;
  @FXML
  private TextField cancelField;
  @FXML
  private FieldMessage stepMessage;
  @FXML
  private VBox past;

  public BookingHeadController(BookingSteps steps) {
    this.steps = steps;
  }

  @FXML
  void initialize() {
    Cap.at(cancelField, AppointmentDetails.LONGEST_REASON, () -> { });
    cancelField.textProperty().bindBidirectional(steps.reasonProperty());
    cancelField.addEventHandler(KeyEvent.KEY_PRESSED, this::confirmOnEnter);
    cancelBox.addEventHandler(KeyEvent.KEY_PRESSED, this::foldOnEscape);
    cancelBox.visibleProperty().bind(steps.cancellingProperty());
    cancelBox.managedProperty().bind(cancelBox.visibleProperty());
    buttons.managedProperty().bind(buttons.visibleProperty());
    stepMessage.attach(cancelField, steps.messageProperty());
    history = Optional.of(steps.past(past));
    steps.quickReasons().forEach(why -> reasons.getChildren().add(quick(why)));
    steps.currentProperty().subscribe(this::show);
  }

  private void show(Appointment booking) {
    status.show(booking.status(), steps.words().status(booking.status()));
    origin.setText(steps.words().origin(booking));
    List<Node> shown = new ArrayList<>();
    for (Step step : steps.offered()) {
      Button button = new Button(steps.words().step(step));
      button.setId("step-" + step.name());
      button.getStyleClass().add(step == Step.STEP_BACK || step == Step.NO_SHOW ? "step-aside" : "step");
      button.setOnAction(e -> steps.take(step));
      shown.add(button);
    }
    if (steps.canCancel()) {
      Button cancel = new Button(steps.words().text("booking.cancel"), new FontIcon(Feather.X));
      cancel.setId("cancelButton");
      cancel.getStyleClass().add("step-aside");
      cancel.setOnAction(e -> unfold());
      shown.add(cancel);
    }
    boolean hadFocus = buttons.isFocusWithin();
    buttons.getChildren().setAll(shown);
    buttons.setVisible(!shown.isEmpty());
    if (hadFocus && !shown.isEmpty()) {
      shown.getFirst().requestFocus();
    }
  }

  private Button quick(String why) {
    Button button = new Button(why);
    button.getStyleClass().add("offer");
    button.setOnAction(e -> steps.cancelBecause(why));
    return button;
  }

  /// Asks for the reason to call it off.
  void unfold() {
    steps.cancellingProperty().set(true);
    cancelField.requestFocus();
  }

  Node reasonField() {
    return cancelField;
  }

  @FXML
  void showPast() {
    history.ifPresent(it -> it.toggle(steps.currentProperty().get().id()));
  }

  @FXML
  void cancel() {
    steps.cancel();
  }

  @FXML
  void fold() {
    steps.cancellingProperty().set(false);
    buttons.getChildren().getLast().requestFocus();
  }

  private void confirmOnEnter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      steps.cancel();
    }
  }

  private void foldOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      fold();
    }
  }
}
