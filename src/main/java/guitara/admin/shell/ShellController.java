package guitara.admin.shell;

import guitara.ui.SystemDialogs;
import guitara.ui.Texts;
import guitara.ui.action.Actions;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.DrawerPlace;
import guitara.ui.control.Failure;
import guitara.ui.control.Notice;
import guitara.ui.frame.Frame;
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
public final class ShellController implements DrawerPlace {

  private final ShellModel model;
  private final Texts texts;
  private final Actions actions;
  private final Runnable lock;
  private final Runnable signOut;
  private final Frame frame;
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
    this.frame = new Frame(texts, actions, model.themeProperty(), SystemDialogs.real());
    this.rail = new Rail<>(texts, texts.get("admin.title"), model.sectionProperty(), frame.keyMap()::toggle);
  }

  @FXML
  void initialize() {
    railSlot.getChildren().add(rail);
    topBarController.placeCommand(frame.fill(
        new Frame.Slots(root, errorSlot, drawerSlot, overlay), statusLineController, topBarController.anchor()));
    actions.add(AdminActions.lock(lock), AdminActions.signOut(signOut));
  }

  /// Dresses the scene in the chosen theme and makes the keys work in it; once, when the scene exists.
  public void attach(Scene scene) {
    frame.attach(scene);
    model.sections().addListener((ListChangeListener<Section>) change -> showRail());
    model.sectionProperty().subscribe(section -> {
      frame.drawer().close();
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

  /// Somebody else is here: nothing that was open, typed or said is shown to them.
  public void forget() {
    frame.forget();
  }

  @Override
  public void open(DrawerContent content) {
    frame.drawer().open(content);
  }

  @Override
  public void finish() {
    frame.drawer().finish();
  }

  @Override
  public void say(String sentence) {
    frame.notices().show(Notice.of(sentence));
  }

  @Override
  public void fail(Throwable failure, Runnable again) {
    Trouble trouble = Trouble.of(failure);
    frame.errors().show(new Failure(trouble.code(), String.valueOf(failure), texts.get(trouble.sentence()),
        Optional.of(again)));
  }
}
