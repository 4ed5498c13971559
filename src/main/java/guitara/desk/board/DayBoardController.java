package guitara.desk.board;

import guitara.booking.AppointmentItem;
import guitara.booking.DaySchedule;
import guitara.booking.SlotHold;
import guitara.ui.Texts;
import guitara.ui.action.Action;
import guitara.ui.action.KeyMap;
import guitara.ui.board.BoardChange;
import guitara.ui.board.BoardColumn;
import guitara.ui.board.BoardControl;
import guitara.ui.board.BoardIntent;
import guitara.ui.board.BoardLegend;
import guitara.ui.board.Tone;
import guitara.ui.control.PopOvers;
import guitara.ui.control.ProgressLine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;

/// Wires the board to its model.
public final class DayBoardController {

  private static final String KEYS = "dayboard.keys";

  private final DayBoardModel model;
  private final Texts texts;
  private final BoardHandler handler;
  private final BoardControl board;
  private final InstantSource clock;
  private final ContextMenu headMenu = new ContextMenu();
  private final PauseTransition expiry = new PauseTransition();

  @FXML
  private ToggleGroup modes;
  @FXML
  private ToggleButton people;
  @FXML
  private ToggleButton rooms;
  @FXML
  private MenuButton grouping;
  @FXML
  private Label summary;
  @FXML
  private Label empty;
  @FXML
  private Button legend;
  @FXML
  private StackPane progress;
  @FXML
  private StackPane place;

  public DayBoardController(DayBoardModel model, Texts texts, BoardHandler handler, InstantSource clock) {
    this.model = model;
    this.texts = texts;
    this.handler = handler;
    this.clock = clock;
    this.expiry.setOnFinished(over -> model.ownChange());
    this.board = new BoardControl(model.pictureProperty().get(), clock);
  }

  @FXML
  void initialize() {
    place.getChildren().addFirst(board);
    progress.getChildren().add(new ProgressLine(model.busy(), texts));
    board.boardProperty().bind(model.pictureProperty());
    board.setDropJudge((change, latest) -> model.judge(change));
    board.setOnIntent(this::handle);
    board.setOnContextMenuRequested(event -> (event.isKeyboardTrigger() ? board.focusedColumn()
        : board.headAt(event.getX(), event.getY())).ifPresent(column -> offer(column, event)));
    modes.selectToggle(people);
    modes.selectedToggleProperty().subscribe(this::changeMode);
    model.modeProperty().subscribe(mode -> modes.selectToggle(mode == BoardMode.PEOPLE ? people : rooms));
    model.groupingProperty().subscribe(this::showGrouping);
    grouping.disableProperty().bind(model.modeProperty().isNotEqualTo(BoardMode.PEOPLE));
    model.scheduleProperty().subscribe(schedule -> schedule.ifPresent(this::summarise));
    model.scheduleProperty().subscribe(schedule -> schedule.ifPresent(this::awaitExpiry));
    model.pictureProperty().subscribe(picture -> empty.setVisible(
        model.scheduleProperty().get().isPresent() && picture.entries().isEmpty()));
  }

  /// One of the two always stays chosen.
  private void changeMode(Toggle before, Toggle chosen) {
    if (chosen == null) {
      modes.selectToggle(before);
    } else {
      model.modeProperty().set(chosen == rooms ? BoardMode.ROOMS : BoardMode.PEOPLE);
    }
  }

  private void showGrouping(Grouping chosen) {
    ToggleGroup choices = new ToggleGroup();
    grouping.setText(texts.get("dayboard.by." + chosen));
    grouping.getItems().setAll(Arrays.stream(Grouping.values())
        .map(by -> {
          RadioMenuItem item = new RadioMenuItem(texts.get("dayboard.by." + by));
          item.setToggleGroup(choices);
          item.setSelected(by == chosen);
          item.setOnAction(event -> group(by));
          return item;
        }).toList());
  }

  private void group(Grouping by) {
    model.modeProperty().set(BoardMode.PEOPLE);
    model.groupingProperty().set(by);
  }

  /// What the board adds to the command field.
  public Action[] actions() {
    return Arrays.stream(Grouping.values())
        .map(by -> Action.of("dayboard.group-by." + by, "desk.group.day", () -> group(by)))
        .toArray(Action[]::new);
  }

  private void summarise(DaySchedule day) {
    long bookings = day.appointments().stream().filter(it -> it.status().onBoard()).count();
    long unassigned = day.appointments().stream()
        .filter(it -> it.status().holdsSlot())
        .flatMap(it -> it.draft().items().stream())
        .map(AppointmentItem::staffId)
        .filter(OptionalLong::isEmpty)
        .count();
    summary.setText(texts.format("dayboard.summary", bookings, unassigned));
  }

