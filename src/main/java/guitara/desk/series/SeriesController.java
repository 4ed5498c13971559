package guitara.desk.series;

import guitara.booking.Alternative;
import guitara.desk.booking.Reveal;
import guitara.ui.control.FieldMessage;
import guitara.ui.control.ProgressLine;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The preview of a series: a line for each booking, and below them the ways out of the one that is chosen. Enter takes
/// the best way, Delete leaves a line out, Ctrl+Enter writes all of it.
public final class SeriesController {

  private static final KeyCombination REPAIR = KeyCombination.valueOf("F3");
  private static final List<KeyCombination> WAYS = List.of(
      KeyCombination.valueOf("Alt+1"), KeyCombination.valueOf("Alt+2"), KeyCombination.valueOf("Alt+3"));

  private final SeriesContext context;
  private final SeriesModel model;
  private final Runnable back;
  private final LatestOnly<List<Alternative>> waysOut;

  @FXML private VBox root;
  @FXML private Label seriesSummary;
  @FXML private VBox reasonBox;
  @FXML private TextField callOffField;
  @FXML private ListView<SeriesRow> seriesList;
  @FXML private VBox waysBox;
  @FXML private Label why;
  @FXML private Label waysTitle;
  @FXML private FlowPane seriesWays;
  @FXML private FieldMessage seriesMessage;
  @FXML private StackPane seriesProgress;
  @FXML private Button writeButton;
  @FXML private Button skipButton;
  @FXML private Button repairButton;

  private List<Alternative> offered = List.of();
  private Optional<SeriesRow> chosen = Optional.empty();

  /// @param back leaves the preview for the form behind it
  SeriesController(SeriesContext context, SeriesModel model, Runnable back) {
    this.context = context;
    this.model = model;
    this.back = back;
    this.waysOut = new LatestOnly<>(context.booking().tasks(), new Busy());
  }

  @FXML
  void initialize() {
    seriesProgress.getChildren().setAll(new ProgressLine(model.busy(), context.booking().texts()));
    boolean callingOff = model.job() instanceof SeriesJob.CallOff;
    reasonBox.setVisible(callingOff);
    reasonBox.setManaged(callingOff);
    if (callingOff) {
      writeButton.getStyleClass().setAll("button", "booking-danger");
    }
    callOffField.textProperty().bindBidirectional(model.reasonProperty());
    seriesList.setCellFactory(list -> new SeriesCell(model));
    seriesList.setItems(model.rows());
    seriesList.getSelectionModel().selectFirst();
    seriesList.getSelectionModel().selectedIndexProperty().subscribe(at -> choose());
    model.rows().addListener((ListChangeListener<SeriesRow>) change -> rowsChanged());
    seriesMessage.attach(writeButton, model.messageProperty());
    writeButton.disableProperty().bind(model.runningProperty());
    waysBox.managedProperty().bind(waysBox.visibleProperty());
    repairButton.managedProperty().bind(repairButton.visibleProperty());
    model.onFound(this::found);
    Reveal.fill(root);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    rowsChanged();
  }

  private void rowsChanged() {
    List<SeriesRow> refused = model.refused();
    int skipped = model.rows().size() - model.wanted().size();
    seriesSummary.setText(model.job() instanceof SeriesJob.CallOff
        ? model.words().format("series.summary.call-off", model.wanted().size(), skipped)
        : model.words().format("series.summary", model.rows().size(), model.fine(), refused.size(), skipped));
    writeButton.setText(model.words().doIt(model.job(), model.wanted().size()));
    repairButton.setVisible(!refused.isEmpty());
    choose();
  }

  /// Whoever waits for what the lines met is shown the first that needs a hand.
  private void found(boolean waited) {
    boolean stuck = chosen.filter(row -> row.state() == SeriesRow.State.REFUSED).isPresent();
    if (waited && !stuck) {
      model.refused().stream().findFirst().ifPresent(this::goTo);
    }
  }

