package guitara.desk.shell;

import guitara.ui.SystemDialogs;
import guitara.ui.Texts;
import guitara.ui.action.Actions;
import guitara.ui.action.CommandReader;
import guitara.ui.action.KeyMap;
import guitara.ui.control.Drawer;
import guitara.ui.control.ErrorBanner;
import guitara.ui.control.Notices;
import guitara.ui.frame.Frame;
import guitara.ui.frame.Rail;
import guitara.ui.frame.StatusLineController;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame of the desk. Screens are put into it by {@link #place}; it gives them drawer, notices and error banner.
public final class ShellController {

  private final ShellModel model;
  private final Texts texts;
  private final Actions actions;
  private final Frame frame;
  private final Rail<Section> rail;
  private final Map<Section, Node> screens = new EnumMap<>(Section.class);

  @FXML
  private StackPane root;
  @FXML
  private HBox railSlot;
  @FXML
  private VBox errorSlot;
  @FXML
  private StackPane center;
  @FXML
  private HBox drawerSlot;
  @FXML
  private Pane overlay;
  @FXML
  private TopBarController topBarController;
  @FXML
  private StatusLineController statusLineController;

  public ShellController(ShellModel model, Texts texts, Actions actions) {
    this.model = model;
    this.texts = texts;
    this.actions = actions;
    this.frame = new Frame(texts, actions, model.themeProperty(), SystemDialogs.real());
    this.rail = new Rail<>(texts, texts.get("desk.title"), model.sectionProperty(), frame.keyMap()::toggle);
  }

  @FXML
  void initialize() {
    railSlot.getChildren().add(rail);
    topBarController.placeCommand(frame.fill(
        new Frame.Slots(root, errorSlot, drawerSlot, overlay), statusLineController, topBarController.anchor()));
    actions.add(DeskActions.ofDay(model));
    model.sectionProperty().subscribe(this::show);
  }

  /// Dresses the scene in the chosen theme and makes the keys work in it; once, when the scene exists.
  public void attach(Scene scene) {
    frame.attach(scene);
  }

  /// Gives a place its screen. Only places with a screen stand in the rail.
  public void place(Section section, Node screen) {
    screens.put(section, screen);
    rail.add(section, section.icon(), texts.get(section.textKey()));
    show(model.sectionProperty().get());
  }

  /// How much waits in a place.
  public void setCount(Section section, int waiting) {
    rail.setCount(section, waiting);
  }

  private void show(Section section) {
    Optional.ofNullable(screens.get(section)).ifPresent(screen -> center.getChildren().setAll(screen));
  }

  /// The command field understands more than the names of actions from now on.
  ///
  /// @param prompt shows by example what that is
  public void readCommandsBy(CommandReader reader, String prompt) {
    frame.readCommandsBy(reader, prompt);
  }

  public Drawer drawer() {
    return frame.drawer();
  }

  public Notices notices() {
    return frame.notices();
  }

  public ErrorBanner errors() {
    return frame.errors();
  }

  public KeyMap keyMap() {
    return frame.keyMap();
  }
}
