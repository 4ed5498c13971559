package guitara.desk.list;

import guitara.ui.control.ProgressLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The day of somebody who cannot come. Not modal: what is chosen stays while one looks elsewhere.
public final class SickDayController {

  private static final int DAYS = 14;

  private final ListContext context;
  private final SickDayModel model;
  private final Runnable back;
  private boolean offering;

  @FXML private VBox root;
  @FXML private ComboBox<Named> sickPerson;
  @FXML private ComboBox<LocalDate> sickDay;
  @FXML private TextField sickReason;
  @FXML private VBox sickRows;
  @FXML private VBox sickProgressSlot;
  @FXML private Label sickRemark;
  @FXML private Label sickProgress;
  @FXML private Button applyButton;
  @FXML private Button stopButton;

  /// @param back leaves the screen
  public SickDayController(ListContext context, ListPlace place, Runnable back) {
    this.context = context;
    this.model = new SickDayModel(context, place);
    this.back = back;
  }

  @FXML
  void initialize() {
    sickProgressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    sickReason.setText(context.texts().get("booking.cancel.reason.sick"));
    model.reasonProperty().bind(sickReason.textProperty());
    sickDay.setConverter(new StringConverter<>() {
      @Override
      public String toString(LocalDate day) {
        return day == null ? "" : context.words().day(day);
      }

      @Override
      public LocalDate fromString(String typed) {
        return model.day();
      }
    });
    sickRows.getChildren().setAll(new SickRows(model, context));
    sickRemark.textProperty().bind(model.remarkProperty());
    sickRemark.visibleProperty().bind(sickRemark.textProperty().isNotEmpty());
    sickRemark.managedProperty().bind(sickRemark.visibleProperty());
    sickProgress.textProperty().bind(model.progressProperty());
    applyButton.disableProperty().bind(model.runningProperty());
    stopButton.visibleProperty().bind(model.runningProperty());
    for (Node field : List.of(sickPerson, sickDay, sickReason, sickRows)) {
      field.disableProperty().bind(model.runningProperty());
    }
    sickPerson.valueProperty().addListener((o, before, now) -> choose());
    sickDay.valueProperty().addListener((o, before, now) -> choose());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      goBack();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      apply();
      event.consume();
    }
  }

  /// Shows the day of somebody, or asks whose.
  public void show(OptionalLong staffId, LocalDate day) {
    offering = true;
    List<Named> people = context.directory().get().therapistsAt(context.branch().get()).stream()
        .map(it -> Named.of(it.id(), it.name())).toList();
    sickPerson.getItems().setAll(people);
    people.stream().filter(it -> it.id().equals(staffId)).findFirst()
        .ifPresentOrElse(sickPerson::setValue, () -> sickPerson.getSelectionModel().clearSelection());
    sickDay.getItems().setAll(days(day));
    sickDay.setValue(day);
    offering = false;
    choose();
    sickPerson.requestFocus();
  }

  private List<LocalDate> days(LocalDate wanted) {
    LocalDate today = context.branch().get().businessDate(context.clock().instant());
    List<LocalDate> days = new ArrayList<>(today.datesUntil(today.plusDays(DAYS)).toList());
    if (!days.contains(wanted)) {
      days.add(wanted);
    }
    return days;
  }

  private void choose() {
    if (!offering) {
      model.show(
          Optional.ofNullable(sickPerson.getValue()).map(Named::id).orElse(OptionalLong.empty()),
          Optional.ofNullable(sickDay.getValue()).orElse(model.day()));
    }
  }

  /// Looks again, without forgetting what was chosen.
  public void refresh() {
    model.refresh();
  }

  @FXML
  void apply() {
    model.apply();
  }

  @FXML
  void stop() {
    model.stop();
  }

  @FXML
  void goBack() {
    back.run();
  }
}
