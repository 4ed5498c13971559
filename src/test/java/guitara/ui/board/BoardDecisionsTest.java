package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What gestures mean, decided without a mouse.
class BoardDecisionsTest {

  private static final BoardEntry NOON = Demo.entry("1", "a", Demo.at(14, 0), 60);
  private static final Grip.Held PLAIN = new Grip.Held(false, false);

  private static Grip grip(Hit.Zone zone, int hour, int minute) {
    return Grip.of(new Hit.OnEntry(NOON, zone), Demo.at(hour, minute));
  }

  @Test
  void dragKeepsTheGripAndSnapsTheStart() {
    Ghost ghost = grip(Hit.Zone.BODY, 14, 20).at("b", Demo.at(15, 41), Demo.day(), PLAIN);
    assertThat(ghost.change())
        .isEqualTo(new BoardChange.Move(NOON, "b", Demo.at(15, 15), Demo.at(16, 15)));
  }

  @Test
  void altSnapsFiner() {
    Ghost ghost = grip(Hit.Zone.BODY, 14, 20)
        .at("a", Demo.at(15, 41), Demo.day(), new Grip.Held(false, true));
    assertThat(ghost.start()).isEqualTo(Demo.at(15, 20));
  }

  @Test
  void ctrlCopiesABodyButNotAnEdge() {
    Grip.Held copying = new Grip.Held(true, false);
    assertThat(grip(Hit.Zone.BODY, 14, 0).at("b", Demo.at(16, 0), Demo.day(), copying).change())
        .isInstanceOf(BoardChange.Copy.class);
    assertThat(grip(Hit.Zone.BOTTOM, 15, 0).at("b", Demo.at(16, 0), Demo.day(), copying).change())
        .isEqualTo(new BoardChange.Resize(NOON, "a", Demo.at(14, 0), Demo.at(16, 0)));
  }

  @Test
  void topEdgeMovesTheStartOnly() {
    assertThat(grip(Hit.Zone.TOP, 14, 0).at("b", Demo.at(13, 32), Demo.day(), PLAIN).change())
        .isEqualTo(new BoardChange.Resize(NOON, "a", Demo.at(13, 30), Demo.at(15, 0)));
  }

  @Test
  void anEdgeNeverPassesTheOther() {
    assertThat(grip(Hit.Zone.BOTTOM, 15, 0).at("a", Demo.at(13, 0), Demo.day(), PLAIN).end())
        .isEqualTo(Demo.at(14, 5));
    assertThat(grip(Hit.Zone.TOP, 14, 0).at("a", Demo.at(17, 0), Demo.day(), PLAIN).start())
        .isEqualTo(Demo.at(14, 55));
  }

  @Test
  void aGhostStaysWithinTheDay() {
    assertThat(Ghost.on(NOON, false).startingAt(Demo.at(9, 0), Demo.day()).start()).isEqualTo(Demo.at(13, 0));
    assertThat(Ghost.on(NOON, false).startingAt(Demo.at(30, 0), Demo.day()).start()).isEqualTo(Demo.at(24, 55));
  }

  @Test
  void movedAndLongerAtOnceIsAMove() {
    Ghost ghost = Ghost.on(NOON, false).shifted(Duration.ofMinutes(30), Demo.day()).to("b");
    assertThat(ghost.withEnd(Demo.at(16, 0)).change()).isInstanceOf(BoardChange.Move.class);
  }

  @Test
  void onItsOwnPlaceAGhostChangesNothing() {
    assertThat(Ghost.on(NOON, false).changesAnything()).isFalse();
    assertThat(Ghost.on(NOON, false).to("b").changesAnything()).isTrue();
  }

  @Test
  void judgeBreaksOnOverlapBufferIncluded() {
    EntryTime late = new EntryTime(Demo.at(16, 0), Demo.at(17, 0), Duration.ofMinutes(15), Duration.ZERO);
    Board board = Demo.board(Demo.three(), NOON, Demo.entry("2", "b", late, Tone.BLUE, "Ana Cruz"));
    DropJudge judge = new OverlapJudge(new BoardTexts(Locale.ENGLISH));
    assertThat(judge.judge(new BoardChange.Move(NOON, "b", Demo.at(15, 0), Demo.at(16, 0)), board))
        .isEqualTo(new Verdict.Clash("Overlaps Ana Cruz, 16:00\u201317:00"));
  }

  @Test
  void judgeHoldsOnTouchingAndOnItself() {
    Board board = Demo.board(Demo.three(), NOON, Demo.entry("2", "b", Demo.at(16, 0), 60));
    DropJudge judge = new OverlapJudge(new BoardTexts(Locale.ENGLISH));
    assertThat(judge.judge(new BoardChange.Move(NOON, "b", Demo.at(15, 0), Demo.at(16, 0)), board))
        .isEqualTo(new Verdict.Fits());
    assertThat(judge.judge(new BoardChange.Move(NOON, "a", Demo.at(14, 15), Demo.at(15, 15)), board))
        .isEqualTo(new Verdict.Fits());
  }

  @Test
  void aCopyClashesWithItsOriginal() {
    DropJudge judge = new OverlapJudge(new BoardTexts(Locale.ENGLISH));
    Board board = Demo.board(Demo.three(), NOON);
    assertThat(judge.judge(new BoardChange.Copy(NOON, "a", Demo.at(14, 30), Demo.at(15, 30)), board))
        .isInstanceOf(Verdict.Clash.class);
  }

  @Test
  void aBoardRefusesWhatCannotBeDrawn() {
    assertThatThrownBy(() -> Demo.board(Demo.three(), NOON, NOON)).hasMessageContaining("two entries");
    assertThatThrownBy(() -> Demo.board(List.of(), NOON)).hasMessageContaining("names no column");
  }

  @Test
  void shortEntriesKeepClientAndTime() {
    EntryLook look = NOON.look();
    assertThat(EntryLines.of(look, "14:00", "14:00\u201315:00", 1))
        .isEqualTo(new EntryLines.One("Maria Santos", "14:00"));
    assertThat(EntryLines.of(look, "14:00", "14:00\u201315:00", 2))
        .isEqualTo(new EntryLines.Many(
            "Maria Santos", false, List.of(List.of("14:00 \u00b7 Shiatsu 60 min"))));
  }

  @Test
  void textIsShortenedByWidth() {
    TextFitter six = new TextFitter(codePoint -> 6);
    assertThat(six.fit("Maria", 30)).isEqualTo("Maria");
    assertThat(six.fit("Maria Santos", 42)).isEqualTo("Maria\u2026");
    assertThat(six.fit("Maria", 5)).isEmpty();
    assertThat(six.fit("\ud83c\udf38\ud83c\udf38\ud83c\udf38", 12)).isEqualTo("\ud83c\udf38\u2026");
  }

  @Test
  void signsAreASetOfTheirOwn() {
    assertThat(NOON.looking(NOON.look().pending(true)).look().pending()).isTrue();
    assertThat(SignPainter.width(Set.of(Sign.NOTE, Sign.GROUP))).isEqualTo(26);
  }
}
