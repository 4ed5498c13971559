package guitara.admin.account;

import guitara.access.Accounts;
import guitara.access.NewAccount;
import guitara.account.ConfirmController;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Choice;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// A new account: whose it is, and by which name they sign in.
public final class NewAccountController {

  private static final int LONGEST_LOGIN = 30;

  private final AdminContext context;
  private final List<Accounts.Newcomer> newcomers;
  private final LongConsumer made;
  private String suggested = "";

  @FXML private ConfirmController confirmController;
  @FXML private ComboBox<Choice<OptionalLong>> staffBox;
  @FXML private TextField nameField;
  @FXML private TextField loginField;
  @FXML private TextField emailField;
  @FXML private Button createButton;

  /// @param made told the id of the new account
  NewAccountController(AdminContext context, List<Accounts.Newcomer> newcomers, LongConsumer made) {
    this.context = context;
    this.newcomers = newcomers;
    this.made = made;
  }

  @FXML
  void initialize() {
    staffBox.getItems().add(new Choice<>(OptionalLong.empty(), context.texts().get("admin.account.no-staff")));
    newcomers.forEach(person -> staffBox.getItems().add(new Choice<>(
        OptionalLong.of(person.staffId()),
        context.texts().format("admin.account.newcomer", person.name(), person.code()))));
    staffBox.getSelectionModel().selectFirst();
    staffBox.valueProperty().addListener((o, before, now) -> newcomers.stream()
        .filter(person -> now.value().equals(OptionalLong.of(person.staffId())))
        .findFirst().ifPresent(person -> nameField.setText(person.name())));
    nameField.textProperty().addListener((o, before, now) -> suggest(now));
    createButton.disableProperty().bind(Bindings.createBooleanBinding(
        () -> nameField.getText().isBlank() || loginField.getText().isBlank(),
        nameField.textProperty(), loginField.textProperty()));
  }

  /// The first name in plain letters, until somebody types a login.
  private void suggest(String name) {
    if (loginField.getText().equals(suggested)) {
      suggested = login(name);
      loginField.setText(suggested);
    }
  }

  static String login(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
        .split("\\s+", 2)[0].replaceAll("[^a-z0-9_.-]", "");
    return plain.substring(0, Math.min(LONGEST_LOGIN, plain.length()));
  }

  @FXML
  void create() {
    NewAccount wanted = new NewAccount(
        staffBox.getValue().value(), loginField.getText(), emailField.getText(), nameField.getText().strip());
    confirmController.attempt(() -> context.use().accounts().create(wanted), id -> {
      context.place().finish();
      context.place().say(context.texts().format("admin.account.created", wanted.name()));
      made.accept(id);
    });
  }

  Node first() {
    return staffBox;
  }

  BooleanBinding dirty() {
    return nameField.textProperty().isNotEmpty().or(emailField.textProperty().isNotEmpty());
  }
}
