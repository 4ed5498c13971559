package guitara.desk.roster;

import guitara.roster.Pattern;
import guitara.staff.StaffMember;
import guitara.ui.Texts;
import guitara.ui.control.FieldMessage;
import guitara.ui.control.ProgressLine;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The weekly times of somebody as fields that are typed into, a row for each week of the pattern.
public final class PatternController {

  private final RosterContext context;
  private final RosterModel roster;
  private final PatternModel model;
  private final PatternCell copyDay = PatternCell.empty();

  @FXML private VBox root;
  @FXML private FlowPane periods;
  @FXML private Button newButton;
  @FXML private TextField fromField;
  @FXML private TextField untilField;
  @FXML private HBox cycles;
  @FXML private HBox anchorBox;
  @FXML private TextField anchorField;
  @FXML private FieldMessage fromMessage;
  @FXML private FieldMessage untilMessage;
  @FXML private FieldMessage anchorMessage;
  @FXML private GridPane grid;
  @FXML private Label sentence;
  @FXML private Label notes;
  @FXML private FieldMessage message;
  @FXML private StackPane progress;
  @FXML private HBox foot;
  @FXML private Button saveButton;
  @FXML private Button giveUpButton;
  @FXML private ComboBox<StaffMember> other;
  @FXML private TextField copyField;
  @FXML private FieldMessage copyMessage;

  PatternController(RosterContext context, RosterModel roster) {
    this.context = context;
    this.roster = roster;
    this.model = roster.pattern;
  }

  @FXML
  void initialize() {
    Texts texts = context.texts();
    bind(fromField, model.form.from, fromMessage);
    bind(untilField, model.form.until, untilMessage);
    bind(anchorField, model.form.anchor, anchorMessage);
    bind(copyField, copyDay, copyMessage);
    copyDay.text().addListener(any -> copyDay.clear());
    IntStream.rangeClosed(1, Pattern.LONGEST_CYCLE).forEach(this::offerCycle);
    shown(anchorBox, model.form.cycle.greaterThan(1));
    days();
    model.patterns().addListener((ListChangeListener<Pattern>) change -> showPeriods());
    model.editedProperty().subscribe(now -> showPeriods());
    sentence.textProperty().bind(model.sentenceProperty());
    notes.textProperty().bind(model.notesProperty());
    shown(notes, notes.textProperty().isNotEmpty());
    message.attach(fromField, model.remarkProperty());
    progress.getChildren().setAll(new ProgressLine(model.busy(), texts));
    saveButton.disableProperty().bind(model.dirtyProperty().not().or(model.busy().workingProperty()));
    shown(giveUpButton, model.dirtyProperty());
    offerOthers();
    for (Node node : List.of(foot, newButton)) {
      shown(node, roster.mayPlanProperty());
    }
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
  }

  private static void shown(Node node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }

  private void bind(TextField field, PatternCell cell, FieldMessage says) {
    field.textProperty().bindBidirectional(cell.text());
    field.editableProperty().bind(roster.mayPlanProperty());
    says.attach(field, cell.remark());
    field.focusedProperty().addListener((o, before, now) -> {
      if (before) {
        model.look();
      }
    });
  }

  private void offerCycle(int weeks) {
    ToggleButton choice = new ToggleButton(Integer.toString(weeks));
    choice.setAccessibleText(context.texts().format("roster.cycle.choice", weeks));
    choice.disableProperty().bind(roster.mayPlanProperty().not());
    choice.setId("cycle" + weeks);
    choice.setOnAction(e -> {
      model.form.cycle.set(weeks);
      choice.setSelected(true);
    });
    model.form.cycle.subscribe(now -> choice.setSelected(now.intValue() == weeks));
    cycles.getChildren().add(choice);
  }

  private void days() {
    ColumnConstraints week = new ColumnConstraints();
    week.setMinWidth(64);
    grid.getColumnConstraints().add(week);
    for (DayOfWeek day : DayOfWeek.values()) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(Priority.ALWAYS);
      column.setHalignment(HPos.LEFT);
      column.setPercentWidth(13.3);
      grid.getColumnConstraints().add(column);
      Label head = new Label(context.words().day(day));
      head.getStyleClass().add("field-label");
      grid.add(head, day.getValue(), 0);
    }
    IntStream.rangeClosed(1, Pattern.LONGEST_CYCLE).forEach(this::week);
  }

  /// A week is two rows: the fields, and what is wrong with them.
  private void week(int week) {
    ObservableBooleanValue when = model.form.cycle.greaterThanOrEqualTo(week);
    Label name = new Label(context.texts().format("roster.week", week));
    name.getStyleClass().add("field-label");
    name.visibleProperty().bind(model.form.cycle.greaterThan(1).and(model.form.cycle.greaterThanOrEqualTo(week)));
    name.managedProperty().bind(name.visibleProperty());
    VBox messages = new VBox();
    grid.add(name, 0, 2 * week - 1);
    grid.add(messages, 0, 2 * week, PatternForm.DAYS + 1, 1);
    shown(messages, when);
    for (DayOfWeek day : DayOfWeek.values()) {
      TextField field = new TextField();
      field.setId("shifts" + week + day.getValue());
      field.getStyleClass().addAll("tabular", "roster-times");
      field.setAccessibleText(context.texts().format("roster.cell", week, context.words().day(day)));
      FieldMessage says = new FieldMessage();
      messages.getChildren().add(says);
      bind(field, model.form.cell(week, day), says);
      shown(field, when);
      grid.add(field, day.getValue(), 2 * week - 1);
    }
  }

  private void showPeriods() {
    periods.getChildren().setAll(model.patterns().stream().map(this::period).toList());
  }

  private ToggleButton period(Pattern pattern) {
    ToggleButton chip = new ToggleButton(context.words().validity(pattern.valid()));
    chip.getStyleClass().add("chip");
    chip.setSelected(model.editedProperty().get().filter(pattern::equals).isPresent());
    chip.setOnAction(e -> {
      model.choose(pattern);
      showPeriods();
    });
    return chip;
  }

  private void offerOthers() {
    other.setConverter(new StringConverter<>() {
      @Override
      public String toString(StaffMember person) {
        return person == null ? "" : person.name();
      }

      @Override
      public StaffMember fromString(String typed) {
        return other.getValue();
      }
    });
    other.setOnShowing(e -> others());
    roster.personProperty().subscribe(now -> others());
    copyDay.text().set(context.words().date(context.today()));
    other.disableProperty().bind(Bindings.isEmpty(roster.people()));
  }

  private void others() {
    List<StaffMember> now = roster.people().stream()
        .filter(it -> roster.personProperty().get().filter(shown -> shown.id() == it.id()).isEmpty()).toList();
    if (!now.equals(other.getItems())) {
      other.getItems().setAll(now);
    }
  }

  private void steer(KeyEvent event) {
    boolean inField = event.getTarget() instanceof TextField field && field != copyField;
    if (event.getCode() == KeyCode.ENTER && (inField || event.isShortcutDown()) && roster.mayPlanProperty().get()) {
      event.consume();
      save();
    }
  }

  @FXML
  void save() {
    model.save();
  }

  @FXML
  void giveUp() {
    model.giveUp();
  }

  @FXML
  void beginNew() {
    model.beginNew();
    fromField.requestFocus();
    fromField.selectAll();
  }

  @FXML
  void copy() {
    Optional.ofNullable(other.getValue()).ifPresentOrElse(
        person -> model.copy(person, copyDay), () -> copyDay.say(context.texts().get("roster.wrong.nobody")));
  }
}
