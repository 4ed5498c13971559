package guitara.ui.action;

import guitara.ui.Texts;
import guitara.ui.control.FocusReturn;
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

/// Type to find an action by its name, Enter runs it, Esc goes back. The list drops into an overlay below the field.
public final class CommandField extends HBox {

    /// The key that opens the field.
    public static final String KEY = "Shortcut+K";

    private static final double ROW = 36;
    private static final int ROWS = 10;
    private static final double GAP = 8;

    private final Texts texts;
    private final CommandList commands;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final Label nothing = new Label();
    private final StackPane panel = new StackPane(list, nothing);
    private final FocusReturn focus = new FocusReturn(this);
    private final Pane overlay;

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
        list.setCellFactory(view -> new ActionCell(texts, this::runSelected));
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
        list.getItems().setAll(commands.matching(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        boolean none = list.getItems().isEmpty();
        nothing.setText(none ? texts.format("ui.command.nothing", typed.strip()) : "");
        nothing.setVisible(none);
        list.setVisible(!none);
        placePanel();
    }

    private void placePanel() {
        Bounds here = overlay.sceneToLocal(localToScene(getBoundsInLocal()));
        double height = Math.clamp(list.getItems().size(), 2, ROWS) * ROW + 2 * GAP;
        panel.resizeRelocate(here.getMinX(), here.getMaxY() + GAP / 2, here.getWidth(), height);
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
            list.scrollTo(Math.max(0, index - ROWS + 1));
        }
    }

    /// The focus goes back before the action runs, so that the action may move it on.
    private void runSelected() {
        Action action = list.getSelectionModel().getSelectedItem();
        if (action != null) {
            focus.giveBack();
            action.run();
        }
    }

    /// Where the focus goes when nothing had it before.
    public void setFallbackFocus(Node node) {
        focus.setFallback(node);
    }
}
