package guitara.admin.measure;

import guitara.access.AccessOutcome;
import guitara.access.AccessOutcome.Done;
import guitara.account.ConfirmController;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.admin.core.Choice;
import guitara.admin.core.Tables;
import guitara.health.measure.Measured.Kind;
import guitara.health.measure.Run;
import guitara.ui.Texts;
import guitara.ui.control.ProgressLine;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Measurements of one kind: started and stopped here, shown as a table, two of them side by side.
public final class MeasuredController {

  private static final List<Integer> DESKS = List.of(1, 2, 5, 10, 20, 50, 100, 200);
  private static final List<Integer> SECONDS = List.of(10, 30, 60, 300);

  private final AdminContext context;
  private final Texts texts;
  private final Measuring measuring;
  private final Kind kind;
  private final RunsModel model;

  @FXML private Label what;
  @FXML private CheckBox quickBox;
  @FXML private HBox loadFields;
  @FXML private ComboBox<Integer> desksBox;
  @FXML private ComboBox<Integer> secondsBox;
  @FXML private Button startButton;
  @FXML private Button stopButton;
  @FXML private HBox course;
  @FXML private Label said;
  @FXML private ProgressBar bar;
  @FXML private ConfirmController confirmController;
  @FXML private VBox progressSlot;
  @FXML private ComboBox<Choice<Run>> shownBox;
  @FXML private ComboBox<Choice<Optional<Run>>> beforeBox;
  @FXML private Label machine;
  @FXML private TableView<RunRow> table;
  @FXML private TableColumn<RunRow, String> nameColumn;
  @FXML private TableColumn<RunRow, String> nowColumn;
  @FXML private TableColumn<RunRow, String> floorColumn;
  @FXML private TableColumn<RunRow, String> ratioColumn;
  @FXML private TableColumn<RunRow, String> statementsColumn;
  @FXML private TableColumn<RunRow, String> beforeColumn;
  @FXML private TableColumn<RunRow, Chip> changeColumn;
  @FXML private TableColumn<RunRow, String> targetColumn;
  @FXML private TableColumn<RunRow, Chip> verdictColumn;

  MeasuredController(AdminContext context, Measuring measuring, Kind kind) {
    this.context = context;
    this.texts = context.texts();
    this.measuring = measuring;
    this.kind = kind;
    this.model = new RunsModel(context, measuring, kind);
  }

  @FXML
  void initialize() {
    what.setText(texts.get("admin.measure.what." + kind));
    startButton.setText(texts.get("admin.measure.start." + kind));
    progressSlot.getChildren().add(new ProgressLine(model.busy(), texts));
    show(quickBox, kind == Kind.BENCH);
    show(loadFields, kind == Kind.LOAD);
    desksBox.getItems().setAll(DESKS);
    desksBox.setValue(10);
    secondsBox.getItems().setAll(SECONDS);
    secondsBox.setValue(30);
    startButton.disableProperty().bind(model.runningProperty());
    bar.visibleProperty().bind(model.runningProperty());
    stopButton.visibleProperty().bind(model.runningProperty());
    said.textProperty().bind(model.saidProperty());
    course.managedProperty().bind(course.visibleProperty());
    course.visibleProperty().bind(model.saidProperty().isNotEmpty());
    prepareTable();
    model.runs().addListener((ListChangeListener<Run>) change -> offerRuns());
    shownBox.valueProperty().subscribe(this::showRows);
    beforeBox.valueProperty().subscribe(this::showRows);
    offerRuns();
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void prepareTable() {
    Tables.dress(table, model.remarkProperty(), row -> { });
    Tables.words(nameColumn, RunRow::name);
    Tables.words(nowColumn, RunRow::now);
    Tables.words(floorColumn, RunRow::floor);
    Tables.words(ratioColumn, RunRow::ratio);
    Tables.words(statementsColumn, RunRow::statements);
    Tables.words(targetColumn, RunRow::target);
    Tables.chips(verdictColumn, RunRow::verdict);
    Tables.words(beforeColumn, RunRow::before);
    Tables.chips(changeColumn, RunRow::change);
  }

  /// The youngest is shown first; whatever was chosen to compare it with stays.
  private void offerRuns() {
    Optional<Run> before = before();
    shownBox.getItems().setAll(model.runs().stream().map(run -> new Choice<>(run, model.name(run))).toList());
    beforeBox.getItems().setAll(List.of(new Choice<>(Optional.empty(), texts.get("admin.measure.with-none"))));
    beforeBox.getItems().addAll(model.runs().stream()
        .map(run -> new Choice<>(Optional.of(run), model.name(run))).toList());
    shownBox.setDisable(model.runs().isEmpty());
    beforeBox.setDisable(model.runs().size() < 2);
    shownBox.setValue(shownBox.getItems().isEmpty() ? null : shownBox.getItems().getFirst());
    beforeBox.setValue(beforeBox.getItems().getFirst());
    Choice.select(beforeBox, before);
  }

  private Optional<Run> before() {
    return Optional.ofNullable(beforeBox.getValue()).flatMap(Choice::value);
  }

  private void showRows() {
    Optional<Run> shown = Optional.ofNullable(shownBox.getValue()).map(Choice::value);
    Optional<Run> before = before();
    table.getItems().setAll(shown.map(run -> new RunRows(texts).of(run, before)).orElse(List.of()));
    machine.setText(shown.map(run -> run.measured().about() + " · " + run.measured().machine()).orElse(""));
    boolean beside = before.isPresent();
    floorColumn.setVisible(!beside && kind == Kind.BENCH);
    ratioColumn.setVisible(!beside && kind == Kind.BENCH);
    statementsColumn.setVisible(!beside && kind == Kind.BENCH);
    beforeColumn.setVisible(beside);
    changeColumn.setVisible(beside);
  }

  @FXML
  void start() {
    boolean quick = quickBox.isSelected();
    int desks = desksBox.getValue();
    int seconds = secondsBox.getValue();
    confirmController.attempt(this::ask, invented -> {
      if (invented) {
        model.start(way -> kind == Kind.BENCH ? measuring.benchmark(quick, way)
            : measuring.loadTest(desks, seconds, way), failure -> context.place().fail(failure, this::start));
      } else {
        model.say(texts.get("admin.measure.not-invented"));
      }
    });
  }

  /// Whether the person may, and then whether it is a database for that.
  private AccessOutcome<Boolean> ask() {
    AccessOutcome<Boolean> may = measuring.measurements().mayMeasure();
    return may instanceof Done<Boolean> ? new Done<>(measuring.isInvented()) : may;
  }

  @FXML
  void stop() {
    model.stop();
  }

  void refresh() {
    model.refresh();
  }
}
