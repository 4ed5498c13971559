package guitara.desk.list;

import guitara.booking.Appointment;
import guitara.booking.list.BookingLine;
import guitara.booking.list.BookingSort;
import guitara.booking.list.BookingSort.By;
import guitara.booking.list.BookingView;
import guitara.ui.control.ListAnchor;
import guitara.ui.control.Notice;
import guitara.ui.control.ProgressLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The list of bookings: views with their counts, filters, lines that open in the drawer or jump to the board.
public final class BookingListController {

  private static final double ROW = 40;
  private static final double ALL_COLUMNS = 1_040;
  private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

  private final ListContext context;
  private final ListPlace place;
  private final BookingListModel model;
  private final Map<BookingView, ToggleButton> views = new EnumMap<>(BookingView.class);

  @FXML private VBox root;
  @FXML private TextField search;
  @FXML private ComboBox<Named> person;
  @FXML private ComboBox<Named> service;
  @FXML private HBox tabs;
  @FXML private HBox heads;
  @FXML private Button whenHead;
  @FXML private Button clientHead;
  @FXML private Label roomHead;
  @FXML private Button bookedHead;
  @FXML private VBox progressSlot;
  @FXML private ListView<BookingLine> list;
  @FXML private Label remark;

  public BookingListController(ListContext context, ListPlace place) {
    this.context = context;
    this.place = place;
    this.model = new BookingListModel(context);
  }

  @FXML
  void initialize() {
    for (BookingView view : BookingView.values()) {
      ToggleButton tab = new ToggleButton();
      tab.setId("view" + view);
      tab.setOnAction(e -> model.view(view));
      views.put(view, tab);
      tabs.getChildren().add(tab);
    }
    model.countsProperty().subscribe(this::showViews);
    model.filterProperty().subscribe(() -> showViews(model.countsProperty().get()));
    search.textProperty().addListener((o, before, text) ->
        model.filter(model.filterProperty().get().containing(text)));
    offerChoices();
    person.valueProperty().addListener((o, before, now) -> chosen(now, it ->
        model.filter(model.filterProperty().get().with(it.id()))));
    service.valueProperty().addListener((o, before, now) -> chosen(now, it ->
        model.filter(model.filterProperty().get().withService(it.id()))));
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    BooleanBinding narrow = root.widthProperty().lessThan(ALL_COLUMNS);
    list.setItems(model.lines());
    list.skinProperty().subscribe(this::alignHeads);
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new BookingRowCell(context::words, narrow));
    BookingRowCell.hideWhen(narrow, roomHead, bookedHead);
    remark.textProperty().bind(model.remarkProperty());
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
    remark.setMouseTransparent(true);
    model.sortProperty().subscribe(this::showSort);
    model.adoptWith(change -> ListAnchor.keep(list, BookingLine::id, change));
    list.setOnMouseClicked(e -> {
      if (e.getButton() == MouseButton.PRIMARY) {
        openSelected();
      }
    });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::steerList);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::steerSearch);
    ListAnchor.whenNearEnd(list, model::more);
  }

  private static void chosen(Named now, Consumer<Named> then) {
    Optional.ofNullable(now).ifPresent(then);
  }

  /// The people and services of the branch; what was chosen stays chosen.
  private void offerChoices() {
    var directory = context.directory().get();
    var branch = context.branch().get();
    offer(person, Stream.concat(Stream.of(Named.all(context.texts().get("list.person.all"))),
        directory.therapistsAt(branch).stream().map(it -> Named.of(it.id(), it.name()))).toList(),
        model.filterProperty().get().staffId());
    offer(service, Stream.concat(Stream.of(Named.all(context.texts().get("list.service.all"))),
        directory.servicesAt(branch).stream().map(it -> Named.of(it.id(), it.name()))).toList(),
        model.filterProperty().get().serviceId());
  }

  private static void offer(ComboBox<Named> box, List<Named> all, OptionalLong chosen) {
    if (!box.getItems().equals(all)) {
      box.getItems().setAll(all);
    }
    box.setValue(all.stream().filter(it -> it.id().equals(chosen)).findFirst().orElse(all.getFirst()));
  }

  private void showViews(Map<BookingView, Long> counts) {
    views.forEach((view, tab) -> {
      tab.setText(context.texts().format("list.view." + view, counts.getOrDefault(view, 0L)));
      tab.setSelected(view == model.filterProperty().get().view());
    });
  }

  private void showSort(BookingSort sort) {
    Map<By, Button> heads = Map.of(By.TIME, whenHead, By.CLIENT, clientHead, By.BOOKED, bookedHead);
    heads.forEach((by, head) -> head.setText(context.texts().format(
        "list.column." + by, by != sort.by() ? 0 : sort.descending() ? 2 : 1)));
  }

  /// The list is on the screen, or its branch is another one: read it.
  public void show() {
    offerChoices();
    model.restart();
  }

  /// Shows one view.
  public void show(BookingView view) {
    offerChoices();
    model.view(view);
  }

  /// Something changed somewhere: look again, without moving anything under the eye.
  public void refresh() {
    model.refresh();
  }

  /// The names were read anew.
  public void renamed() {
    offerChoices();
    list.refresh();
  }

  private void steerSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      list.getSelectionModel().selectFirst();
      list.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    }
  }

  private void steerList(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> openSelected();
      case B -> selected().ifPresent(this::jump);
      case DELETE -> selected().ifPresent(line -> model.withBooking(line.id(), place::cancel, this::gone));
      case SLASH -> search.requestFocus();
      default -> {
        if (event.getCode() == KeyCode.DOWN
            && list.getSelectionModel().getSelectedIndex() >= list.getItems().size() - 2) {
          model.more();
        }
        return;
      }
    }
    event.consume();
  }

  private Optional<BookingLine> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void openSelected() {
    selected().ifPresent(line -> model.withBooking(line.id(), this::open, this::gone));
  }

  private void open(Appointment appointment) {
    place.open(appointment);
  }

  private void jump(BookingLine line) {
    if (line.status().onBoard()) {
      place.jump(context.branch().get().businessDate(line.during().start()), line.id(), 1);
    } else {
      place.say(Notice.of(context.texts().get("list.not-on-board")));
    }
  }

  private void gone() {
    place.say(Notice.of(context.texts().get("list.gone")));
    model.refresh();
  }

  /// The heads stand over their columns whether the rows are narrower by a scroll bar or not.
  private void alignHeads() {
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        bar.visibleProperty().subscribe(shown -> heads.pseudoClassStateChanged(SCROLLED, shown));
      }
    }
  }

  @FXML
  void sortByTime() {
    model.sortBy(By.TIME);
  }

  @FXML
  void sortByClient() {
    model.sortBy(By.CLIENT);
  }

  @FXML
  void sortByBooked() {
    model.sortBy(By.BOOKED);
  }

  @FXML
  void somebodyIsSick() {
    place.sick(model.filterProperty().get().staffId(),
        context.branch().get().businessDate(context.clock().instant()));
  }
}
