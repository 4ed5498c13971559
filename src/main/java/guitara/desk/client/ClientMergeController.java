package guitara.desk.client;

import guitara.client.ClientRow;
import guitara.client.LookAlike;
import guitara.client.MergePreview;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ProgressLine;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Merging a duplicate, for the drawer: look-alikes and a search, then both side by side and one key.
public final class ClientMergeController {

  /// What the screen leads to.
  ///
  /// @param back to the card
  /// @param openBooking one of two that stand in the way, by its id
  public record Ways(Runnable back, LongConsumer openBooking) {}

  private final ClientMergeModel model;
  private final Ways ways;
  private final ClientContext context;
  private final ClientSearchField search;

  @FXML private VBox root;
  @FXML private VBox choose;
  @FXML private Label chooseTitle;
  @FXML private VBox offered;
  @FXML private VBox searchSlot;
  @FXML private VBox compare;
  @FXML private GridPane table;
  @FXML private Label moves;
  @FXML private VBox refusal;
  @FXML private Label remark;
  @FXML private HBox overlaps;
  @FXML private VBox progressSlot;
  @FXML private HBox buttons;
  @FXML private Button mergeButton;

  ClientMergeController(ClientMergeModel model, Ways ways) {
    this.model = model;
    this.ways = ways;
    this.context = model.context();
    this.search = new ClientSearchField(context);
  }

  @FXML
  void initialize() {
    search.findOnly();
    searchSlot.getChildren().setAll(search);
    progressSlot.getChildren().setAll(new ProgressLine(model.busy(), context.texts()));
    for (Node node : List.of(choose, compare, refusal, overlaps, buttons)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    chooseTitle.setText(
        context.texts().format("client.merge.choose", model.kept().details().name().full()));
    model.offeredProperty().subscribe(this::offer);
    search.selectedClientProperty().addListener((o, before, now) -> now.ifPresent(row -> model.choose(row.id())));
    model.previewProperty().subscribe(this::show);
    remark.textProperty().bind(model.remarkProperty());
    refusal.visibleProperty().bind(remark.textProperty().isNotEmpty());
    mergeButton.disableProperty().bind(model.mergingProperty());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
  }

  private void offer(List<LookAlike> alike) {
    offered.getChildren().setAll(alike.stream().map(this::line).toList());
    if (search.field().isFocused() && search.field().getText().isEmpty()) {
      // Most often it is the first of them: Enter compares, Enter merges.
      ClientDecision.firstFocusable(offered).ifPresent(Node::requestFocus);
    }
    if (alike.isEmpty()) {
      Label none = new Label(context.texts().get("client.merge.no-look-alikes"));
      none.getStyleClass().add("client-quiet");
      none.setWrapText(true);
      offered.getChildren().setAll(none);
    }
  }

  private HBox line(LookAlike other) {
    ClientRow client = other.client();
    Label name = new Label(client.name().full());
    name.getStyleClass().add("client-name");
    Label reach = new Label(context.words().reach(client) + " · " + context.words().likeness(other));
    reach.getStyleClass().add("client-quiet");
    VBox who = new VBox(name, reach);
    who.setMinWidth(0);
    HBox.setHgrow(who, Priority.ALWAYS);
    Button take = new Button(context.texts().get("client.merge.compare"));
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.getStyleClass().add("merge-candidate");
    take.setAccessibleText(context.texts().format("client.merge.compare.name", client.name().full()));
    take.setOnAction(e -> model.choose(client.id()));
    HBox line = new HBox(who, take);
    line.getStyleClass().add("decision-line");
    return line;
  }

  private void show(Optional<MergePreview> preview) {
    choose.setVisible(preview.isEmpty());
    compare.setVisible(preview.isPresent());
    buttons.setVisible(preview.isPresent());
    overlaps.setVisible(preview.filter(now -> !now.overlaps().isEmpty()).isPresent());
    preview.ifPresent(now -> {
      new MergeTable(context).show(now, table);
      moves.setText(context.words().moves(now));
      overlaps.getChildren().setAll(now.overlaps().stream().limit(1)
          .flatMap(overlap -> List.of(overlap.kept(), overlap.gone()).stream())
          .map(booking -> {
            Button open = new Button(context.words().openBooking(booking));
            open.getStyleClass().add("merge-overlap");
            open.setOnAction(e -> ways.openBooking().accept(booking.appointment()));
            return open;
          }).toList());
      Platform.runLater(mergeButton::requestFocus);
    });
  }

  /// Enter merges what is compared; Esc goes one step back.
  private void steer(KeyEvent event) {
    boolean compared = model.previewProperty().get().isPresent();
    if (event.getCode() == KeyCode.ENTER && compared && !(event.getTarget() instanceof Button)) {
      merge();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      if (compared) {
        chooseAnother();
      } else {
        ways.back().run();
      }
    } else {
      return;
    }
    event.consume();
  }

  @FXML
  void merge() {
    model.merge();
  }

  @FXML
  void swap() {
    model.swap();
  }

  @FXML
  void chooseAnother() {
    search.clear();
    model.offer();
    search.field().requestFocus();
  }

  /// The screen as the drawer takes it.
  DrawerContent content() {
    return DrawerContent.readOnly(context.texts().get("client.merge.title"), root, search.field());
  }
}
