package guitara.account;

import guitara.access.AboutMe;
import guitara.access.FactorKey;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.control.Fold;
import guitara.ui.control.Reveal;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// One-time codes, set up in three steps (the picture for the authenticator, its first code, the recovery codes) and
/// switched off again.
final class FactorController implements AccountPart {

  /// In logical pixels, with the quiet zone around it.
  private static final double PICTURE = 300;

  private final AccountContext context;
  private final Texts texts;
  private Runnable changed = () -> { };
  private String login = "";
  private boolean inForce;

  @FXML private Fold fold;
  @FXML private VBox setUp;
  @FXML private ImageView picture;
  @FXML private TextField key;
  @FXML private TextField firstCode;
  @FXML private Label offHint;
  @FXML private Button onButton;
  @FXML private Button offButton;
  @FXML private ConfirmController confirmController;
  @FXML private RecoveryController recoveryController;

  FactorController(AccountContext context) {
    this.context = context;
    this.texts = context.texts();
  }

  @FXML
  void initialize() {
    for (Node part : List.of(setUp, offHint, onButton, offButton)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    onButton.visibleProperty().bind(setUp.visibleProperty());
    offHint.visibleProperty().bind(offButton.visibleProperty());
    recoveryController.whenKept(fold::close);
    confirmController.whenGivenUp(() -> {
      if (!setUp.isVisible() && !offButton.isVisible()) {
        fold.close();
      }
    });
    fold.openProperty().subscribe(open -> {
      forget();
      if (open) {
        begin();
      }
    });
  }

  /// Neither the key nor the recovery codes stay anywhere once they are out of sight.
  private void forget() {
    picture.setImage(null);
    key.clear();
    firstCode.clear();
    setUp.setVisible(false);
    offButton.setVisible(false);
    recoveryController.forget();
    confirmController.drop();
  }

  private void begin() {
    if (inForce) {
      offButton.setVisible(true);
      offButton.requestFocus();
    } else {
      confirmController.attempt(context.me()::beginFactor, this::show);
    }
  }

  private void show(FactorKey made) {
    if (!isShown()) {
      return;
    }
    double scale = picture.getScene().getWindow().getOutputScaleX();
    picture.setImage(QrPicture.of(made.uri(login).value(), (int) (PICTURE * scale)));
    // One pixel of the picture is one of the screen, or the edges of the modules would blur.
    picture.setFitWidth(picture.getImage().getWidth() / scale);
    key.setText(Formats.grouped(made.base32().value()));
    setUp.setVisible(true);
    firstCode.requestFocus();
    Reveal.show(fold);
  }

  /// Whether anybody is still looking: what comes later is for nobody's eyes.
  private boolean isShown() {
    return fold.isOpen() && picture.getScene() != null && picture.getScene().getWindow() != null;
  }

  @FXML
  void switchOn() {
    String typed = firstCode.getText().strip();
    confirmController.attempt(() -> context.me().confirmFactor(typed), codes -> {
      if (isShown()) {
        forget();
        recoveryController.show(codes, login);
      }
      context.place().say(texts.get("account.factor.switched-on"));
      changed.run();
    }, () -> {
      firstCode.requestFocus();
      firstCode.selectAll();
    });
  }

  @FXML
  void switchOff() {
    confirmController.attempt(context.me()::dropFactor, done -> {
      fold.close();
      context.place().say(texts.get("account.factor.switched-off"));
      changed.run();
    }, offButton::requestFocus);
  }

  @Override
  public Fold fold() {
    return fold;
  }

  @Override
  public void show(AboutMe me) {
    login = me.login();
    inForce = me.factorSince().isPresent();
    fold.setOpenerText(texts.get(inForce ? "account.factor.off" : "account.factor.set-up"));
    fold.setState(me.factorSince().map(since -> texts.format(
        "account.factor.since", context.moments().when(since), me.recoveryLeft())).orElseGet(
            () -> texts.get("account.factor.none")));
  }

  @Override
  public void whenChanged(Runnable reader) {
    changed = reader;
  }
}
