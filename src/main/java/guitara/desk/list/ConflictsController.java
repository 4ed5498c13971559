package guitara.desk.list;

import guitara.booking.conflict.Conflict;
import guitara.ui.control.ListAnchor;
import guitara.ui.control.ProgressLine;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/// The conflict panel: what is wrong with the bookings of the next fortnight, with a way to the board and a way out.
public final class ConflictsController {

  private static final double ROW = 48;

  private final ListContext context;
  private final ConflictModel model;

  @FXML private ListView<ConflictLine> list;
  @FXML private Label remark;
  @FXML private VBox progressSlot;

  public ConflictsController(ListContext context, ListPlace place) {
    this.context = context;
    this.model = new ConflictModel(context, place);
  }

  @FXML
  void initialize() {
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    list.setItems(model.lines());
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new ConflictCell(model, context::words));
    model.adoptWith(change -> ListAnchor.keep(list, ConflictLine::key, change));
    remark.textProperty().bind(model.remarkProperty());
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
    remark.setMouseTransparent(true);
    list.setOnMouseClicked(e -> {
      if (e.getButton() == MouseButton.PRIMARY) {
        selected().ifPresent(model::jump);
      }
    });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
  }

  /// Looks again; from memory where nothing changed since.
  public void refresh() {
    model.refresh();
  }

  /// The names were read anew.
  public void renamed() {
    list.refresh();
  }

  /// How many nobody has decided about.
  public ReadOnlyLongProperty openProperty() {
    return model.openProperty();
  }

  /// Puts the focus on the worst.
  public void focus() {
    list.requestFocus();
    if (selected().isEmpty() && list.getItems().size() > 1) {
      list.getSelectionModel().select(1);
    }
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER, B -> selected().ifPresent(model::jump);
      case P -> selected().ifPresent(model::take);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Optional<Conflict> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(model::conflict);
  }
}
