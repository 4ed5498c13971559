package guitara.admin.shell;

import guitara.admin.core.AdminPlace;
import guitara.ui.Texts;
import guitara.ui.action.Actions;
import guitara.ui.action.CommandField;
import guitara.ui.action.KeyMap;
import guitara.ui.action.Keys;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ErrorBanner;
import guitara.ui.control.Failure;
import guitara.ui.control.Notice;
import guitara.ui.control.Notices;
import guitara.ui.frame.Rail;
import guitara.ui.frame.StatusLineController;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame of the administration. Screens are put into it by [#place]; it gives them drawer, notices and error
/// banner.
public final class ShellController implements AdminPlace {

  private final ShellModel model;
  private final Texts texts;
  private final Actions actions;
  private final Runnable lock;
  private final Runnable signOut;
  private final Drawer drawer;
  private final Notices notices;
  private final ErrorBanner errors;
  private final KeyMap keyMap;
  private final Rail<Section> rail;
  private final Map<Section, Node> screens = new EnumMap<>(Section.class);
  private final Map<Section, Runnable> refreshes = new EnumMap<>(Section.class);

  @FXML private StackPane root;
  @FXML private HBox railSlot;
  @FXML private VBox errorSlot;
  @FXML private StackPane center;
  @FXML private HBox drawerSlot;
  @FXML private Pane overlay;
  @FXML private TopBarController topBarController;
  @FXML private StatusLineController statusLineController;

  /// @param lock leaves the face for a while
  /// @param signOut leaves the face
  public ShellController(ShellModel model, Texts texts, Actions actions, Runnable lock, Runnable signOut) {
    this.model = model;
    this.texts = texts;
    this.actions = actions;
    this.lock = lock;
    this.signOut = signOut;
    this.drawer = new Drawer(texts);
    this.notices = new Notices(texts);
    this.errors = new ErrorBanner(texts);
    this.keyMap = new KeyMap(actions, texts);
    this.rail = new Rail<>(texts, texts.get("admin.title"), model.sectionProperty(), keyMap::toggle);
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
    actions.add(AdminActions.command(command::open), AdminActions.keys(keyMap::toggle),
        AdminActions.theme(model::switchTheme),
        AdminActions.reopen(Bindings.createBooleanBinding(() -> drawer.keptProperty().get().isPresent(),
            drawer.keptProperty()), drawer::reopen),
        AdminActions.lock(lock), AdminActions.signOut(signOut));
    drawer.keptProperty().subscribe(this::showKept);
  }

  /// Dresses the scene in the chosen theme and makes the keys work in it; once, when the scene exists.
  public void attach(Scene scene) {
    model.themeProperty().subscribe(theme -> theme.applyTo(scene));
    Keys.install(scene, actions);
    model.sections().addListener((ListChangeListener<Section>) change -> showRail());
    model.sectionProperty().subscribe(section -> {
      drawer.close();
      show(section);
    });
    showRail();
  }

  /// Gives a place its screen.
  ///
  /// @param refresh reads it again: it is shown, or something changed
  public void place(Section section, Node screen, Runnable refresh) {
    screens.put(section, screen);
    refreshes.put(section, refresh);
    rail.add(section, section.icon(), texts.get(section.textKey()));
    actions.add(AdminActions.go(section, screens.size(), Bindings.createBooleanBinding(
        () -> model.sections().contains(section), model.sections()), () -> model.go(section)));
  }

  private void showRail() {
    rail.showOnly(model.sections());
    if (model.sections().isEmpty()) {
      Label nothing = new Label(texts.get("admin.nothing-open"));
      nothing.getStyleClass().add("empty");
      center.getChildren().setAll(nothing);
    } else {
      show(model.sectionProperty().get());
    }
  }

  private void show(Section section) {
    if (model.sections().contains(section)) {
      Optional.ofNullable(screens.get(section)).ifPresent(screen -> center.getChildren().setAll(screen));
      refresh();
    }
  }

  /// Reads again what is shown.
  public void refresh() {
    if (!model.sections().isEmpty()) {
      Optional.ofNullable(refreshes.get(model.sectionProperty().get())).ifPresent(Runnable::run);
    }
  }

  /// Somebody else is here: nothing that was open or typed is shown to them.
  public void forget() {
    drawer.finish();
    Optional<DrawerContent> kept;
    do {
      kept = drawer.discard();
    } while (kept.isPresent());
    errors.hide();
  }

  private void showKept(Optional<DrawerContent> kept) {
    kept.ifPresentOrElse(
        content -> statusLineController.offer(texts.format("ui.drawer.kept", content.title()), drawer::reopen,
            this::discardKept),
        statusLineController::offerNothing);
  }

  /// What was typed is not lost by this either: it comes back by the notice's answer.
  private void discardKept() {
    drawer.discard().ifPresent(content -> notices.show(Notice.withAnswer(
        texts.format("ui.drawer.discarded", content.title()), texts.get("ui.drawer.discard.undo"),
        () -> drawer.offer(content))));
  }

  @Override
  public void open(DrawerContent content) {
    drawer.open(content);
  }

  @Override
  public void finish() {
    drawer.finish();
  }

  @Override
  public void say(String sentence) {
    notices.show(Notice.of(sentence));
  }

  @Override
  public void fail(Throwable failure, Runnable again) {
    Trouble trouble = Trouble.of(failure);
    errors.show(new Failure(trouble.code(), String.valueOf(failure), texts.get(trouble.sentence()),
        Optional.of(again)));
  }

  public KeyMap keyMap() {
    return keyMap;
  }
}