  private void goTo(SeriesRow row) {
    int at = model.rows().indexOf(row);
    seriesList.getSelectionModel().select(at);
    seriesList.scrollTo(Math.max(0, at - 2));
  }

  private void choose() {
    Optional<SeriesRow> now = Optional.ofNullable(seriesList.getSelectionModel().getSelectedItem());
    if (now.equals(chosen)) {
      return;
    }
    chosen = now;
    offer(List.of());
    skipButton.setDisable(now.isEmpty());
    skipButton.setText(model.words().get(
        now.filter(row -> !row.included()).isPresent() ? "series.unskip" : "series.skip"));
    boolean stuck = now.filter(row -> row.state() == SeriesRow.State.REFUSED).isPresent();
    waysBox.setVisible(stuck);
    waysOut.cancel();
    if (stuck) {
      SeriesRow row = now.orElseThrow();
      why.setText(model.words().reason(row, model.wanted()));
      waysTitle.setText(model.words().get("series.ways.asking"));
      waysOut.ask(() -> model.ways(row), this::offer, failure -> offer(List.of()));
    }
  }

  private void offer(List<Alternative> ways) {
    offered = ways;
    seriesWays.getChildren().clear();
    chosen.filter(row -> row.state() == SeriesRow.State.REFUSED).ifPresent(row -> {
      waysTitle.setText(model.words().get(ways.isEmpty() ? "series.no-way" : "booking.ways"));
      for (int n = 0; n < ways.size(); n++) {
        Alternative way = ways.get(n);
        Label key = new Label(Integer.toString(n + 1));
        key.getStyleClass().addAll("key-cap", "offer-key");
        Button button = new Button(model.words().way(way, row.line().draft()), key);
        button.setId("series-way-" + (n + 1));
        button.getStyleClass().addAll("offer", "tabular");
        button.setAccessibleHelp(model.words().format("booking.ways.key", n + 1));
        button.setOnAction(e -> take(way));
        seriesWays.getChildren().add(button);
      }
    });
  }

  private void take(Alternative way) {
    chosen.ifPresent(row -> {
      model.take(row, way.draft());
      seriesList.requestFocus();
    });
  }

  private void steer(KeyEvent event) {
    model.job().form().touch();
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      leave();
      return;
    }
    if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || event.getTarget() == callOffField)) {
      event.consume();
      write();
      return;
    }
    for (int n = 0; n < Math.min(WAYS.size(), offered.size()); n++) {
      if (WAYS.get(n).match(event)) {
        event.consume();
        take(offered.get(n));
        return;
      }
    }
    if (REPAIR.match(event)) {
      event.consume();
      repair();
    } else if (event.getTarget() instanceof Node node && isInList(node)) {
      steerList(event);
    }
  }

  private boolean isInList(Node node) {
    return node == seriesList || (node.getParent() != null && isInList(node.getParent()));
  }

  private void steerList(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      chosen.filter(row -> row.state() == SeriesRow.State.REFUSED).ifPresentOrElse(model::best, this::write);
    } else if (event.getCode() == KeyCode.DELETE) {
      event.consume();
      skip();
    }
  }

  @FXML
  void write() {
    if (!model.send()) {
      model.refused().stream().findFirst().ifPresent(row -> {
        goTo(row);
        seriesList.requestFocus();
      });
      if (model.job() instanceof SeriesJob.CallOff && model.reasonProperty().get().isBlank()) {
        callOffField.requestFocus();
      }
    }
  }

  @FXML
  void skip() {
    chosen.ifPresent(model::skip);
    seriesList.requestFocus();
  }

  @FXML
  void repair() {
    model.repairAll();
  }

  @FXML
  void leave() {
    back.run();
  }

  /// Where the conversation goes on.
  Node first() {
    return model.job() instanceof SeriesJob.CallOff ? callOffField : seriesList;
  }
}