  /// Holds go by themselves: the picture is drawn again when the first of them expires.
  private void awaitExpiry(DaySchedule day) {
    expiry.stop();
    day.holds().stream().map(SlotHold::expiresAt).min(Instant::compareTo).ifPresent(first -> {
      Duration left = Duration.between(clock.instant(), first).plusMillis(100);
      boolean soon = left.isPositive() && left.compareTo(SlotHold.LENGTH.plusMinutes(1)) < 0;
      expiry.setDuration(javafx.util.Duration.millis((double) (soon ? left : SlotHold.LENGTH).toMillis()));
      expiry.playFromStart();
    });
  }

  private void handle(BoardIntent intent) {
    switch (intent) {
      case BoardChange change -> model.apply(change);
      case BoardIntent.Open open -> {
        model.appointment(open.entry().key()).ifPresent(handler::open);
        model.blocked(open.entry().key()).ifPresent(handler::open);
      }
      case BoardIntent.Cancel cancel -> {
        model.appointment(cancel.entry().key()).ifPresent(handler::cancel);
        model.blocked(cancel.entry().key()).ifPresent(model::unblock);
      }
      case BoardIntent.Refused refused -> model.tell(refused);
      case BoardIntent.BookAt at -> bookAt(at);
    }
  }

  /// What can be said of the person whose column it is.
  private void offer(BoardColumn column, ContextMenuEvent event) {
    OptionalLong person = Columns.id(column.key());
    if (model.modeProperty().get() == BoardMode.PEOPLE && person.isPresent()) {
      MenuItem sick = new MenuItem(texts.format("dayboard.head.sick", column.head().title()));
      sick.setMnemonicParsing(false);
      sick.setOnAction(chosen -> handler.sick(person.getAsLong()));
      headMenu.getItems().setAll(sick);
      headMenu.show(board, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  /// The person in whose column the board's focus is.
  public OptionalLong focusedPerson() {
    return model.modeProperty().get() == BoardMode.PEOPLE
        ? board.focusedColumn().map(column -> Columns.id(column.key())).orElseGet(OptionalLong::empty)
        : OptionalLong.empty();
  }

  private void bookAt(BoardIntent.BookAt at) {
    OptionalLong id = Columns.id(at.column());
    switch (model.modeProperty().get()) {
      case PEOPLE -> handler.bookAt(id, OptionalLong.empty(), at.start(), at.typed());
      case ROOMS -> handler.bookAt(OptionalLong.empty(), id, at.start(), at.typed());
    }
  }

  @FXML
  void walkIn() {
    handler.walkIn();
  }

  @FXML
  void showLegend() {
    Map<Tone, String> names = new EnumMap<>(Tone.class);
    for (Tone tone : Tone.values()) {
      names.put(tone, texts.get("dayboard.legend." + tone));
    }
    PopOver over = PopOvers.of(new BoardLegend(names), legend);
    over.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    over.setTitle(texts.get("dayboard.legend"));
    over.show(legend);
  }

  /// The keys that belong to the board itself, for the list of all keys.
  public static void listKeys(KeyMap keys) {
    keys.addGesture(KEYS, "dayboard.keys.walk", "\u2190", "\u2191", "\u2193", "\u2192");
    keys.addGesture(KEYS, "dayboard.keys.columns", "Tab");
    keys.addGesture(KEYS, "dayboard.keys.move", "Shift+\u2191");
    keys.addGesture(KEYS, "dayboard.keys.resize", "Alt+\u2193");
    keys.addGesture(KEYS, "dayboard.keys.open", "Enter");
    keys.addGesture(KEYS, "dayboard.keys.back", "Esc");
    keys.addGesture(KEYS, "dayboard.keys.cancel", "Del");
    keys.addGesture(KEYS, "dayboard.keys.type", "A\u2026Z");
    keys.addGesture(KEYS, "dayboard.keys.copy", "Ctrl+Drag");
    keys.addGesture(KEYS, "dayboard.keys.zoom", "Ctrl+Wheel");
    keys.addGesture(KEYS, "dayboard.keys.fold", "Alt+\u2190");
    keys.addGesture(KEYS, "dayboard.keys.unfold", "Alt+\u2192");
  }

  /// The board itself, for the keyboard's focus and for tours.
  public BoardControl board() {
    return board;
  }
}
