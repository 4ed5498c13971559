package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What stands on the board besides visits: a block of other work, and a place that somebody else is about to take.
class BoardKindsTest {

  static BoardEntry block(String key, String column, int hour, int minute, int length, String title) {
    return titled(key, column, EntryTime.of(Demo.at(hour, minute), Demo.at(hour, minute + length)),
        Tone.GREY_HATCHED, title, true);
  }

  static BoardEntry hold(String key, String column, int hour, int minute, int length) {
    return titled(key, column, EntryTime.of(Demo.at(hour, minute), Demo.at(hour, minute + length)),
        Tone.OUTLINED, "Liza is booking here", false);
  }

  private static BoardEntry titled(
      String key, String column, EntryTime time, Tone tone, String title, boolean movable) {
    EntryLook look = new EntryLook(tone, title, "", "", Set.of(), false, title);
    return new BoardEntry(key, column, time, look, Optional.empty(), movable);
  }

  private static final BoardEntry BREAK = block("1", "a", 14, 0, 60, "Break");
  private static final BoardEntry HOLD = hold("2", "b", 17, 0, 60);
  private static final Board BOARD = Demo.board(Demo.three(), BREAK, HOLD);

  @Test
  void aBlockIsMovedResizedOpenedAndDeletedLikeABooking() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("a", Demo.at(14, 20)).press().to("c", Demo.at(14, 40)).to("c", Demo.at(15, 20)).release();
      desk.focus(new BoardCursor.OnEntry("1"));
      desk.keys(KeyCode.ALT, KeyCode.DOWN).keys(KeyCode.ENTER).keys(KeyCode.ENTER).keys(KeyCode.DELETE);
      assertThat(desk.intents()).containsExactly(
          new BoardChange.Move(BREAK, "c", Demo.at(15, 0), Demo.at(16, 0)),
          new BoardChange.Resize(BREAK, "a", Demo.at(14, 0), Demo.at(15, 15)),
          new BoardIntent.Open(BREAK), new BoardIntent.Cancel(BREAK));
    }
  }

  @Test
  void aHoldStaysUnderEveryHandAndIsReadAloud() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.to("b", Demo.at(17, 20)).press().to("c", Demo.at(17, 40)).to("c", Demo.at(18, 20)).release();
      desk.keys(KeyCode.SHIFT, KeyCode.DOWN).keys(KeyCode.ALT, KeyCode.DOWN);
      assertThat(desk.intents()).isEmpty();
      assertThat(desk.board().boardCursorProperty().get()).isEqualTo(new BoardCursor.OnEntry("2"));
      String said = desk.driver().get(() -> desk.skin().focusItem().orElseThrow().getAccessibleText());
      assertThat(said).isEqualTo("Liza is booking here");
    }
  }

  @Test
  void onlyWhatIsFirmStandsInTheWay() {
    BoardEntry other = Demo.entry("3", "c", Demo.at(20, 0), 60);
    DropJudge judge = new OverlapJudge(new BoardTexts());
    Board board = Demo.board(Demo.three(), BREAK, HOLD, other);
    assertThat(judge.judge(new BoardChange.Move(other, "a", Demo.at(14, 30), Demo.at(15, 30)), board))
        .isInstanceOf(Verdict.Clash.class);
    assertThat(judge.judge(new BoardChange.Move(other, "b", Demo.at(17, 30), Demo.at(18, 30)), board))
        .isEqualTo(new Verdict.Fits());
  }

  @Test
  void aHoldThatIsGoneFadesAndABlockDoesNot() {
    BoardModel model = new BoardModel(BOARD, new BoardTexts());
    model.offer(Demo.board(Demo.three()));
    assertThat(model.vanished()).containsExactly(HOLD);
    assertThat(model.vanished()).isEmpty();
  }

  @Test
  void theFadingFrameGoesByItself() {
    try (Desk desk = Desk.with(BOARD)) {
      desk.give(Demo.board(Demo.three(), BREAK));
      desk.driver().waitUntil("nothing fades any more", () -> desk.board().lookupAll(".board-fading").isEmpty());
      assertThat(desk.board().model().index().entry("2")).isEmpty();
    }
  }

  @Test
  void aTitleAloneMayTakeTwoLines() {
    assertThat(EntryLines.of(HOLD.look(), "17:00", "17:00\u201318:00", 3))
        .isEqualTo(new EntryLines.Many(
            "Liza is booking here", true, List.of(List.of("17:00\u201318:00", "17:00\u201318:00", "17:00"))));
    assertThat(EntryLines.of(BREAK.look(), "14:00", "14:00\u201315:00", 1))
        .isEqualTo(new EntryLines.One("Break", "14:00"));
  }
}
