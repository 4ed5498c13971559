package guitara.admin.health;

import guitara.database.Secret;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/// Asks once who looks after a database that is not the program's own.
public final class LoginController {

  private final HealthModel model;

  @FXML private TextField userField;
  @FXML private PasswordField passwordField;
  @FXML private Label refusal;
  @FXML private Button enterButton;

  LoginController(HealthModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    refusal.textProperty().bind(model.refusalProperty());
    refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    refusal.managedProperty().bind(refusal.visibleProperty());
    refusal.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), true);
    enterButton.disableProperty().bind(
        userField.textProperty().isEmpty().or(model.busy().workingProperty()));
  }

  @FXML
  void enter() {
    if (!enterButton.isDisabled()) {
      model.enter(userField.getText(), new Secret(passwordField.getText()));
    }
  }
}
