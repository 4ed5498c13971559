package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;

/// What the keys do on a real board.
class BoardKeysTest {

  private static final BoardEntry ONE = Demo.entry("1", "a", Demo.at(14, 0), 60);
  private static final BoardEntry TWO = Demo.entry("2", "b", Demo.at(17, 0), 60);
  private static final Board BOARD = Demo.board(Demo.three(), ONE, TWO);
  private static final BoardCursor ON_ONE = new BoardCursor.OnEntry("1");

  private static BoardCursor cursor(Desk desk) {
    return desk.board().boardCursorProperty().get();
  }

  @Test
  void arrowsWalk() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.focus(ON_ONE);
      desk.keys(KeyCode.DOWN);
      assertThat(cursor(desk)).isEqualTo(new BoardCursor.OnSlot("a", Demo.at(15, 0)));
      desk.keys(KeyCode.UP).keys(KeyCode.RIGHT);
      assertThat(cursor(desk)).isEqualTo(new BoardCursor.OnSlot("b", Demo.at(14, 0)));
    }
  }

  @Test
  void tabWalksColumnsAndLeavesAtTheEnds() {
    try (Desk desk = Desk.with(BOARD)) {
      Button next = desk.driver().get(() -> {
        Button button = new Button("next");
        ((BorderPane) desk.board().getParent()).setBottom(button);
        return button;
      });
      desk.focus(new BoardCursor.OnSlot("b", Demo.at(14, 0)));
      desk.keys(KeyCode.TAB);
      assertThat(cursor(desk)).isEqualTo(new BoardCursor.OnSlot("c", Demo.at(14, 0)));
      assertThat(desk.driver().get(next::isFocused)).isFalse();
      desk.keys(KeyCode.TAB);
      assertThat(desk.driver().get(next::isFocused)).isTrue();
    }
  }

  @Test
  void shiftArrowsMoveAGhostAndEnterCommits() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.focus(ON_ONE);
      desk.keys(KeyCode.SHIFT, KeyCode.DOWN).keys(KeyCode.SHIFT, KeyCode.RIGHT);
      assertThat(desk.intents()).isEmpty();
      desk.keys(KeyCode.ENTER);
      assertThat(desk.intents())
          .containsExactly(new BoardChange.Move(ONE, "b", Demo.at(14, 30), Demo.at(15, 30)));
    }
  }

  @Test
  void altArrowsResizeAndEscapeTakesBack() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.focus(ON_ONE);
      desk.keys(KeyCode.ALT, KeyCode.DOWN).keys(KeyCode.ESCAPE);
      assertThat(desk.intents()).isEmpty();
      desk.keys(KeyCode.ALT, KeyCode.DOWN).keys(KeyCode.ALT, KeyCode.DOWN).keys(KeyCode.ENTER);
      assertThat(desk.intents())
          .containsExactly(new BoardChange.Resize(ONE, "a", Demo.at(14, 0), Demo.at(15, 30)));
    }
  }

  @Test
  void aKeyboardGhostTurnsRedOverAClash() {
    try (Desk desk = Desk.with(Demo.board(Demo.three(), ONE, Demo.entry("2", "b", Demo.at(14, 30), 60)))) {
      desk.focus(ON_ONE);
      desk.keys(KeyCode.SHIFT, KeyCode.RIGHT);
      assertThat(desk.clashes()).isTrue();
      desk.keys(KeyCode.SHIFT, KeyCode.RIGHT);
      assertThat(desk.clashes()).isFalse();
    }
  }

  @Test
  void typingOnAFreeSlotBooksThere() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.focus(new BoardCursor.OnSlot("c", Demo.at(15, 0)));
      desk.keys(KeyCode.M);
      desk.keys(KeyCode.CONTROL, KeyCode.N);
      assertThat(desk.intents()).containsExactly(new BoardIntent.BookAt("c", Demo.at(15, 0), "m"));
    }
  }

  @Test
  void whatIsTypedIsNotLostOnABoardThatHadTheFocusBeforeItsDay() {
    try (Desk desk = Desk.with(Demo.board(List.of()))) {
      assertThat(cursor(desk)).isEqualTo(new BoardCursor.Nowhere());
      desk.driver().run(() -> desk.board().setBoard(BOARD));
      desk.keys(KeyCode.M);
      assertThat(desk.intents()).containsExactly(new BoardIntent.BookAt("a", Demo.at(15, 0), "m"));
    }
  }

  @Test
  void enterOpensAndDeleteAsksToCancel() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.focus(ON_ONE);
      desk.keys(KeyCode.ENTER).keys(KeyCode.DELETE);
      assertThat(desk.intents()).containsExactly(new BoardIntent.Open(ONE), new BoardIntent.Cancel(ONE));
    }
  }

  @Test
  void theFocusIsReadAloudAndScrolledIntoSight() {
    try (Desk desk = Desk.with(Demo.large(40, 40), 700, 400)) {
      desk.focus(new BoardCursor.OnSlot("s36", Demo.at(24, 0)));
      Node item = desk.driver().get(
          () -> (Node) desk.board().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
      assertThat(item.getAccessibleText()).isEqualTo("Free, Jo Reyes, 00:00");
      assertThat(desk.driver().get(() -> desk.board().localToScreen(desk.board().getBoundsInLocal())
          .contains(item.localToScreen(item.getBoundsInLocal())))).isTrue();
    }
  }

  @Test
  void altLeftFoldsAndAltRightOpens() {
    try (Desk desk = Desk.with(Demo.evening())) {
      desk.focus(new BoardCursor.OnSlot("s0", Demo.at(22, 0)));
      desk.keys(KeyCode.ALT, KeyCode.LEFT);
      assertThat(desk.board().foldedGroups()).isEqualTo(java.util.Set.of("Makati"));
      assertThat(cursor(desk)).isNotEqualTo(new BoardCursor.OnSlot("s0", Demo.at(22, 0)));
      desk.keys(KeyCode.ALT, KeyCode.RIGHT);
      assertThat(List.copyOf(desk.board().foldedGroups())).isEmpty();
    }
  }
}
