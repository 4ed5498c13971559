package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nothing moves under a hand, and the focus is never lost.
class BoardModelTest {

  private static final BoardEntry ONE = Demo.entry("1", "a", Demo.at(14, 0), 60);
  private static final Board FIRST = Demo.board(Demo.three(), ONE);
  private BoardModel model = new BoardModel(FIRST, new BoardTexts(Locale.ENGLISH));

  @BeforeEach
  void select() {
    model = new BoardModel(FIRST, new BoardTexts(Locale.ENGLISH));
    model.moveTo(new BoardCursor.OnEntry("1"));
  }

  private static Board withTaken() {
    return Demo.board(Demo.three(), ONE, Demo.entry("2", "b", Demo.at(14, 0), 60));
  }

  @Test
  void withoutAGestureANewPictureIsTakenAtOnce() {
    assertThat(model.offer(withTaken())).isTrue();
    assertThat(model.index().entry("2")).isPresent();
  }

  @Test
  void underAHandItWaits() {
    model.handDown();
    assertThat(model.offer(withTaken())).isFalse();
    assertThat(model.index().entry("2")).isEmpty();
    model.takeBack();
    assertThat(model.index().entry("2")).isPresent();
  }

  @Test
  void aNewPictureThatMakesTheGhostImpossibleTurnsItRed() {
    model.show(Ghost.on(ONE, false).to("b"));
    assertThat(model.verdict()).isEqualTo(new Verdict.Fits());
    model.offer(withTaken());
    assertThat(model.verdict()).isInstanceOf(Verdict.Clash.class);
    assertThat(model.drop()).containsInstanceOf(BoardIntent.Refused.class);
  }

  @Test
  void aGhostOfWhatIsGoneTurnsRed() {
    model.show(Ghost.on(ONE, false).to("b"));
    model.offer(Demo.board(Demo.three()));
    assertThat(model.verdict()).isEqualTo(new Verdict.Clash("No longer on the board"));
  }

  @Test
  void aDropHandsOutThePlainChange() {
    model.show(Ghost.on(ONE, false).to("b"));
    assertThat(model.drop()).contains(new BoardChange.Move(ONE, "b", Demo.at(14, 0), Demo.at(15, 0)));
    assertThat(model.inGesture()).isFalse();
  }

  @Test
  void aDropOnItsOwnPlaceMeansNothing() {
    model.show(Ghost.on(ONE, false));
    assertThat(model.drop()).isEmpty();
  }

  @Test
  void selectionFollowsTheEntryByKey() {
    model.offer(Demo.board(Demo.three(), ONE.at("c", Demo.at(18, 0), Demo.at(19, 0))));
    assertThat(model.selected()).hasValueSatisfying(it -> assertThat(it.column()).isEqualTo("c"));
  }

  @Test
  void whereTheEntryIsGoneTheFocusStaysOnItsPlace() {
    model.offer(Demo.board(Demo.three()));
    assertThat(model.cursor()).isEqualTo(new BoardCursor.OnSlot("a", Demo.at(14, 0)));
    model.offer(Demo.board(List.of(Demo.column("z", "Z", "", true))));
    assertThat(model.cursor()).isEqualTo(new BoardCursor.Nowhere());
  }

  @Test
  void anotherJudgeIsAskedAtOnce() {
    model.show(Ghost.on(ONE, false).to("b"));
    model.judgeWith((change, latest) -> new Verdict.Clash("Not on a Sunday"));
    assertThat(model.verdict()).isEqualTo(new Verdict.Clash("Not on a Sunday"));
  }
}
