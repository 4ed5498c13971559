package guitara.account;

import guitara.access.AccessOutcome;
import guitara.access.AccessOutcome.Why;
import guitara.access.MyAccount;
import guitara.database.Secret;
import guitara.ui.Texts;
import guitara.ui.control.DrawerPlace;
import guitara.ui.control.FocusReturn;
import guitara.ui.control.ProgressLine;
import guitara.ui.control.Reveal;
import guitara.ui.task.Busy;
import guitara.ui.task.Tasks;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The one way a step is taken from a drawer: what is refused is said here, and where the server wants to know first
/// who sits here, it asks for password and code on the spot and then repeats the step by itself.
public final class ConfirmController {

  private final MyAccount me;
  private final DrawerPlace place;
  private final Tasks tasks;
  private final Texts texts;
  private final Busy busy = new Busy();
  private Runnable pending = () -> { };
  private Runnable givenUp = () -> { };
  private Runnable left = () -> { };

  @FXML private VBox root;
  @FXML private Label refusal;
  @FXML private VBox panel;
  @FXML private PasswordField password;
  @FXML private VBox codeField;
  @FXML private TextField code;
  @FXML private Label wrong;

  /// @param texts with the bundles `ui` and `account`
  public ConfirmController(MyAccount me, DrawerPlace place, Tasks tasks, Texts texts) {
    this.me = me;
    this.place = place;
    this.tasks = tasks;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    root.visibleProperty().bind(
        refusal.visibleProperty().or(panel.visibleProperty()).or(busy.visibleProperty()));
    refusal.managedProperty().bind(refusal.visibleProperty());
    panel.managedProperty().bind(panel.visibleProperty());
    wrong.managedProperty().bind(wrong.visibleProperty());
    codeField.managedProperty().bind(codeField.visibleProperty());
    root.getChildren().addFirst(new ProgressLine(busy, texts));
    hide();
  }

  private void hide() {
    refusal.setVisible(false);
    panel.setVisible(false);
    wrong.setVisible(false);
    password.clear();
    code.clear();
  }

  /// Takes a step; `done` hears of it once it is taken.
  ///
  /// @param step blocks
  public <T> void attempt(Supplier<AccessOutcome<T>> step, Consumer<T> done) {
    attempt(step, done, () -> { });
  }

  /// As [#attempt(Supplier, Consumer)].
  ///
  /// @param undone told where the step was not taken after all, to put the screen back
  public <T> void attempt(Supplier<AccessOutcome<T>> step, Consumer<T> done, Runnable undone) {
    if (busy.workingProperty().get()) {
      undone.run();
      return;
    }
    boolean asked = panel.isVisible();
    if (asked) {
      givenUp.run();
    }
    hide();
    tasks.run(step::get).showing(busy)
        .onSuccess(outcome -> {
          switch (outcome) {
            case AccessOutcome.Done<T>(T value) -> done.accept(value);
            case AccessOutcome.Refused<T>(Why why) when why == Why.CONFIRM_FIRST ->
                ask(() -> attempt(step, done, undone), undone);
            case AccessOutcome.Refused<T>(Why why) -> {
              undone.run();
              refuse(texts.get("account.refused." + why));
            }
          }
        })
        .onFailure(failure -> fail(failure, () -> attempt(step, done, undone), undone))
        .start();
  }

  private void fail(Throwable failure, Runnable again, Runnable undone) {
    undone.run();
    place.fail(failure, again);
  }

  /// Says why not.
  public void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(true);
    refusal.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    Reveal.show(refusal);
  }

  /// The server alone knows whether a code has to come with the password: it may have been set up a moment ago.
  private void ask(Runnable then, Runnable undone) {
    tasks.run(me::about).showing(busy)
        .onSuccess(about -> {
          pending = then;
          givenUp = undone;
          codeField.setVisible(about.factorSince().isPresent());
          panel.setVisible(true);
          new FocusReturn(panel).moveTo(password);
          Reveal.show(panel);
        })
        .onFailure(failure -> fail(failure, then, undone))
        .start();
  }

  @FXML
  void confirm() {
    if (busy.workingProperty().get()) {
      return;
    }
    Secret typed = new Secret(password.getText());
    String typedCode = code.getText();
    wrong.setVisible(false);
    tasks.run(() -> me.confirm(typed, typedCode)).showing(busy)
        .onSuccess(proved -> {
          if (proved) {
            givenUp = () -> { };
            // The attempt that follows is a new one: this work has not ended yet.
            Platform.runLater(pending);
          } else {
            password.clear();
            code.clear();
            wrong.setVisible(true);
            password.requestFocus();
          }
        })
        .onFailure(failure -> place.fail(failure, this::confirm))
        .start();
  }

  @FXML
  void giveUp() {
    Runnable told = givenUp;
    drop();
    told.run();
    left.run();
  }

  /// Told when the person would rather not prove it, and leaves the step.
  void whenGivenUp(Runnable told) {
    left = told;
  }

  /// Forgets what was asked and typed; nobody is told.
  public void drop() {
    givenUp = () -> { };
    pending = () -> { };
    hide();
  }
}
