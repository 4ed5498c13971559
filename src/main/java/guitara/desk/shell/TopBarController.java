package guitara.desk.shell;

import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.control.Initials;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top bar: the day, the command field, branch, person and theme.
public final class TopBarController {

  private static final PseudoClass OTHER_DAY = PseudoClass.getPseudoClass("other-day");

  private final ShellModel model;
  private final Texts texts;

  @FXML
  private Region root;
  @FXML
  private Button todayButton;
  @FXML
  private Label dayLabel;
  @FXML
  private Label distanceLabel;
  @FXML
  private HBox commandSlot;
  @FXML
  private MenuButton branchMenu;
  @FXML
  private MenuButton personMenu;
  @FXML
  private Label personDisc;
  @FXML
  private Button themeButton;

  public TopBarController(ShellModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    dayLabel.textProperty().bind(model.dayInWords());
    distanceLabel.textProperty().bind(model.distanceInWords());
    distanceLabel.visibleProperty().bind(distanceLabel.textProperty().isNotEmpty());
    distanceLabel.managedProperty().bind(distanceLabel.visibleProperty());
    model.dayProperty().subscribe(day -> root.pseudoClassStateChanged(OTHER_DAY, !model.isToday().get()));
    model.themeProperty().subscribe(theme ->
        themeButton.setGraphic(new FontIcon(theme == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
    model.branches().addListener((ListChangeListener<Choice>) change -> fillBranches());
    model.branchProperty().subscribe(branch -> fillBranches());
    personMenu.textProperty().bind(model.personProperty());
    personDisc.textProperty().bind(model.personProperty().map(Initials::of));
    personMenu.getItems().setAll(item("ui.action.account", model::showAccount),
        item("desk.action.lock", model::lock), item("desk.action.sign-out", model::signOut));
  }

  private void fillBranches() {
    Choice chosen = model.branchProperty().get();
    branchMenu.setText(chosen == null ? texts.get("desk.branch.none") : chosen.name());
    branchMenu.setDisable(model.branches().isEmpty());
    ToggleGroup group = new ToggleGroup();
    branchMenu.getItems().setAll(model.branches().stream()
        .map(branch -> item(branch, branch.equals(chosen), group, () -> model.branchProperty().set(branch)))
        .toList());
  }

  private MenuItem item(String text, Runnable way) {
    MenuItem item = new MenuItem(texts.get(text));
    item.setOnAction(e -> way.run());
    return item;
  }

  private static RadioMenuItem item(Choice choice, boolean chosen, ToggleGroup group, Runnable choose) {
    RadioMenuItem item = new RadioMenuItem(choice.name());
    item.setToggleGroup(group);
    item.setSelected(chosen);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> choose.run());
    return item;
  }

  /// Puts the command field into the middle.
  void placeCommand(Node field) {
    commandSlot.getChildren().setAll(field);
  }

  /// Where the focus may always go.
  Node anchor() {
    return todayButton;
  }

  @FXML
  void goBack() {
    model.goBack();
  }

  @FXML
  void goToToday() {
    model.goToToday();
  }

  @FXML
  void goOn() {
    model.goOn();
  }

  @FXML
  void switchTheme() {
    model.switchTheme();
  }
}
