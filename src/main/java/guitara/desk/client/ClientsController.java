package guitara.desk.client;

import guitara.client.ClientDraft;
import guitara.client.ClientRow;
import guitara.ui.control.ListAnchor;
import guitara.ui.control.ProgressLine;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/// The list of clients: everybody by name, or who was searched for; a client opens in the drawer.
public final class ClientsController {

  private static final double ROW = 40;

  private final ClientContext context;
  private final ClientPlace place;
  private final ClientCards cards;
  private final ClientSearchModel model;

  @FXML private TextField search;
  @FXML private ListView<ClientRow> list;
  @FXML private Label remark;
  @FXML private VBox progressSlot;

  public ClientsController(ClientContext context, ClientPlace place, ClientCards cards) {
    this.context = context;
    this.place = place;
    this.cards = cards;
    this.model = new ClientSearchModel(context, true);
  }

  @FXML
  void initialize() {
    model.typedProperty().bind(search.textProperty());
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    list.setItems(model.found());
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new ClientRowCell(model.words()));
    remark.textProperty().bind(model.remarkProperty());
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
    remark.setMouseTransparent(true);
    list.setOnMouseClicked(e -> {
      if (e.getButton() == MouseButton.PRIMARY) {
        openSelected();
      }
    });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::steerList);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::steerSearch);
    ListAnchor.whenNearEnd(list, model::more);
    cards.onChanged(model::search);
    model.search();
  }

  /// Reads the list again, for whoever hears of changes elsewhere.
  public void refresh() {
    model.search();
  }

  /// Puts the focus where a client is looked for.
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /// Searches for words, with the focus where they can be changed.
  public void find(String words) {
    search.setText(words);
    focusSearch();
  }

  private void steerSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      list.getSelectionModel().selectFirst();
      list.requestFocus();
      if (event.getCode() == KeyCode.ENTER) {
        openSelected();
      }
      event.consume();
    }
  }

  private void steerList(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      openSelected();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN
        && list.getSelectionModel().getSelectedIndex() >= list.getItems().size() - 2) {
      model.more();
    }
  }

  private void openSelected() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(row -> open(row.id()));
  }

  /// Opens a client's card in the drawer.
  public void open(long id) {
    cards.open(id);
  }

  @FXML
  void addClient() {
    ClientDraft begun = model.found().isEmpty() ? model.newClient() : ClientDraft.EMPTY;
    place.open(cards.forms().adding(begun, cards::saved, cards::use));
  }
}
