package guitara.desk.block;

import guitara.booking.BlockKind;
import guitara.booking.BlockTimeRequest;
import guitara.booking.BlockedTime;
import guitara.desk.booking.BookingContext;
import guitara.desk.booking.DayText;
import guitara.desk.core.Directory;
import guitara.ui.Texts;
import guitara.ui.control.FieldMessage;
import guitara.ui.control.ProgressLine;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The form of blocked time: what, when, for whom, every week or once.
public final class BlockController {

  private final BlockForm form;
  private final BookingContext context;
  private final Texts texts;

  @FXML
  private VBox root;
  @FXML
  private HBox kinds;
  @FXML
  private TextField titleField;
  @FXML
  private DatePicker dayPicker;
  @FXML
  private TextField fromField;
  @FXML
  private TextField toField;
  @FXML
  private FlowPane people;
  @FXML
  private FlowPane rooms;
  @FXML
  private HBox weekly;
  @FXML
  private CheckBox weeklyBox;
  @FXML
  private Spinner<Integer> weeksField;
  @FXML
  private Label origin;
  @FXML
  private FieldMessage message;
  @FXML
  private StackPane progress;
  @FXML
  private Button blockButton;
  @FXML
  private Button leaveOutButton;
  @FXML
  private Button giveUpButton;
  @FXML
  private Button giveUpAllButton;

  BlockController(BlockForm form, BookingContext context) {
    this.form = form;
    this.context = context;
    this.texts = context.texts();
  }

  @FXML
  void initialize() {
    bindKinds();
    titleField.textProperty().bindBidirectional(form.title());
    fromField.textProperty().bindBidirectional(form.from());
    toField.textProperty().bindBidirectional(form.to());
    bindDay();
    bindWho();
    bindWeeks();
    progress.getChildren().setAll(new ProgressLine(form.busy(), texts));
    message.attach(fromField, form.messageProperty());
    leaveOutButton.visibleProperty().bind(form.canLeaveOutProperty());
    blockButton.disableProperty().bind(form.busy().workingProperty());
    form.existing().ifPresent(this::showExisting);
    boolean exists = form.existing().isPresent();
    weekly.setVisible(!exists);
    origin.setVisible(exists);
    giveUpButton.setVisible(exists);
    giveUpAllButton.setVisible(form.existing().filter(BlockedTime::repeated).isPresent());
    List.<Node>of(leaveOutButton, weekly, origin, giveUpButton, giveUpAllButton)
        .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
  }

  private void showExisting(BlockedTime blocked) {
    blockButton.setText(texts.get("block.save"));
    origin.setText(texts.format("block.origin", blocked.blockedBy()));
  }

  private void bindKinds() {
    ToggleGroup group = new ToggleGroup();
    for (BlockKind kind : BlockKind.values()) {
      ToggleButton button = new ToggleButton(texts.get("booking.block." + kind));
      button.getStyleClass().add("booking-place");
      button.setToggleGroup(group);
      button.setUserData(kind);
      button.setSelected(kind == form.kind().get());
      kinds.getChildren().add(button);
    }
    group.selectedToggleProperty().addListener((o, before, now) -> {
      if (now == null) {
        group.selectToggle(before);
      } else {
        form.kind().set((BlockKind) now.getUserData());
      }
    });
  }

  private void bindDay() {
    dayPicker.setConverter(new DayText(context.words(), texts.locale(), form.day()::get));
    form.day().subscribe(dayPicker::setValue);
    dayPicker.valueProperty().addListener((o, before, now) -> {
      if (now == null) {
        dayPicker.setValue(form.day().get());
      } else {
        form.day().set(now);
      }
    });
  }

  private void bindWho() {
    Directory directory = context.directory().get();
    List<ButtonBase> all = new ArrayList<>();
    directory.therapistsAt(form.branch()).forEach(it -> people.getChildren().add(who(it.id(), it.name(), all)));
    directory.roomsAt(form.branch()).forEach(it -> rooms.getChildren().add(who(it.id(), it.name(), all)));
  }

  /// Of a single occurrence one person or room is chosen; a new block may be for many.
  private ToggleButton who(long id, String name, List<ButtonBase> all) {
    ToggleButton button = new ToggleButton(name);
    button.getStyleClass().add("chip");
    button.setSelected(form.chosen().contains(id));
    button.setOnAction(event -> {
      if (form.existing().isPresent()) {
        form.chosen().clear();
        all.forEach(other -> ((ToggleButton) other).setSelected(other == button));
        form.chosen().add(id);
      } else if (button.isSelected()) {
        form.chosen().add(id);
      } else {
        form.chosen().remove(id);
      }
    });
    all.add(button);
    return button;
  }

  private void bindWeeks() {
    weeklyBox.selectedProperty().bindBidirectional(form.weekly());
    weeksField.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
        2, BlockTimeRequest.MOST_OCCURRENCES, form.weeks().get()));
    weeksField.valueProperty().addListener((o, before, now) -> form.weeks().set(now));
    weeksField.disableProperty().bind(Bindings.not(form.weekly()));
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ButtonBase)) {
      event.consume();
      block();
    }
  }

  @FXML
  void block() {
    dayPicker.commitValue();
    form.send(false);
  }

  @FXML
  void leaveOut() {
    form.send(true);
  }

  @FXML
  void giveUp() {
    form.giveUp(false);
  }

  @FXML
  void giveUpAll() {
    form.giveUp(true);
  }

  Node first() {
    return titleField;
  }
}
