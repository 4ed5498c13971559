package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientFigures;
import guitara.client.PhoneNumber;
import guitara.client.Visit;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ProgressLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.ObjIntConsumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The card of one client, for the drawer: what to mind first, then what to do, then what was.
public final class ClientCardController {

  private static final KeyCombination EDIT = new KeyCodeCombination(KeyCode.F2);
  private static final KeyCombination BOOK = new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination MERGE = new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN);

  /// What the card leads to.
  ///
  /// @param openBooking by its id
  /// @param copy the phone number as it is shown
  /// @param undone hears whose merge was taken back, and how many bookings went with them
  /// @param back to where the card was opened from, if Esc shall lead there
  public record Ways(Runnable edit, Runnable book, Runnable merge, LongConsumer openBooking, Consumer<String> copy,
      ObjIntConsumer<String> undone, Optional<Runnable> back) {}

  private final ClientCardModel model;
  private final Ways ways;
  private final ClientWords words;
  private final WarningChips chips;

  @FXML private VBox root;
  @FXML private Button backButton;
  @FXML private VBox warningSlot;
  @FXML private Button phoneButton;
  @FXML private Label emailLabel;
  @FXML private Button bookButton;
  @FXML private Label remark;
  @FXML private VBox progressSlot;
  @FXML private GridPane figures;
  @FXML private VBox habits;
  @FXML private VBox notesBox;
  @FXML private Label notes;
  @FXML private VBox coming;
  @FXML private VBox history;
  @FXML private Button moreButton;
  @FXML private VBox mergedBox;
  @FXML private Label mergedLabel;

  ClientCardController(ClientCardModel model, Ways ways) {
    this.model = model;
    this.ways = ways;
    this.words = model.context().words();
    this.chips = new WarningChips(model.context());
  }

  @FXML
  void initialize() {
    warningSlot.getChildren().setAll(chips);
    progressSlot.getChildren().setAll(new ProgressLine(model.busy(), model.context().texts()));
    remark.textProperty().bind(model.remarkProperty());
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
    for (Node node : List.of(backButton, phoneButton, emailLabel, remark, notesBox, moreButton, mergedBox)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    backButton.setVisible(ways.back().isPresent());
    model.cardProperty().subscribe(this::show);
    fill(coming, model.coming(), "client.card.coming.none");
    fill(history, model.past(), "client.card.history.none");
    model.nextProperty().subscribe(next -> moreButton.setVisible(next.isPresent()));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
  }

  private void show(ClientCard card) {
    chips.show(card);
    Optional<PhoneNumber> phone = card.client().details().contact().phone();
    phoneButton.setVisible(phone.isPresent());
    phoneButton.setText(phone.map(words::phone).orElse(""));
    phoneButton.setAccessibleText(text("client.card.phone.copy", phoneButton.getText()));
    emailLabel.setText(card.client().details().contact().email());
    emailLabel.setVisible(!emailLabel.getText().isEmpty());
    bookButton.setText(words.book(card));
    new CardFigures(words, model.context()).show(card, figures, habits);
    notes.setText(card.client().details().care().notes());
    notesBox.setVisible(!notes.getText().isBlank());
    Optional<ClientFigures.LatestMerge> merged = card.figures().merged();
    mergedBox.setVisible(merged.isPresent());
    mergedLabel.setText(merged.map(words::merged).orElse(""));
  }

  /// Lines that stay keep the focus: only what is new is made anew.
  private void fill(VBox place, ObservableList<Visit> visits, String none) {
    place.getChildren().setAll(lines(visits, none));
    visits.addListener((ListChangeListener<Visit>) change -> {
      int focused = focusedLine(place);
      place.getChildren().setAll(lines(visits, none));
      if (focused >= 0 && !visits.isEmpty()) {
        place.getChildren().get(Math.min(focused, visits.size() - 1)).requestFocus();
      }
    });
  }

  private static int focusedLine(VBox place) {
    return place.getChildren().stream().filter(Node::isFocused).findFirst()
        .map(place.getChildren()::indexOf).orElse(-1);
  }

  private List<? extends Node> lines(List<Visit> visits, String none) {
    if (visits.isEmpty()) {
      Label empty = new Label(model.context().texts().get(none));
      empty.getStyleClass().add("client-quiet");
      return List.of(empty);
    }
    return visits.stream().map(visit -> new VisitLine(visit, words, ways.openBooking())).toList();
  }

  private String text(String key, Object... values) {
    return model.context().texts().format(key, values);
  }

  private void steer(KeyEvent event) {
    if (EDIT.match(event)) {
      edit();
    } else if (BOOK.match(event)) {
      book();
    } else if (MERGE.match(event)) {
      merge();
    } else if (event.getCode() == KeyCode.ESCAPE && ways.back().isPresent()) {
      back();
    } else {
      return;
    }
    event.consume();
  }

  @FXML
  void back() {
    ways.back().ifPresent(Runnable::run);
  }

  @FXML
  void copyPhone() {
    ways.copy().accept(phoneButton.getText());
  }

  @FXML
  void book() {
    ways.book().run();
  }

  @FXML
  void edit() {
    ways.edit().run();
  }

  @FXML
  void merge() {
    ways.merge().run();
  }

  @FXML
  void more() {
    int first = model.past().size();
    boolean hadFocus = moreButton.isFocused();
    model.more();
    if (hadFocus) {
      focusWhenThere(first);
    }
  }

  /// Whoever asked by key for earlier visits goes on reading at the first of them.
  private void focusWhenThere(int index) {
    model.past().addListener(new ListChangeListener<Visit>() {
      @Override
      public void onChanged(Change<? extends Visit> change) {
        model.past().removeListener(this);
        if (index < history.getChildren().size()) {
          history.getChildren().get(index).requestFocus();
        }
      }
    });
  }

  @FXML
  void undoMerge() {
    model.cardProperty().get().figures().merged().ifPresent(merged -> model.undoMerge(merged.id(), undone -> {
      ways.undone().accept(merged.name(), undone.bookings());
      model.reload();
    }));
  }

  /// Another desk may have changed something.
  void refresh() {
    if (root.getScene() != null) {
      model.reload();
    }
  }

  /// The card as the drawer takes it.
  DrawerContent content() {
    return DrawerContent.readOnly(model.cardProperty().get().name().full(), root, bookButton);
  }
}
