package guitara.desk.booking;

import guitara.booking.AppointmentDetails;
import guitara.booking.Place;
import guitara.desk.DeskScreen;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import guitara.ui.control.FieldMessage;
import guitara.ui.control.ProgressLine;
import guitara.ui.control.Remark;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The booking drawer's fields, in the order of the conversation.
public final class BookingController {

  private static final int MOST_NOTES = 2 * AppointmentDetails.LONGEST_NOTES;
  private static final int MOST_LINE = 2 * AppointmentDetails.LONGEST_ADDRESS;

  private final BookingForm form;
  private final ClientPicker client;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private ScrollPane place;
  @FXML private FieldMessage message;
  @FXML private VBox stale;
  @FXML private VBox differences;
  @FXML private Button keepButton;
  @FXML private StackPane head;
  @FXML private StackPane clientSlot;
  @FXML private Label clientLabel;
  @FXML private FieldMessage clientMessage;
  @FXML private Button namelessButton;
  @FXML private VBox services;
  @FXML private FieldMessage servicesMessage;
  @FXML private Button addButton;
  @FXML private StackPane groupSlot;
  @FXML private Label turn;
  @FXML private DatePicker dayPicker;
  @FXML private TextField timeField;
  @FXML private Label endLabel;
  @FXML private FieldMessage timeMessage;
  @FXML private StackPane repeatSlot;
  @FXML private ToggleButton branchButton;
  @FXML private ToggleButton addressButton;
  @FXML private TextField addressField;
  @FXML private FieldMessage addressMessage;
  @FXML private TextArea notesField;
  @FXML private FieldMessage notesMessage;
  @FXML private CheckBox tentativeBox;
  @FXML private VBox reasonBox;
  @FXML private TextField reasonField;
  @FXML private FieldMessage reasonMessage;
  @FXML private StackPane waysSlot;
  @FXML private Label sentence;
  @FXML private Label expired;
  @FXML private StackPane progress;
  @FXML private Button bookButton;

  private Optional<BookingCards> cards = Optional.empty();
  private Optional<BookingGroupController> group = Optional.empty();
  private Optional<BookingWaysController> ways = Optional.empty();
  private Optional<BookingRepeatController> repeat = Optional.empty();

