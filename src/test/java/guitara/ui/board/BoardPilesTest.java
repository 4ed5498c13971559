package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What happens where many entries of one column share a time: the column widens, and what is too much is piled.
class BoardPilesTest {

  static Board waiting(int many) {
    BoardEntry[] entries = IntStream.range(0, many)
        .mapToObj(i -> Demo.entry("w" + i, "a", EntryTime.of(Demo.at(15, 15 * (i % 3)), Demo.at(16, 45)),
            Tone.AMBER_DASHED, Demo.client(i)))
        .toArray(BoardEntry[]::new);
    return Demo.board(Demo.three(), entries);
  }

  private static double width(int many, double available) {
    BoardIndex index = new BoardIndex(waiting(many));
    return ColumnAxis.of(index, Set.of(), available).of("a").orElseThrow().width();
  }

  @Test
  void aColumnIsAsWideAsItsLanesNeedButNoWiderThanTheCap() {
    assertThat(width(1, 600)).isEqualTo(200);
    assertThat(width(5, 600)).isEqualTo(5 * ColumnAxis.LEAST_LANE);
    assertThat(width(9, 600)).isEqualTo(LaneLayout.MOST_LANES * ColumnAxis.LEAST_LANE);
  }

  @Test
  void theOthersShareWhatIsLeft() {
    ColumnAxis axis = ColumnAxis.of(new BoardIndex(waiting(5)), Set.of(), 1020);
    assertThat(axis.of("a").orElseThrow().width()).isEqualTo(420);
    assertThat(axis.of("b").orElseThrow().width()).isEqualTo(300);
    assertThat(axis.width()).isEqualTo(1020);
  }

  @Test
  void nineHaveFiveLanesAndAPileOfFour() {
    List<Placed> placed = LaneLayout.of(List.copyOf(waiting(9).entries()));
    assertThat(placed).filteredOn(it -> it.pile().isEmpty()).hasSize(5);
    assertThat(placed).filteredOn(it -> !it.pile().isEmpty()).hasSize(4)
        .allSatisfy(it -> assertThat(it.below()).isEqualTo(3))
        .filteredOn(it -> it.seen("")).hasSize(1);
  }

  @Test
  void aFocusedSlotThatWasTakenGivesTheFocusToWhatTookItButNotToAHold() {
    BoardCursor slot = new BoardCursor.OnSlot("b", Demo.at(15, 0));
    BoardModel model = new BoardModel(waiting(1), new BoardTexts());
    model.moveTo(slot);
    model.offer(Demo.board(Demo.three(), BoardKindsTest.hold("h", "b", 15, 0, 60)));
    assertThat(model.cursor()).isEqualTo(slot);
    model.offer(Demo.board(Demo.three(), Demo.entry("n", "b", Demo.at(15, 0), 60)));
    assertThat(model.cursor()).isEqualTo(new BoardCursor.OnEntry("n"));
  }

  @Test
  void sixStillLieSideBySide() {
    assertThat(LaneLayout.of(List.copyOf(waiting(6).entries()))).allMatch(it -> it.pile().isEmpty());
  }

  @Test
  void theMarkBringsUpOneAfterTheOtherAndTheKeysReachAll() {
    try (Desk desk = Desk.with(waiting(9), 1100, 800)) {
      List<BoardEntry> pile = desk.board().model().index().placed("a").stream()
          .filter(it -> !it.pile().isEmpty()).findFirst().orElseThrow().pile();
      BoardEntry first = pile.getFirst();
      Placed lane = desk.board().model().index().placed(first).orElseThrow();
      Box mark = PilePainter.mark(desk.skin().geometry().core(lane).orElseThrow());
      desk.driver().move(desk.board(), mark.x() + mark.width() / 2, mark.y() + 4).click(1);
      assertThat(desk.board().boardCursorProperty().get()).isEqualTo(new BoardCursor.OnEntry(pile.get(1).key()));
      assertThat(desk.board().model().raised()).isEqualTo(pile.get(1).key());
      desk.focus(new BoardCursor.OnEntry("w0"));
      Set<String> reached = new HashSet<>(Set.of("w0"));
      for (int i = 0; i < 8; i++) {
        desk.keys(KeyCode.DOWN);
        desk.board().boardCursorProperty().get().selected().ifPresent(reached::add);
      }
      assertThat(reached).hasSize(9);
    }
  }
}
