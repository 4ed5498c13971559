package guitara.entrance;

import guitara.access.SignIn.Colleague;
import guitara.entrance.EntranceModel.Way;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import guitara.ui.control.Initials;
import guitara.ui.control.ProgressLine;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The entrance: name and password, or a colleague's disc and PIN, or a code for a new password.
public final class EntranceController {

  private final EntranceModel model;
  private final EntranceContext context;
  private final Texts texts;
  private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> second()));

  @FXML
  private VBox root;
  @FXML
  private VBox card;
  @FXML
  private Label heading;
  @FXML
  private FlowPane people;
  @FXML
  private VBox loginBox;
  @FXML
  private TextField loginField;
  @FXML
  private VBox passwordBox;
  @FXML
  private Label passwordLabel;
  @FXML
  private PasswordField passwordField;
  @FXML
  private VBox againBox;
  @FXML
  private PasswordField againField;
  @FXML
  private VBox codeBox;
  @FXML
  private Label codeLabel;
  @FXML
  private TextField codeField;
  @FXML
  private VBox pinBox;
  @FXML
  private PasswordField pinField;
  @FXML
  private Label message;
  @FXML
  private Label note;
  @FXML
  private StackPane progress;
  @FXML
  private Button enterButton;
  @FXML
  private Button passwordWay;
  @FXML
  private Button codeWay;
  @FXML
  private VBox demo;
  @FXML
  private FlowPane demoPeople;

  EntranceController(EntranceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.model = new EntranceModel(context);
    clock.setCycleCount(Animation.INDEFINITE);
  }

  /// Loads the entrance; it lives as long as its window.
  public static Screen<EntranceController> load(EntranceContext context) {
    Controllers controllers = new Controllers().with(EntranceController.class, () -> new EntranceController(context));
    return new ScreenLoader(controllers, context.texts()).load(EntranceScreen.ENTRANCE, EntranceController.class);
  }

  @FXML
  void initialize() {
    loginField.textProperty().bindBidirectional(model.loginProperty());
    passwordField.textProperty().bindBidirectional(model.passwordProperty());
    againField.textProperty().bindBidirectional(model.againProperty());
    codeField.textProperty().bindBidirectional(model.codeProperty());
    pinField.setTextFormatter(new TextFormatter<>(
        change -> change.getControlNewText().matches("\\d{0,6}") ? change : null));
    pinField.textProperty().bindBidirectional(model.pinProperty());
    say(message, model.messageProperty());
    say(note, model.noteProperty());
    progress.getChildren().setAll(new ProgressLine(model.busy(), texts));
    enterButton.disableProperty().bind(model.busy().workingProperty());
    model.colleagues().addListener((ListChangeListener<Colleague>) change -> showPeople());
    model.chosenProperty().subscribe(chosen -> showPeople());
    model.wayProperty().subscribe(this::show);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    showDemo();
    List.<Node>of(people, loginBox, passwordBox, againBox, codeBox, pinBox, message, note, passwordWay,
        codeWay, enterButton, demo).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    root.sceneProperty().subscribe(scene -> {
      if (scene == null) {
        clock.stop();
      } else {
        clock.play();
        arrive();
      }
    });
  }

  private static void say(Label label, ObservableValue<String> words) {
    label.textProperty().bind(words);
    label.visibleProperty().bind(words.map(it -> !it.isEmpty()));
  }

  /// The screen is there again: whoever was here before has left nothing.
  public void arrive() {
    model.go(Way.PASSWORD);
    model.look();
    Platform.runLater(loginField::requestFocus);
  }

  /// Says why somebody is here again; nothing for an empty sentence.
  public void tell(String sentence) {
    if (!sentence.isEmpty()) {
      model.tell(sentence);
    }
  }

  private void show(Way way) {
    heading.setText(texts.get("entrance.heading." + way));
    loginBox.setVisible(way != Way.PIN);
    passwordBox.setVisible(way != Way.PIN);
    passwordLabel.setText(texts.get(way == Way.CODE ? "entrance.new-password" : "entrance.password"));
    againBox.setVisible(way == Way.CODE);
    codeBox.setVisible(way != Way.PIN);
    // An administrator's code is at hand before the new password is thought of; a one-time code comes last.
    card.getChildren().remove(codeBox);
    card.getChildren().add(card.getChildren().indexOf(way == Way.CODE ? loginBox : againBox) + 1, codeBox);
    codeLabel.setText(texts.get(way == Way.CODE ? "entrance.reset-code" : "entrance.code"));
    codeField.setPromptText(texts.get(way == Way.CODE ? "entrance.reset-code.prompt" : "entrance.code.prompt"));
    pinBox.setVisible(way == Way.PIN);
    passwordWay.setVisible(way != Way.PASSWORD);
    codeWay.setVisible(way == Way.PASSWORD);
    enterButton.setVisible(way != Way.PIN);
    enterButton.setText(texts.get("entrance.enter." + (way == Way.CODE ? way : Way.PASSWORD)));
    showPeople();
    (way == Way.PIN ? pinField : loginField).requestFocus();
  }

  private void showPeople() {
    people.setVisible(!model.colleagues().isEmpty() && model.wayProperty().get() != Way.CODE);
    people.getChildren().setAll(model.colleagues().stream().map(this::person).toList());
  }

  private Node person(Colleague colleague) {
    Label disc = new Label(Initials.of(colleague.name()));
    disc.getStyleClass().add("disc");
    ToggleButton button = new ToggleButton(colleague.name(), disc);
    button.getStyleClass().add("entrance-person");
    button.setContentDisplay(ContentDisplay.TOP);
    button.setSelected(model.wayProperty().get() == Way.PIN
        && model.chosenProperty().get().filter(colleague::equals).isPresent());
    button.setOnAction(event -> {
      model.choose(colleague);
      pinField.requestFocus();
    });
    return button;
  }

  private void showDemo() {
    demo.setVisible(!context.demo().isEmpty());
    for (EntranceContext.DemoLogin account : context.demo()) {
      Button button = new Button(texts.format("entrance.demo.account", account.login(), account.what()));
      button.getStyleClass().add("quiet");
      button.setOnAction(event -> model.use(account));
      demoPeople.getChildren().add(button);
    }
  }

  private void second() {
    model.tick();
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      model.enter();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      model.go(Way.PASSWORD);
      event.consume();
    }
  }

  @FXML
  void enter() {
    model.enter();
  }

  @FXML
  void byPassword() {
    model.go(Way.PASSWORD);
  }

  @FXML
  void byCode() {
    model.go(Way.CODE);
  }
}