  public BookingController(BookingForm form, ClientPicker client, Texts texts) {
    this.form = form;
    this.client = client;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    BookingFields fields = form.fields();
    clientSlot.getChildren().setAll(client.node());
    clientLabel.setLabelFor(client.field());
    client.onPicked(this::picked);
    client.onHabits(form::known);
    fields.client().subscribe(picked -> {
      if (picked.isSomebody()) {
        client.show(picked);
      }
    });
    progress.getChildren().setAll(new ProgressLine(form.busy(), texts));
    bindText(fields);
    bindDay(fields);
    bindPlace(fields);
    bindCards();
    bindGroup();
    bindWays();
    attachMessages();
    Reveal.fill(root);
    form.onFocus(this::focus);
    form.stateProperty().subscribe(this::show);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::steerFirst);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steerLast);
    bookButton.setText(texts.get(form.base().isPresent() ? "booking.save" : "booking.book"));
    bookButton.disableProperty().bind(form.savingProperty());
    tentativeBox.setVisible(form.base().isEmpty());
    namelessButton.setVisible(form.isWalkIn());
    expired.visibleProperty().bind(form.hold().stateProperty().isEqualTo(BookingHold.State.EXPIRED));
    follow(head, tentativeBox, stale, reasonBox, addressField, message, namelessButton, expired, turn, addButton,
        repeatSlot);
  }

  private static void follow(Node... nodes) {
    for (Node node : nodes) {
      if (!node.managedProperty().isBound()) {
        node.managedProperty().bind(node.visibleProperty());
      }
    }
  }

  /// Once the client is chosen in the field, the conversation goes on with the service.
  private void picked(PickedClient picked) {
    form.fields().client().set(picked);
    if (picked.isSomebody() && client.field().isFocused()) {
      focus(new Spot(Spot.Field.SERVICE, 1));
    }
  }

  private void bindText(BookingFields fields) {
    Cap.at(timeField, TimeEntry.LONGEST, () -> { });
    Cap.at(addressField, MOST_LINE, () -> { });
    Cap.at(reasonField, MOST_LINE, () -> { });
    Cap.at(notesField, MOST_NOTES, () -> Platform.runLater(
        () -> form.say("booking.notes.cut", MOST_NOTES, AppointmentDetails.LONGEST_NOTES)));
    timeField.textProperty().bindBidirectional(fields.time());
    timeField.focusedProperty().addListener((o, before, focused) -> {
      if (!focused) {
        // Written otherwise, it still means the same: nothing changed, and what was just said about it stays.
        TimeEntry.parse(timeField.getText())
            .ifPresent(time -> fields.suggest(() -> fields.time().set(time.toString())));
      }
    });
    addressField.textProperty().bindBidirectional(fields.address());
    notesField.textProperty().bindBidirectional(fields.notes());
    reasonField.textProperty().bindBidirectional(fields.reason());
    tentativeBox.selectedProperty().bindBidirectional(fields.tentative());
  }

  private void bindDay(BookingFields fields) {
    dayPicker.setConverter(new DayText(form.words(), texts.locale(), fields.day()::get));
    fields.day().subscribe(dayPicker::setValue);
    dayPicker.valueProperty().addListener((o, before, now) -> {
      if (now == null) {
        dayPicker.setValue(fields.day().get());
      } else {
        fields.day().set(now);
      }
    });
    dayPicker.focusedProperty().addListener((o, before, focused) -> {
      if (!focused) {
        dayPicker.commitValue();
      }
    });
  }

  private void bindPlace(BookingFields fields) {
    ToggleGroup places = new ToggleGroup();
    places.getToggles().addAll(branchButton, addressButton);
    fields.place().subscribe(place -> places.selectToggle(place == Place.BRANCH ? branchButton : addressButton));
    places.selectedToggleProperty().addListener((o, before, now) -> {
      if (now == null) {
        places.selectToggle(before);
      } else {
        fields.place().set(now == branchButton ? Place.BRANCH : Place.ADDRESS);
      }
    });
    addressField.visibleProperty().bind(fields.place().isEqualTo(Place.ADDRESS));
  }

  private void bindCards() {
    BookingCards made = new BookingCards(form, texts, services, this::focus);
    made.attach();
    cards = Optional.of(made);
  }

  private void bindGroup() {
    Screen<BookingGroupController> screen = new ScreenLoader(
        new Controllers().with(BookingGroupController.class, () -> new BookingGroupController(form)), texts)
        .load(DeskScreen.BOOKING_GROUP, BookingGroupController.class);
    groupSlot.getChildren().setAll(screen.root());
    group = Optional.of(screen.controller());
  }

  private void bindWays() {
    Controllers controllers = new Controllers().with(
        BookingWaysController.class, () -> new BookingWaysController(form, timeField::requestFocus));
    Screen<BookingWaysController> screen =
        new ScreenLoader(controllers, texts).load(DeskScreen.BOOKING_WAYS, BookingWaysController.class);
    waysSlot.getChildren().setAll(screen.root());
    ways = Optional.of(screen.controller());
  }

  private void attachMessages() {
    message.attach(bookButton, form.stateProperty().map(FormState::message));
    clientMessage.attach(client.field(), remark(Spot.CLIENT));
    servicesMessage.attach(addButton, remark(Spot.SERVICES));
    timeMessage.attach(timeField, remark(Spot.TIME));
    addressMessage.attach(addressField, remark(Spot.ADDRESS));
    notesMessage.attach(notesField, remark(Spot.NOTES));
    reasonMessage.attach(reasonField, remark(Spot.REASON));
  }

  private ObservableValue<Optional<Remark>> remark(Spot spot) {
    return form.stateProperty().map(state -> state.remark(spot));
  }

  private void show(FormState state) {
    sentence.setText(form.sentence());
    endLabel.setText(state.reading().draft()
        .map(draft -> form.words().until(draft.during().end(), form.fields().day().get())).orElse(""));
    reasonBox.setVisible(state.reasonShown());
    addButton.setVisible(form.fields().guests() < 2);
    turn.setText(state.turn().orElse(""));
    turn.setVisible(!turn.getText().isEmpty());
    boolean chooses = state.stale().isPresent() && !stale.isVisible();
    stale.setVisible(state.stale().isPresent());
    state.stale().ifPresent(merge -> differences.getChildren().setAll(merge.differences().stream().map(text -> {
      Label label = new Label(text);
      label.setWrapText(true);
      return label;
    }).toList()));
    if (chooses) {
      keepButton.requestFocus();
      Reveal.in(place, keepButton);
    }
  }

  /// Ctrl+Enter books from anywhere, also from inside the notes; so does Enter on the box that Space ticks. The form's
  /// other keys work everywhere in it, too.
  private void steerFirst(KeyEvent event) {
    form.hold().touch();
    Optional<Runnable> body = BookingKeys.NAMELESS.match(event) ? Optional.of(this::nameless)
        : BookingKeys.GUEST.match(event) ? Optional.of(this::addGuest)
        : BookingKeys.OTHER.match(event) ? Optional.of(this::otherTimes)
        : BookingKeys.ONWARD.match(event) ? onward(event.getTarget()).map(next -> next::requestFocus)
        : BookingKeys.REPEAT.match(event) ? repeat.map(it -> it::toggle)
        : BookingKeys.way(event).flatMap(number -> ways.flatMap(it -> it.offered(number)));
    body.ifPresent(run -> {
      event.consume();
      run.run();
    });
    if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || event.getTarget() == tentativeBox)) {
      event.consume();
      book();
    }
  }

  private Optional<Node> onward(EventTarget from) {
    return cards.flatMap(it -> it.onward(from, timeField));
  }

  /// Enter books, unless what has the focus wanted it.
  private void steerLast(KeyEvent event) {
    boolean open = event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
    boolean pressed = event.getTarget() instanceof Button || event.getTarget() instanceof ToggleButton;
    if (event.getCode() == KeyCode.ENTER && !open && !pressed) {
      event.consume();
      book();
    }
  }

  @FXML
  void book() {
    dayPicker.commitValue();
    if (!repeat.map(BookingRepeatController::takesOver).orElse(false)) {
      form.book();
    }
  }

  @FXML
  void addService() {
    cards.ifPresent(it -> it.addService(form.fields().guests()));
  }

  @FXML
  void addGuest() {
    cards.ifPresent(BookingCards::addGuest);
  }

  @FXML
  void otherTimes() {
    form.otherTimes();
  }

  /// Somebody who gives no name is still one client, and needs one.
  @FXML
  void nameless() {
    if (form.isWalkIn()) {
      client.addNameless(texts.format("booking.nameless.name", form.words().now()));
    }
  }

  @FXML
  void keepMine() {
    form.keepMine();
  }

  @FXML
  void takeTheirs() {
    form.takeTheirs();
  }

  private void focus(Spot spot) {
    Optional<Node> card = cards.flatMap(it -> it.at(spot));
    if (card.isPresent()) {
      card.get().requestFocus();
      Reveal.in(place, card.get());
      return;
    }
    Node node = switch (spot.field()) {
      case CLIENT -> client.field();
      case SERVICES, SERVICE, MINUTES, PERSON, ROOM -> addButton;
      case APART -> group.map(BookingGroupController::field).orElse(timeField);
      case TIME -> timeField;
      case ADDRESS -> addressField;
      case NOTES -> notesField;
      case REASON -> reasonField;
    };
    node.requestFocus();
    Reveal.in(place, node);
  }

  /// Puts the head of an existing booking above the fields.
  void showHead(Node node) {
    head.getChildren().setAll(node);
    head.setVisible(true);
  }

  /// Puts what concerns a series below the time: how it shall repeat, or what it is part of.
  void showSeries(Node node, Optional<BookingRepeatController> typed) {
    repeatSlot.getChildren().setAll(node);
    repeatSlot.setVisible(true);
    repeat = typed;
    typed.ifPresent(it -> it.onProperty().subscribe(
        on -> bookButton.setText(texts.get(on ? "series.preview" : "booking.book"))));
  }

  /// Where the reason for a broken rule is given.
  Node reasonField() {
    return reasonField;
  }

  /// Where the conversation goes on: the client, or the service when the client is known.
  Node first() {
    boolean service = form.isWalkIn() || form.fields().client().get().isSomebody();
    return cards.filter(it -> service).flatMap(it -> it.at(new Spot(Spot.Field.SERVICE, 1))).orElse(client.field());
  }
}
