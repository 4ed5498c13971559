package guitara.boot.tour;

import guitara.boot.desk.DeskDoor;
import guitara.boot.desk.DeskSession;
import guitara.boot.face.FaceSetup;
import guitara.demo.DemoAccounts;
import guitara.ui.Theme;
import guitara.ui.board.BoardControl;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardPlaces;
import javafx.geometry.Bounds;

/// One whole desk with a hand at it.
final class TourDesk implements AutoCloseable {

  final DeskSession session;
  final Hand hand;
  private final TourWindow<DeskSession> window;

  TourDesk(FaceSetup setup, Theme theme, TourLog log) {
    this(setup, DemoAccounts.RECEPTIONIST, theme, log);
  }

  /// @param login whose public account opens it
  TourDesk(FaceSetup setup, String login, Theme theme, TourLog log) {
    this.window = new TourWindow<>(DeskDoor.open(setup), login, theme, log);
    this.hand = window.hand;
    this.session = window.face;
    hand.waitUntil("the day is on the board", () -> session.boardModel().scheduleProperty().get().isPresent());
  }

  /// A look at one's own account.
  void showAccount(TourLog log) {
    window.showAccount(log);
  }

  /// Leaves for a moment and comes back by PIN.
  void lockAndReturn(TourLog log) {
    window.lockAndReturn(log, scene -> session.board().getScene() == scene);
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
    window.front();
  }

  @Override
  public void close() {
    window.close();
  }
}
