package guitara.desk.roster;

import guitara.roster.Deviation;
import guitara.roster.Deviation.Kind;
import guitara.ui.control.FieldMessage;
import guitara.ui.control.ProgressLine;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Single exceptions of somebody: the list of the weeks to come, and the line that adds one.
public final class DeviationsController {

  private final RosterContext context;
  private final RosterModel roster;
  private final DeviationsModel model;

  @FXML private VBox form;
  @FXML private ListView<Deviation> exceptions;
  @FXML private Label empty;
  @FXML private TextField dayField;
  @FXML private TextField timesField;
  @FXML private HBox kinds;
  @FXML private TextField noteField;
  @FXML private FieldMessage dayMessage;
  @FXML private FieldMessage timesMessage;
  @FXML private FieldMessage noteMessage;
  @FXML private Label preview;
  @FXML private FieldMessage message;
  @FXML private StackPane progress;
  @FXML private TextField copyFromField;
  @FXML private TextField copyToField;
  @FXML private FieldMessage copyFromMessage;
  @FXML private FieldMessage copyToMessage;

  DeviationsController(RosterContext context, RosterModel roster) {
    this.context = context;
    this.roster = roster;
    this.model = roster.deviations;
  }

  @FXML
  void initialize() {
    bind(dayField, model.day, dayMessage);
    bind(timesField, model.times, timesMessage);
    bind(noteField, model.note, noteMessage);
    bind(copyFromField, model.copyFrom, copyFromMessage);
    bind(copyToField, model.copyTo, copyToMessage);
    for (Kind kind : Kind.values()) {
      ToggleButton choice = new ToggleButton(context.texts().get("roster.kind." + kind));
      choice.setId("kind" + kind);
      choice.setOnAction(e -> {
        model.kind.set(kind);
        choice.setSelected(true);
      });
      model.kind.subscribe(now -> choice.setSelected(now == kind));
      kinds.getChildren().add(choice);
    }
    preview.textProperty().bind(model.previewProperty());
    shown(preview, preview.textProperty().isNotEmpty());
    message.attach(timesField, model.remarkProperty());
    progress.getChildren().setAll(new ProgressLine(model.busy(), context.texts()));
    exceptions.setItems(model.list());
    Growing.rows(exceptions);
    exceptions.setCellFactory(list -> new Cell());
    exceptions.addEventHandler(KeyEvent.KEY_PRESSED, this::steerList);
    empty.textProperty().bind(roster.mayPlanProperty().map(
        may -> context.texts().get(may ? "roster.exceptions.empty" : "roster.exceptions.none")));
    shown(empty, Bindings.isEmpty(model.list()));
    shown(form, roster.mayPlanProperty());
    for (TextField field : List.of(dayField, timesField, noteField)) {
      field.setOnAction(e -> add());
    }
    for (TextField field : List.of(copyFromField, copyToField)) {
      field.setOnAction(e -> copyWeek());
    }
  }

  private static void shown(Node node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }

  private static void bind(TextField field, PatternCell cell, FieldMessage says) {
    field.textProperty().bindBidirectional(cell.text());
    says.attach(field, cell.remark());
  }

  private void steerList(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE && roster.mayPlanProperty().get()) {
      event.consume();
      Optional.ofNullable(exceptions.getSelectionModel().getSelectedItem()).ifPresent(model::remove);
    }
  }

  @FXML
  void add() {
    model.add();
  }

  @FXML
  void copyWeek() {
    model.copyWeek();
  }

  /// One exception: its day, what it does, its note, and the way to take it back.
  private final class Cell extends ListCell<Deviation> {

    private final Label day = new Label();
    private final Label what = new Label();
    private final Label note = new Label();
    private final Button gone = new Button(context.texts().get("roster.exception.remove"));
    private final HBox line = new HBox(day, what, note, gone);

    Cell() {
      line.getStyleClass().add("roster-line");
      day.getStyleClass().addAll("roster-day", "tabular");
      what.getStyleClass().addAll("roster-what", "tabular");
      note.getStyleClass().add("quiet-text");
      note.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(note, Priority.ALWAYS);
      gone.getStyleClass().add("quiet");
      gone.setFocusTraversable(false);
      gone.visibleProperty().bind(roster.mayPlanProperty());
      gone.setOnAction(e -> Optional.ofNullable(getItem()).ifPresent(model::remove));
    }

    @Override
    protected void updateItem(Deviation shown, boolean none) {
      super.updateItem(shown, none);
      if (none || shown == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      RosterWords words = context.words();
      day.setText(words.dateWithDay(model.businessDate(shown)));
      what.setText(words.deviation(shown));
      note.setText(shown.note());
      setAccessibleText(String.join(", ", day.getText(), what.getText(), note.getText()));
      setGraphic(line);
    }
  }
}
