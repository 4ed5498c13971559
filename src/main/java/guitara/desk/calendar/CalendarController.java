package guitara.desk.calendar;

import guitara.booking.calendar.Subject;
import guitara.desk.core.Span;
import guitara.live.LiveEvent;
import guitara.ui.action.KeyMap;
import guitara.ui.control.ProgressLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PrefixSelectionComboBox;

/// The calendars: whose, a week or a month, and a day to choose that opens on the board.
public final class CalendarController {

  private static final String KEYS = "calendar.keys";
  private static final int A_WEEK = 7;
  /// In milliseconds; what is typed after it begins another name.
  private static final int TYPING_PAUSE = 1_000;

  private final CalendarContext context;
  private final CalendarPlace place;
  private final CalendarModel model;
  private List<? extends DayTile> tiles = List.of();
  private boolean offering;
  private boolean focusWanted;
  private LocalDate pressed = LocalDate.EPOCH;

  @FXML private VBox root;
  @FXML private ToggleGroup spans;
  @FXML private ToggleButton week;
  @FXML private ToggleButton month;
  private String typedLast = "";
  private String beforeSlash = "";
  private long typedAt;

  @FXML private PrefixSelectionComboBox<SubjectChoice> subjects;
  @FXML private Label summary;
  @FXML private HBox legend;
  @FXML private VBox progressSlot;
  @FXML private Label remark;
  @FXML private StackPane days;

  public CalendarController(CalendarContext context, CalendarPlace place) {
    this.context = context;
    this.place = place;
    this.model = new CalendarModel(context);
  }

  @FXML
  void initialize() {
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    model.spanProperty().subscribe(span -> spans.selectToggle(span == Span.MONTH ? month : week));
    spans.selectedToggleProperty().subscribe(this::changeSpan);
    subjects.setCellFactory(list -> new SubjectCell());
    subjects.setTypingDelay(TYPING_PAUSE);
    subjects.setLookup((box, typed) -> SubjectChoice.find(subjects.getItems(), sinceSlash(typed)));
    subjects.valueProperty().addListener((o, before, chosen) -> choose(chosen));
    offerSubjects();
    remark.textProperty().bind(model.remarkProperty());
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
    remark.managedProperty().bind(remark.visibleProperty());
    legend.visibleProperty().bind(model.spanProperty().isEqualTo(Span.WEEK));
    legend.managedProperty().bind(legend.visibleProperty());
    model.pictureProperty().subscribe(picture -> picture.ifPresent(this::show));
    context.day().subscribe((before, now) -> chooseDay());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    days.addEventHandler(MouseEvent.MOUSE_CLICKED, this::point);
  }

  /// What was typed since the last "/", which begins another name without the pause that otherwise does.
  private String sinceSlash(String typed) {
    long now = System.nanoTime();
    if (now - typedAt > TimeUnit.MILLISECONDS.toNanos(TYPING_PAUSE) || !typed.startsWith(beforeSlash)) {
      beforeSlash = "";
    }
    typedAt = now;
    typedLast = typed;
    return typed.substring(beforeSlash.length());
  }

  /// One of the two always stays chosen.
  private void changeSpan(Toggle before, Toggle chosen) {
    if (chosen == null) {
      spans.selectToggle(before);
    } else {
      model.spanProperty().set(chosen == month ? Span.MONTH : Span.WEEK);
    }
  }

  /// The branch, its people and rooms. Who is not among them any more makes way for the branch.
  private void offerSubjects() {
    List<SubjectChoice> all =
        SubjectChoice.of(context.directory().get(), context.branch().get(), context.texts());
    offering = true;
    if (!subjects.getItems().equals(all)) {
      subjects.getItems().setAll(all);
    }
    SubjectChoice chosen = all.stream().filter(it -> it.subject().equals(model.subjectProperty().get())).findFirst()
        .orElse(all.getFirst());
    subjects.setValue(chosen);
    offering = false;
    model.subjectProperty().set(chosen.subject());
  }

  private void choose(SubjectChoice chosen) {
    if (!offering && chosen != null) {
      model.subjectProperty().set(chosen.subject());
    }
  }

