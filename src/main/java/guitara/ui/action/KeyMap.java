package guitara.ui.action;

import guitara.ui.SystemDialogs;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.control.FocusReturn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// All keys on one page, over everything, and on paper beside the screen. Esc, F1 or a click beside it closes, and the
/// focus returns.
public final class KeyMap extends StackPane {

  /// Of a sheet of A4 or Letter within usual margins, in points.
  private static final double PAGE_WIDTH = 480;
  private static final double PAGE_HEIGHT = 640;

  private final Actions actions;
  private final Texts texts;
  private final SystemDialogs dialogs;
  private final List<Line> gestures = new ArrayList<>();
  private final VBox left = new VBox();
  private final VBox right = new VBox();
  private final Button print = new Button();
  private final Label printed = new Label();
  private final Button close = new Button();
  private final FocusReturn focus = new FocusReturn(this);

  private record Line(String group, String name, List<String> keys) {
  }

  public KeyMap(Actions actions, Texts texts, SystemDialogs dialogs) {
    this.actions = actions;
    this.texts = texts;
    this.dialogs = dialogs;
    getStyleClass().add("key-map");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(texts.get("ui.keys.title"));
    getChildren().add(card());
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::closeByKey);
    setOnMousePressed(e -> {
      if (e.getTarget() == this) {
        hide();
      }
    });
  }

  private Region card() {
    Label title = new Label(texts.get("ui.keys.title"));
    title.getStyleClass().add("key-map-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    close.setText(texts.get("ui.keys.close"));
    close.setGraphic(new FontIcon(Feather.X));
    close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    close.getStyleClass().addAll("quiet", "icon-only");
    close.setOnAction(e -> hide());
    print.setText(texts.get("ui.keys.print"));
    print.setId("printKeysButton");
    print.setGraphic(new FontIcon(Feather.PRINTER));
    print.getStyleClass().add("quiet");
    print.setOnAction(e -> print());
    printed.getStyleClass().add("action-group");
    HBox head = new HBox(title, printed, print, close);
    head.getStyleClass().add("key-map-head");
    ScrollPane scroll = new ScrollPane(groups(left, right));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = new VBox(head, scroll);
    card.getStyleClass().add("key-map-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return card;
  }

  private static HBox groups(VBox left, VBox right) {
    left.getStyleClass().add("key-map-half");
    right.getStyleClass().add("key-map-half");
    HBox groups = new HBox(left, right);
    groups.getStyleClass().add("key-map-groups");
    return groups;
  }

  /// Adds keys that belong to a control rather than to an action, such as the arrows on the board.
  public void addGesture(String groupKey, String nameKey, String... keys) {
    gestures.add(new Line(groupKey, nameKey, List.of(keys)));
  }

  public void toggle() {
    if (isVisible()) {
      hide();
    } else {
      show();
    }
  }

  private void show() {
    focus.remember();
    printed.setText("");
    fill(left, right);
    setVisible(true);
    toFront();
    focus.moveTo(close);
  }

  private void fill(VBox one, VBox other) {
    Map<String, VBox> byGroup = new LinkedHashMap<>();
    for (Action action : actions.all()) {
      if (!action.keys().isEmpty()) {
        addLine(byGroup, new Line(action.group(), action.id(), action.keys().subList(0, 1)));
      }
    }
    gestures.forEach(line -> addLine(byGroup, line));
    balance(byGroup.values(), one, other);
  }

  /// Each group goes below the half that has fewer lines so far.
  private static void balance(Collection<VBox> columns, VBox one, VBox other) {
    one.getChildren().clear();
    other.getChildren().clear();
    for (VBox column : columns) {
      (lines(one) <= lines(other) ? one : other).getChildren().add(column);
    }
  }

  private void print() {
    SystemDialogs.Printing outcome = dialogs.print(getScene().getWindow(), page());
    printed.setText(texts.get("ui.keys.printing." + outcome));
  }

  /// The same keys in black on white, small enough for one sheet.
  private Node page() {
    VBox one = new VBox();
    VBox other = new VBox();
    fill(one, other);
    Label title = new Label(texts.get("ui.keys.title"));
    title.getStyleClass().add("key-map-title");
    VBox content = new VBox(title, groups(one, other));
    content.getStyleClass().add("key-map-page");
    Group page = new Group(content);
    Scene paper = new Scene(new Group(page));
    Theme.LIGHT.applyTo(paper);
    paper.getRoot().applyCss();
    paper.getRoot().layout();
    double scale = Math.min(1, Math.min(
        PAGE_WIDTH / content.getLayoutBounds().getWidth(), PAGE_HEIGHT / content.getLayoutBounds().getHeight()));
    page.getTransforms().setAll(new Scale(scale, scale));
    return page;
  }

  private static int lines(VBox half) {
    return half.getChildren().stream().mapToInt(column -> ((VBox) column).getChildren().size()).sum();
  }

  private void hide() {
    setVisible(false);
    focus.giveBack();
  }

  private void addLine(Map<String, VBox> byGroup, Line line) {
    Label name = new Label(texts.get(line.name()));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox row = new HBox(name);
    line.keys().forEach(key -> row.getChildren().add(new KeyCaps(key, texts)));
    row.getStyleClass().add("key-map-line");
    byGroup.computeIfAbsent(line.group(), this::column).getChildren().add(row);
  }

  private VBox column(String groupKey) {
    Label head = new Label(texts.get(groupKey));
    head.getStyleClass().add("key-map-group");
    VBox column = new VBox(head);
    column.getStyleClass().add("key-map-column");
    return column;
  }

  private void closeByKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      hide();
      event.consume();
    }
  }
}
