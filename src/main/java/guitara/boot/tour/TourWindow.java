package guitara.boot.tour;

import guitara.boot.face.Door;
import guitara.boot.face.Inside;
import guitara.boot.face.Threshold;
import guitara.demo.DemoAccounts;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.ui.Theme;
import guitara.ui.control.Fold;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// A face in a window of its own, entered with a public account, with a hand at it.
///
/// @param <S> the face
final class TourWindow<S extends Inside> implements AutoCloseable {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  final S face;
  final Hand hand;
  private final Door<S> door;
  private final Stage stage;
  private final Threshold<S> threshold;

  /// @param login whose public account opens it
  TourWindow(Door<S> door, String login, Theme theme, TourLog log) {
    this.door = door;
    List<DemoLogin> demo = door.demoLogins();
    this.stage = Hand.onScreen(() -> {
      Stage made = new Stage(StageStyle.UNDECORATED);
      made.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
      made.setX(0);
      made.setY(0);
      made.show();
      made.requestFocus();
      return made;
    });
    this.hand = new Hand(stage);
    this.threshold = Hand.onScreen(() -> new Threshold<>(door, demo, theme, stage));
    Hand.doOnScreen(threshold::show);
    log.step("the entrance of " + door.setup().workstation(), hand, () -> hand.find("#loginField"));
    signIn(login);
    this.face = Hand.onScreen(() -> threshold.face().orElseThrow());
  }

  private void signIn(String login) {
    Hand.doOnScreen(() -> {
      // Where a colleague has been in already, the entrance asks for a PIN first.
      ((Button) stage.getScene().lookup("#passwordWay")).fire();
      ((TextField) stage.getScene().lookup("#loginField")).setText(login);
      ((TextField) stage.getScene().lookup("#passwordField")).setText(DemoAccounts.PASSWORD);
      ((Button) stage.getScene().lookup("#enterButton")).fire();
    });
    hand.waitUntil("somebody is in", () -> threshold.face().isPresent());
  }

  /// A look at one's own account, up to the picture for the authenticator; the account stays as it was.
  void showAccount(TourLog log) {
    log.step("my account", hand, () -> {
      hand.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
      hand.find(".account-facts");
    });
    log.step("one-time codes are set up", hand, () -> {
      // The last of its three parts.
      Hand.doOnScreen(() -> stage.getScene().getRoot().lookupAll(".fold").stream()
          .map(Fold.class::cast).reduce((before, last) -> last).orElseThrow().open());
      hand.waitUntil("the picture is there", () ->
          stage.getScene().lookup("#picture") instanceof ImageView picture && picture.getImage() != null);
    });
    hand.keys(KeyCode.ESCAPE);
    if (door.account().about().factorSince().isEmpty()) {
      door.account().dropFactor();
    }
  }

  /// Leaves for a moment and comes back by PIN.
  ///
  /// @param back whether the face is what the scene shows
  void lockAndReturn(TourLog log, Predicate<Scene> back) {
    log.step("away for a moment", hand, () -> {
      Hand.doOnScreen(threshold::lock);
      hand.waitUntil("the PIN is asked for", () ->
          Optional.ofNullable(stage.getScene().lookup("#pinBox")).filter(Node::isVisible).isPresent());
    });
    log.step("back by PIN", hand, () -> {
      Hand.doOnScreen(() -> ((TextField) stage.getScene().lookup("#pinField")).setText(DemoAccounts.PIN));
      hand.waitUntil("the face is there again", () -> back.test(stage.getScene()));
    });
  }

  /// Brings this window to the front.
  void front() {
    Hand.doOnScreen(() -> {
      stage.toFront();
      stage.requestFocus();
    });
    hand.pulse();
  }

  @Override
  public void close() {
    Hand.doOnScreen(stage::close);
    threshold.close();
  }
}
