package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What the mouse does on a real board.
class BoardMouseTest {

  private static final BoardEntry ONE = Demo.entry("1", "a", Demo.at(14, 0), 60);
  private static final BoardEntry TWO = Demo.entry("2", "b", Demo.at(17, 0), 60);
  private static final Board BOARD = Demo.board(Demo.three(), ONE, TWO);

  @Test
  void dragMoves() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("a", Demo.at(14, 20)).press().to("a", Demo.at(14, 40)).to("b", Demo.at(15, 22));
      assertThat(desk.clashes()).isFalse();
      desk.release();
      assertThat(desk.intents())
          .containsExactly(new BoardChange.Move(ONE, "b", Demo.at(15, 0), Demo.at(16, 0)));
    }
  }

  @Test
  void edgesResize() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("a", Demo.at(15, 0), -3).press().to("a", Demo.at(15, 20)).to("a", Demo.at(15, 32)).release();
      desk.to("a", Demo.at(14, 0), 2).press().to("a", Demo.at(13, 40)).to("a", Demo.at(13, 28)).release();
      assertThat(desk.intents()).containsExactly(
          new BoardChange.Resize(ONE, "a", Demo.at(14, 0), Demo.at(15, 30)),
          new BoardChange.Resize(ONE, "a", Demo.at(13, 30), Demo.at(15, 0)));
    }
  }

  @Test
  void escapeTakesTheDragBack() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("a", Demo.at(14, 20)).press().to("b", Demo.at(14, 40)).to("b", Demo.at(15, 22));
      desk.keys(KeyCode.ESCAPE);
      desk.to("c", Demo.at(15, 0)).release();
      assertThat(desk.intents()).isEmpty();
      assertThat(desk.board().inGesture()).isFalse();
    }
  }

  @Test
  void controlDragCopies() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("a", Demo.at(14, 20)).press();
      desk.dragTo("b", Demo.at(14, 40), KeyCode.CONTROL).dragTo("c", Demo.at(14, 20), KeyCode.CONTROL).release();
      assertThat(desk.intents())
          .containsExactly(new BoardChange.Copy(ONE, "c", Demo.at(14, 0), Demo.at(15, 0)));
    }
  }

  @Test
  void aClashTurnsTheGhostRedAndIsRefused() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("a", Demo.at(14, 20)).press().to("b", Demo.at(16, 0)).to("b", Demo.at(17, 20));
      assertThat(desk.clashes()).isTrue();
      desk.release();
      assertThat(desk.intents()).singleElement().isInstanceOf(BoardIntent.Refused.class);
    }
  }

  @Test
  void clickSelectsAndDoubleClickOpens() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("b", Demo.at(17, 30)).doubleClick();
      assertThat(desk.board().boardCursorProperty().get()).isEqualTo(new BoardCursor.OnEntry("2"));
      assertThat(desk.intents()).containsExactly(new BoardIntent.Open(TWO));
    }
  }

  @Test
  void doubleClickOnAFreeSlotBooksThere() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("c", Demo.at(15, 40)).doubleClick();
      assertThat(desk.intents()).containsExactly(new BoardIntent.BookAt("c", Demo.at(15, 30), ""));
    }
  }

  @Test
  void whatIsNotMovableStays() {
    BoardEntry fixed = new BoardEntry("1", "a", ONE.time(), ONE.look(), ONE.tie(), false);
    try (Desk desk = Desk.with(Demo.board(Demo.three(), fixed))) {
      desk.to("a", Demo.at(14, 20)).press().to("b", Demo.at(14, 40)).to("b", Demo.at(15, 22)).release();
      assertThat(desk.intents()).isEmpty();
    }
  }

  @Test
  void aNewPictureWaitsForTheHand() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("a", Demo.at(14, 20)).press().to("b", Demo.at(14, 40)).to("b", Demo.at(14, 20));
      desk.give(Demo.board(Demo.three(), ONE, TWO, Demo.entry("3", "b", Demo.at(14, 30), 60)));
      assertThat(desk.board().model().index().entry("3")).isEmpty();
      assertThat(desk.clashes()).isTrue();
      desk.release();
      assertThat(desk.board().model().index().entry("3")).isPresent();
      assertThat(desk.intents()).singleElement().isInstanceOf(BoardIntent.Refused.class);
    }
  }

  @Test
  void hoveringOneOfATieLightsAll() {
    try (Desk desk = Desk.with(Demo.evening(), 1400, 900)) {
      desk.to("s2", Demo.at(20, 30));
      long lit = desk.driver().get(() -> desk.board().lookupAll(".board-mark").stream()
          .filter(Node::isVisible)
          .filter(BoardMouseTest::isLit)
          .count());
      assertThat(lit).isEqualTo(3);
    }
  }

  @Test
  void theHeadFoldsAGroup() {
    try (Desk desk = Desk.with(Demo.evening())) {
      double group = desk.skin().geometry().columns().of("s0").orElseThrow().x();
      desk.driver().move(desk.board(), 56 + group + 10, 12).click(1);
      assertThat(desk.board().foldedGroups()).containsExactly("Makati");
      double other = desk.skin().geometry().columns().of("s6").orElseThrow().x();
      desk.driver().move(desk.board(), 56 + other + 10, 12).click(1);
      assertThat(desk.board().foldedGroups()).containsExactlyInAnyOrder("Makati", "Home service");
      assertThat(desk.skin().geometry().columns().strips()).anyMatch(Strip::folded);
    }
  }

  @Test
  void theWheelScrollsAndWithControlZoomsAboutThePointer() {
    try (Desk desk = Desk.with(Demo.evening(), 700, 500)) {
      desk.driver().move(desk.board(), 300, 300);
      double before = desk.skin().scroll().y();
      desk.driver().wheel(2);
      assertThat(desk.skin().scroll().y()).isGreaterThan(before);
      var still = desk.skin().geometry().timeAt(300);
      desk.wheel(40, KeyCode.CONTROL);
      assertThat(desk.board().hourHeightProperty().get()).isGreaterThan(76);
      assertThat(desk.skin().geometry().timeAt(300)).isBetween(still.minusSeconds(90), still.plusSeconds(90));
      desk.wheel(-40, KeyCode.SHIFT);
      assertThat(desk.skin().scroll().x()).isGreaterThan(0);
    }
  }

  @Test
  void aNewPictureKeepsScrollSelectionAndFocus() {
    try (Desk desk = Desk.with(Demo.evening(), 700, 500)) {
      desk.focus(new BoardCursor.OnEntry("e5"));
      desk.driver().run(() -> desk.skin().scroll().to(120, 90));
      desk.give(Demo.evening());
      assertThat(desk.skin().scroll().x()).isEqualTo(120);
      assertThat(desk.skin().scroll().y()).isEqualTo(90);
      assertThat(desk.board().boardCursorProperty().get()).isEqualTo(new BoardCursor.OnEntry("e5"));
      assertThat(desk.driver().get(() -> desk.board().isFocused())).isTrue();
    }
  }

  private static boolean isLit(Node node) {
    return node.getPseudoClassStates().stream().anyMatch(it -> it.getPseudoClassName().equals("lit"));
  }
}
