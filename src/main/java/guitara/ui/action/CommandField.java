package guitara.ui.action;

import guitara.ui.Texts;
import guitara.ui.control.FocusReturn;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Type to find an action by its name, or say in words what is wanted; Enter runs it, Esc goes back. The list drops
/// into an overlay below the field. Enter struck before the words are read waits for them.
public final class CommandField extends HBox {

  /// The key that opens the field.
  public static final String KEY = "Shortcut+K";

  private static final double ROW = 36;
  private static final double OFFER_ROW = 52;
  private static final double HEIGHT = 360;
  private static final double OFFER_WIDTH = 640;
  private static final double GAP = 8;
  private static final int MOST_REPEATED = 40;

  private final Texts texts;
  private final CommandList commands;
  private final TextField field = new TextField();
  private final ListView<CommandLine> list = new ListView<>();
  private final Label nothing = new Label();
  private final StackPane panel = new StackPane(list, nothing);
  private final FocusReturn focus = new FocusReturn(this);
  private final Pane overlay;
  private CommandReader reader = CommandReader.NONE;
  private boolean reading;
  private boolean runWhenRead;

  /// @param overlay a pane over the whole window, in which the list appears
  public CommandField(Actions actions, Texts texts, Pane overlay) {
    this.texts = texts;
    this.overlay = overlay;
    this.commands = new CommandList(actions, texts);
    getStyleClass().add("command-field");
    setMaxHeight(USE_PREF_SIZE);
    field.setPromptText(texts.get("ui.command.prompt"));
    field.setAccessibleText(texts.get("ui.command.name"));
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(new FontIcon(Feather.SEARCH), field, new KeyCaps(KEY, texts));
    buildPanel();
    field.textProperty().addListener((o, before, now) -> filter(now));
    field.focusedProperty().addListener((o, before, focused) -> showPanel(focused));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    setOnMousePressed(e -> open());
  }

  private void buildPanel() {
    panel.getStyleClass().add("command-panel");
    panel.setManaged(false);
    panel.setVisible(false);
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setAccessibleText(texts.get("ui.command.list"));
    list.setCellFactory(view -> new CommandCell(texts, this::runSelected));
    nothing.getStyleClass().add("empty");
    nothing.setWrapText(true);
    overlay.getChildren().add(panel);
  }

  /// Takes the focus and shows the list; the focus returns afterwards.
  public void open() {
    if (!field.isFocused()) {
      focus.remember();
      field.requestFocus();
    }
    field.selectAll();
  }

  private void showPanel(boolean shown) {
    panel.setVisible(shown);
    if (shown) {
      filter(field.getText());
      overlay.toFront();
    } else {
      field.clear();
    }
  }

  private void filter(String typed) {
    runWhenRead = false;
    List<CommandLine> actions = commands.matching(typed).stream().<CommandLine>map(CommandLine.OfAction::new).toList();
    reading = !typed.isBlank();
    if (!reading) {
      list.setFixedCellSize(ROW);
      show(typed, actions);
      return;
    }
    reader.read(typed, offers -> {
      if (!typed.equals(field.getText())) {
        return;
      }
      reading = false;
      List<CommandLine> all = new ArrayList<>(
          offers.stream().<CommandLine>map(CommandLine.OfOffer::new).toList());
      all.addAll(actions);
      list.setFixedCellSize(offers.isEmpty() ? ROW : OFFER_ROW);
      show(typed, all);
      if (runWhenRead) {
        runSelected();
      }
    });
    if (reading && !actions.isEmpty()) {
      list.setFixedCellSize(ROW);
      show(typed, actions);
    }
  }

  private void show(String typed, List<CommandLine> lines) {
    list.getItems().setAll(lines);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    boolean none = lines.isEmpty();
    nothing.setText(none ? texts.format("ui.command.nothing", shortened(typed.strip())) : "");
    nothing.setVisible(none);
    list.setVisible(!none);
    placePanel();
  }

  private static String shortened(String typed) {
    return typed.length() <= MOST_REPEATED ? typed : typed.substring(0, MOST_REPEATED) + "…";
  }

  private void placePanel() {
    Bounds here = overlay.sceneToLocal(localToScene(getBoundsInLocal()));
    double row = list.getFixedCellSize();
    double width = Math.min(row > ROW ? Math.max(OFFER_WIDTH, here.getWidth()) : here.getWidth(),
        overlay.getWidth() - 2 * GAP);
    double lines = list.getItems().isEmpty() ? 2 * ROW : list.getItems().size() * row;
    double height = Math.min(lines, HEIGHT) + 2 * GAP;
    double left = Math.clamp(here.getCenterX() - width / 2, GAP, Math.max(GAP, overlay.getWidth() - width - GAP));
    panel.resizeRelocate(left, here.getMaxY() + GAP / 2, width, height);
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> select(1);
      case UP -> select(-1);
      case ENTER -> runSelected();
      case ESCAPE -> focus.giveBack();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int step) {
    int size = list.getItems().size();
    if (size > 0) {
      int index = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
      list.getSelectionModel().select(index);
      list.scrollTo(Math.max(0, index - (int) (HEIGHT / list.getFixedCellSize()) + 1));
    }
  }

  /// The focus goes back before the line runs, so that it may move it on.
  private void runSelected() {
    if (reading) {
      runWhenRead = true;
      return;
    }
    CommandLine line = list.getSelectionModel().getSelectedItem();
    if (line != null) {
      focus.giveBack();
      line.run();
    }
  }

  /// Understands more than the names of actions from now on.
  ///
  /// @param prompt shows by example what that is
  public void readBy(CommandReader other, String prompt) {
    reader = other;
    field.setPromptText(prompt);
  }

  /// Where the focus goes when nothing had it before.
  public void setFallbackFocus(Node node) {
    focus.setFallback(node);
  }
}
