package guitara.boot.tour;

import guitara.boot.desk.DeskDatabase;
import guitara.boot.desk.DeskDoor;
import guitara.boot.desk.DeskSession;
import guitara.boot.desk.DeskSetup;
import guitara.boot.desk.Threshold;
import guitara.demo.DemoAccounts;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.board.BoardControl;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardPlaces;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// One whole desk in a window of its own, with a hand at it.
final class TourDesk implements AutoCloseable {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  final DeskSession session;
  final Hand hand;
  private final Stage stage;
  private final Threshold threshold;

  TourDesk(DeskSetup setup, Theme theme, TourLog log) {
    DeskDoor door = DeskDoor.open(setup);
    List<DemoLogin> demo = DeskDatabase.demoLogins(door, Texts.load(setup.locale(), "entrance"));
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
    this.threshold = Hand.onScreen(() -> new Threshold(door, demo, theme, stage));
    Hand.doOnScreen(threshold::show);
    log.step("the entrance of " + setup.workstation(), hand, () -> hand.find("#loginField"));
    signIn();
    this.session = Hand.onScreen(() -> threshold.desk().orElseThrow());
    hand.waitUntil("the day is on the board", () -> session.boardModel().scheduleProperty().get().isPresent());
  }

  private void signIn() {
    Hand.doOnScreen(() -> {
      // Where a colleague has been in already, the entrance asks for a PIN first.
      ((Button) stage.getScene().lookup("#passwordWay")).fire();
      ((TextField) stage.getScene().lookup("#loginField")).setText(DemoAccounts.RECEPTIONIST);
      ((TextField) stage.getScene().lookup("#passwordField")).setText(DemoAccounts.PASSWORD);
      ((Button) stage.getScene().lookup("#enterButton")).fire();
    });
    hand.waitUntil("somebody is in", () -> threshold.desk().isPresent());
  }

  /// Leaves for a moment and comes back by PIN.
  void lockAndReturn(TourLog log) {
    log.step("away for a moment", hand, () -> {
      Hand.doOnScreen(session.model()::lock);
      hand.waitUntil("the PIN is asked for", () ->
          Optional.ofNullable(stage.getScene().lookup("#pinBox")).filter(Node::isVisible).isPresent());
    });
    log.step("back by PIN", hand, () -> {
      Hand.doOnScreen(() -> ((TextField) stage.getScene().lookup("#pinField")).setText(DemoAccounts.PIN));
      hand.waitUntil("the board is there again", () -> session.board().getScene() == stage.getScene());
    });
  }

  BoardControl board() {
    return session.board();
  }

  /// Where a block or a free stretch lies on the board, scrolled into sight.
  Bounds place(BoardCursor cursor) {
    Hand.doOnScreen(() -> board().moveTo(cursor));
    hand.pulse();
    return Hand.onScreen(() -> BoardPlaces.of(board(), cursor))
        .orElseThrow(() -> new TourFailure("nothing on the board at " + cursor));
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
