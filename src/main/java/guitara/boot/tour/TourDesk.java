package guitara.boot.tour;

import guitara.boot.desk.DeskData;
import guitara.boot.desk.DeskSession;
import guitara.boot.desk.DeskSetup;
import guitara.ui.Theme;
import guitara.ui.board.BoardControl;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardPlaces;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// One whole desk in a window of its own, with a hand at it.
final class TourDesk implements AutoCloseable {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  final DeskSession session;
  final Hand hand;
  private final Stage stage;

  TourDesk(DeskSetup setup, Theme theme) {
    DeskData data = DeskSession.read(setup);
    this.session = Hand.onScreen(() -> DeskSession.show(setup, data));
    this.stage = Hand.onScreen(() -> {
      session.model().themeProperty().set(theme);
      Stage made = new Stage(StageStyle.UNDECORATED);
      made.setScene(session.scene(WIDTH, HEIGHT));
      made.setX(0);
      made.setY(0);
      made.show();
      made.requestFocus();
      return made;
    });
    this.hand = new Hand(stage);
    hand.waitUntil("the day is on the board", () -> session.boardModel().scheduleProperty().get().isPresent());
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
    session.close();
  }
}