  private void show(CalendarPicture picture) {
    boolean hadFocus = tiles.stream().anyMatch(Node::isFocused);
    CalendarWords words = context.words();
    LocalDate today = context.today();
    if (picture.wanted().span() == Span.MONTH) {
      MonthView view = days.getChildren().stream().filter(MonthView.class::isInstance).map(MonthView.class::cast)
          .filter(it -> it.tiles().size() == picture.loads().size()).findFirst()
          .orElseGet(() -> new MonthView(picture.loads().size(), picture.wanted().period().first(), words));
      view.show(picture, today, words);
      put(view, view.tiles());
    } else {
      WeekView view = days.getChildren().stream().filter(WeekView.class::isInstance).map(WeekView.class::cast)
          .findFirst().orElseGet(() -> new WeekView(words));
      view.show(picture, today, words);
      put(view, view.tiles());
    }
    summary.setText(words.summary(picture));
    focusWanted |= hadFocus;
    chooseDay();
  }

  private void put(Node view, List<? extends DayTile> shown) {
    tiles = shown;
    if (!days.getChildren().contains(view)) {
      days.getChildren().setAll(view);
    }
  }

  /// The focus follows the day, as soon as the day is there.
  private void chooseDay() {
    LocalDate day = context.day().get();
    focusWanted |= tiles.stream().anyMatch(Node::isFocused);
    tiles.forEach(tile -> tile.choose(day));
    if (focusWanted) {
      tiles.stream().filter(tile -> tile.day().equals(day) && tile.getScene() != null).findFirst().ifPresent(tile -> {
        tile.requestFocus();
        focusWanted = false;
      });
    }
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.SLASH) {
      beforeSlash = typedLast;
      subjects.requestFocus();
      event.consume();
    } else if (tiles.stream().anyMatch(Node::isFocused)) {
      walk(event);
    }
  }

  private void walk(KeyEvent event) {
    LocalDate day = context.day().get();
    int row = model.spanProperty().get() == Span.MONTH ? A_WEEK : 1;
    Optional<LocalDate> to = switch (event.getCode()) {
      case LEFT -> Optional.of(day.minusDays(1));
      case RIGHT -> Optional.of(day.plusDays(1));
      case UP -> Optional.of(day.minusDays(row));
      case DOWN -> Optional.of(day.plusDays(row));
      case HOME -> Optional.of(Span.WEEK.first(day, context.texts().locale()));
      case END -> Optional.of(Span.WEEK.first(day, context.texts().locale()).plusDays(A_WEEK - 1L));
      default -> Optional.empty();
    };
    to.ifPresent(context.day()::set);
    if (event.getCode() == KeyCode.ENTER) {
      open();
    }
    if (to.isPresent() || event.getCode() == KeyCode.ENTER) {
      event.consume();
    }
  }

  /// What the first press of two was on is opened, whatever has come to stand there since.
  private void point(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.getClickCount() == 1) {
      tiles.stream().filter(tile -> tile.contains(tile.sceneToLocal(event.getSceneX(), event.getSceneY())))
          .findFirst().ifPresent(tile -> {
            pressed = tile.day();
            focusWanted = true;
            context.day().set(pressed);
            chooseDay();
          });
    } else if (pressed.equals(context.day().get())) {
      open();
    }
  }

  private void open() {
    place.open(context.day().get(), model.subjectProperty().get(), model.free());
  }

  /// Shows a week or a month, and puts the focus on the day.
  public void show(Span span) {
    model.spanProperty().set(span);
    focusWanted = true;
    chooseDay();
  }

  /// A week or a month.
  public ReadOnlyObjectProperty<Span> spanProperty() {
    return model.spanProperty();
  }

  /// Whose calendar is shown.
  public ReadOnlyObjectProperty<Subject> subjectProperty() {
    return model.subjectProperty();
  }

  /// Whether the calendars are on the screen; what nobody looks at is not read.
  public void shown(boolean now) {
    model.shown(now);
  }

  /// The desk works for another branch now.
  public void branchChanged() {
    offerSubjects();
    model.look();
  }

  /// The names were read anew.
  public void renamed() {
    offerSubjects();
    model.renamed();
  }

  /// What is shown may be old: the cache has heard of it before.
  public void on(LiveEvent event) {
    model.on(event);
  }

  /// The keys that belong to the calendars, for the list of all keys.
  public static void listKeys(KeyMap keys) {
    keys.addGesture(KEYS, "calendar.keys.walk", "\u2190", "\u2191", "\u2193", "\u2192");
    keys.addGesture(KEYS, "calendar.keys.week", "Home", "End");
    keys.addGesture(KEYS, "calendar.keys.open", "Enter");
    keys.addGesture(KEYS, "calendar.keys.subject", "/");
  }
}
