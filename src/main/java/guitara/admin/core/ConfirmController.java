package guitara.admin.core;

import guitara.access.AccessOutcome;
import guitara.access.AccessOutcome.Why;
import guitara.database.Secret;
import guitara.ui.control.FocusReturn;
import guitara.ui.control.ProgressLine;
import guitara.ui.task.Busy;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The one way a step is taken from the drawer: what is refused is said here, and where the server wants to know first
/// who sits here, it asks for password and code on the spot and then repeats the step by itself.
public final class ConfirmController {

  private final AdminContext context;
  private final Busy busy = new Busy();
  private Runnable pending = () -> { };
  private Runnable givenUp = () -> { };

  @FXML private VBox root;
  @FXML private Label refusal;
  @FXML private VBox panel;
  @FXML private PasswordField password;
  @FXML private VBox codeField;
  @FXML private TextField code;
  @FXML private Label wrong;

  public ConfirmController(AdminContext context) {
    this.context = context;
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
    root.getChildren().addFirst(new ProgressLine(busy, context.texts()));
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
    context.tasks().run(step::get).showing(busy)
        .onSuccess(outcome -> {
          switch (outcome) {
            case AccessOutcome.Done<T>(T value) -> done.accept(value);
            case AccessOutcome.Refused<T>(Why why) when why == Why.CONFIRM_FIRST ->
                ask(() -> attempt(step, done, undone), undone);
            case AccessOutcome.Refused<T>(Why why) -> {
              undone.run();
              refuse(context.words().refusal(why));
            }
          }
        })
        .onFailure(failure -> {
          undone.run();
          context.place().fail(failure, () -> attempt(step, done, undone));
        })
        .start();
  }

  /// Says why not.
  public void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(true);
    refusal.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    Reveal.show(refusal);
  }

  private void ask(Runnable then, Runnable undone) {
    pending = then;
    givenUp = undone;
    codeField.setVisible(context.session().get().person().withFactor());
    panel.setVisible(true);
    new FocusReturn(panel).moveTo(password);
    Reveal.show(panel);
  }

  @FXML
  void confirm() {
    if (busy.workingProperty().get()) {
      return;
    }
    Secret typed = new Secret(password.getText());
    String typedCode = code.getText();
    wrong.setVisible(false);
    context.tasks().run(() -> context.use().me().confirm(typed, typedCode)).showing(busy)
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
        .onFailure(failure -> context.place().fail(failure, this::confirm))
        .start();
  }

  @FXML
  void giveUp() {
    hide();
    givenUp.run();
    givenUp = () -> { };
  }
}
