package guitara.ui.action;

import guitara.ui.Texts;
import guitara.ui.control.FocusReturn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
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
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// All keys on one page, over everything. Esc, F1 or a click beside it closes, and the focus returns.
public final class KeyMap extends StackPane {

    private final Actions actions;
    private final Texts texts;
    private final List<Line> gestures = new ArrayList<>();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final Button close = new Button();
    private final FocusReturn focus = new FocusReturn(this);

    private record Line(String group, String name, List<String> keys) {
    }

    public KeyMap(Actions actions, Texts texts) {
        this.actions = actions;
        this.texts = texts;
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
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("key-map-half");
        right.getStyleClass().add("key-map-half");
        HBox groups = new HBox(left, right);
        groups.getStyleClass().add("key-map-groups");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(head, scroll);
        card.getStyleClass().add("key-map-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
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
        Map<String, VBox> byGroup = new LinkedHashMap<>();
        for (Action action : actions.all()) {
            if (!action.keys().isEmpty()) {
                addLine(byGroup, new Line(action.group(), action.id(), action.keys().subList(0, 1)));
            }
        }
        gestures.forEach(line -> addLine(byGroup, line));
        balance(byGroup.values());
        setVisible(true);
        toFront();
        focus.moveTo(close);
    }

    /// Each group goes below the half that has fewer lines so far.
    private void balance(Collection<VBox> columns) {
        left.getChildren().clear();
        right.getChildren().clear();
        for (VBox column : columns) {
            (lines(left) <= lines(right) ? left : right).getChildren().add(column);
        }
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
