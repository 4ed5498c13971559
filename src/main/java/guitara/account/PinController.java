package guitara.account;

import guitara.access.AboutMe;
import guitara.database.Secret;
import guitara.ui.control.Fold;
import guitara.ui.control.TypedTwice;
import javafx.fxml.FXML;

/// The PIN by which one comes back, or takes over from a colleague, for twelve hours after a full sign-in.
final class PinController implements AccountPart {

  private static final int DIGITS = 6;

  private final AccountContext context;
  private Runnable changed = () -> { };

  @FXML private Fold fold;
  @FXML private TypedTwice twice;
  @FXML private ConfirmController confirmController;

  PinController(AccountContext context) {
    this.context = context;
  }

  @FXML
  void initialize() {
    twice.takeDigits(DIGITS);
    twice.whenDone(this::set);
    fold.openProperty().subscribe(open -> {
      twice.clear();
      confirmController.drop();
      if (open) {
        twice.begin();
      }
    });
  }

  @FXML
  void set() {
    twice.agreed().map(Secret::new).ifPresent(pin ->
        confirmController.attempt(() -> context.me().setPin(pin), done -> {
          fold.close();
          context.place().say(context.texts().get("account.pin.changed"));
          changed.run();
        }, twice::begin));
  }

  @Override
  public Fold fold() {
    return fold;
  }

  @Override
  public void show(AboutMe me) {
    fold.setState(context.texts().get(me.hasPin() ? "account.pin.there" : "account.pin.none"));
    fold.setOpenerText(context.texts().get(me.hasPin() ? "account.change" : "account.pin.set"));
  }

  @Override
  public void whenChanged(Runnable reader) {
    changed = reader;
  }
}
