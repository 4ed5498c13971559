package guitara.account;

import guitara.access.AboutMe;
import guitara.database.Secret;
import guitara.ui.control.Fold;
import guitara.ui.control.TypedTwice;
import javafx.fxml.FXML;

/// Another password: the rules are said before it is typed.
final class PasswordController implements AccountPart {

  private final AccountContext context;
  private Runnable changed = () -> { };

  @FXML private Fold fold;
  @FXML private TypedTwice twice;
  @FXML private ConfirmController confirmController;

  PasswordController(AccountContext context) {
    this.context = context;
  }

  @FXML
  void initialize() {
    twice.whenDone(this::change);
    fold.openProperty().subscribe(open -> {
      twice.clear();
      confirmController.drop();
      if (open) {
        twice.begin();
      }
    });
  }

  @FXML
  void change() {
    twice.agreed().map(Secret::new).ifPresent(wanted ->
        confirmController.attempt(() -> context.me().changePassword(wanted), done -> {
          fold.close();
          context.place().say(context.texts().get("account.password.changed"));
          changed.run();
        }, twice::begin));
  }

  @Override
  public Fold fold() {
    return fold;
  }

  @Override
  public void show(AboutMe me) {}

  @Override
  public void whenChanged(Runnable reader) {
    changed = reader;
  }
}
