package guitara.desk.shell;

import guitara.ui.Texts;
import guitara.ui.action.Actions;
import guitara.ui.action.CommandField;
import guitara.ui.action.KeyMap;
import guitara.ui.action.Keys;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ErrorBanner;
import guitara.ui.control.Notice;
import guitara.ui.control.Notices;
import guitara.ui.frame.Rail;
import guitara.ui.frame.StatusLineController;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
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
  private final Drawer drawer;
  private final Notices notices;
  private final ErrorBanner errors;
  private final KeyMap keyMap;
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
    this.drawer = new Drawer(texts);
    this.notices = new Notices(texts);
    this.errors = new ErrorBanner(texts);
    this.keyMap = new KeyMap(actions, texts);
    this.rail = new Rail<>(texts, texts.get("desk.title"), model.sectionProperty(), keyMap::toggle);
  }

  @FXML
  void initialize() {
    railSlot.getChildren().add(rail);
    errorSlot.getChildren().add(errors);
    drawerSlot.getChildren().add(drawer);
    statusLineController.place(notices);
    root.getChildren().add(keyMap);
    CommandField command = new CommandField(actions, texts, overlay);
    command.setFallbackFocus(topBarController.anchor());
    drawer.setFallbackFocus(topBarController.anchor());
    topBarController.placeCommand(command);
    actions.add(DeskActions.command(command::open), DeskActions.keys(keyMap::toggle),
        DeskActions.theme(model::switchTheme),
        DeskActions.reopen(Bindings.createBooleanBinding(() -> drawer.keptProperty().get().isPresent(),
            drawer.keptProperty()), drawer::reopen),
        DeskActions.discard(Bindings.createBooleanBinding(() -> drawer.keptProperty().get().isPresent(),
            drawer.keptProperty()), this::discardKept));
    actions.add(DeskActions.ofDay(model));
    drawer.keptProperty().subscribe(this::showKept);
    model.sectionProperty().subscribe(this::show);
  }

  /// Dresses the scene in the chosen theme and makes the keys work in it; once, when the scene exists.
  public void attach(Scene scene) {
    model.themeProperty().subscribe(theme -> theme.applyTo(scene));
    Keys.install(scene, actions);
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

  private void showKept(Optional<DrawerContent> kept) {
    kept.ifPresentOrElse(
        content -> statusLineController.offer(
            content.offer().orElseGet(() -> texts.format("ui.drawer.kept", content.title())), drawer::reopen,
            this::discardKept),
        statusLineController::offerNothing);
  }

  /// What was typed is not lost by this either: it comes back by the notice's answer.
  private void discardKept() {
    drawer.discard().ifPresent(content -> notices.show(Notice.withAnswer(
        texts.format("ui.drawer.discarded", content.title()), texts.get("ui.drawer.discard.undo"),
        () -> drawer.offer(content))));
  }

  public Drawer drawer() {
    return drawer;
  }

  public Notices notices() {
    return notices;
  }

  public ErrorBanner errors() {
    return errors;
  }

  public KeyMap keyMap() {
    return keyMap;
  }
}
