package guitara.desk.client;

import guitara.client.ClientDraft;
import guitara.client.ClientRow;
import guitara.ui.control.ProgressLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Type a name, a phone number or an e-mail address and take a client with Enter, or add who was typed.
///
/// ```
/// ClientSearchField search = new ClientSearchField(context);
/// search.setOnAddNew(draft -> openClientForm(draft, search::select));
/// search.selectedClientProperty().subscribe(client -> …);
/// ```
public final class ClientSearchField extends VBox {

  private static final double ROW = 48;
  private static final int MOST_ROWS = 6;
  private static final double FRAME = 10;

  private final ClientContext context;
  private final ClientSearchModel model;
  private final TextField field = new TextField();
  private final ListView<SearchLine> list = new ListView<>();
  private final Label remark = new Label();
  private final DropPanel panel;
  private final ReadOnlyObjectWrapper<Optional<ClientRow>> selected =
      new ReadOnlyObjectWrapper<>(this, "selectedClient", Optional.empty());
  private boolean offersNew = true;
  private Consumer<ClientDraft> onAddNew = draft -> { };
  private Consumer<String> onTyped = text -> { };
  private boolean filling;
  private boolean takeWhenAnswered;

  public ClientSearchField(ClientContext context) {
    this.context = context;
    this.model = new ClientSearchModel(context, false);
    getStyleClass().add("client-search");
    field.setPromptText(context.texts().get("client.search.prompt"));
    field.setAccessibleText(context.texts().get("client.search.name"));
    getChildren().addAll(field, new ProgressLine(model.busy(), context.texts()));
    panel = new DropPanel(field, remark, list);
    buildPanel();
    model.typedProperty().bind(field.textProperty());
    field.textProperty().addListener((o, before, now) -> typed());
    field.focusedProperty().addListener((o, before, focused) -> focusMoved(focused));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    model.found().addListener((ListChangeListener<ClientRow>) change -> answered());
    model.remarkProperty().addListener((o, before, now) -> answered());
  }

  private void buildPanel() {
    remark.getStyleClass().add("client-remark");
    remark.setWrapText(true);
    remark.setMinHeight(Region.USE_PREF_SIZE);
    remark.textProperty().bind(model.remarkProperty());
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
    remark.managedProperty().bind(remark.visibleProperty());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setMinHeight(0);
    list.setAccessibleText(context.texts().get("client.search.list"));
    list.setCellFactory(view -> new SearchCell(context.texts(), model.words(), this::takeSelected));
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  private void typed() {
    takeWhenAnswered = false;
    if (filling) {
      return;
    }
    selected.set(Optional.empty());
    onTyped.accept(field.getText());
    if (field.getText().isBlank()) {
      panel.hide();
    }
  }

  private void focusMoved(boolean focused) {
    if (focused && selected.get().isEmpty() && !list.getItems().isEmpty()) {
      drop();
    } else if (!focused) {
      panel.hide();
    }
  }

  /// The answer of the latest question is there; only now do the lines change.
  private void answered() {
    if (filling) {
      return;
    }
    List<SearchLine> lines = new ArrayList<>();
    model.found().forEach(client -> lines.add(new SearchLine.Hit(client)));
    String typed = field.getText().strip();
    if (!typed.isEmpty() && offersNew) {
      lines.add(new SearchLine.AddNew(typed));
    }
    list.getItems().setAll(lines);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    if (takeWhenAnswered) {
      takeSelected();
    } else {
      drop();
    }
  }

  private void drop() {
    if (field.isFocused() && !field.getText().isBlank()) {
      double rows = Math.min(list.getItems().size(), MOST_ROWS) * ROW;
      panel.show(rows + FRAME + (remark.isVisible() ? remark.prefHeight(field.getWidth() - FRAME) : 0));
    }
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> {
        if (selected.get().isPresent() || field.getText().isBlank()) {
          return;
        }
        take();
      }
      case ESCAPE -> {
        if (!panel.isShown()) {
          return;
        }
        panel.hide();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int step) {
    if (!panel.isShown()) {
      drop();
      return;
    }
    int size = list.getItems().size();
    int index = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, Math.max(1, size));
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS + 1));
  }

  /// Who types and presses Enter faster than the answer comes gets the first of it.
  private void take() {
    if (model.busy().workingProperty().get()) {
      takeWhenAnswered = true;
    } else {
      takeSelected();
    }
  }

  private void takeSelected() {
    takeWhenAnswered = false;
    SearchLine line = list.getSelectionModel().getSelectedItem();
    if (line instanceof SearchLine.Hit(ClientRow client)) {
      select(client);
    } else if (line instanceof SearchLine.AddNew) {
      panel.hide();
      onAddNew.accept(model.newClient());
    }
  }

  /// Shows and takes a client, as if they had been found.
  public void select(ClientRow client) {
    fill(client.name().full());
    selected.set(Optional.of(client));
  }

  /// Empties the field.
  public void clear() {
    fill("");
    selected.set(Optional.empty());
  }

  private void fill(String text) {
    filling = true;
    field.setText(text);
    field.end();
    model.forget();
    filling = false;
    list.getItems().clear();
    panel.hide();
  }

  /// Takes the focus and begins with `text`, for typing that began elsewhere.
  public void startWith(String text) {
    field.requestFocus();
    // A field that gets its skin while it has the focus selects its text; the next letter would replace the first.
    field.applyCss();
    field.setText(text);
    field.end();
  }

  /// Who was chosen; empty while somebody types.
  public ReadOnlyObjectProperty<Optional<ClientRow>> selectedClientProperty() {
    return selected.getReadOnlyProperty();
  }

  /// What to do with somebody who is not there yet; the draft holds what was typed.
  public void setOnAddNew(Consumer<ClientDraft> handler) {
    onAddNew = handler;
  }

  /// Who hears of every letter that is typed.
  public void setOnTyped(Consumer<String> handler) {
    onTyped = handler;
  }

  /// Finds only who is there already.
  public void findOnly() {
    offersNew = false;
  }

  /// The text field, to focus it or to attach a message.
  public TextField field() {
    return field;
  }

  ListView<SearchLine> list() {
    return list;
  }
}
