package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How the focus walks.
class BoardWalkTest {

  private static final EntryTime TIME =
      new EntryTime(Demo.at(14, 0), Demo.at(15, 0), Duration.ZERO, Duration.ofMinutes(15));
  private static final BoardIndex INDEX = new BoardIndex(Demo.board(
      Demo.three(), Demo.entry("1", "a", TIME, Tone.BLUE, "Ana"), Demo.entry("2", "b", Demo.at(14, 30), 60)));
  private static final BoardWalk WALK = new BoardWalk(INDEX, List.of("a", "b", "c"));
  private static final BoardCursor ENTRY = new BoardCursor.OnEntry("1");

  private static BoardCursor slot(String column, int hour, int minute) {
    return new BoardCursor.OnSlot(column, Demo.at(hour, minute));
  }

  @Test
  void upAndDownWalkEntriesAndFreeSlots() {
    assertThat(WALK.along(slot("a", 13, 30), 1)).contains(ENTRY);
    assertThat(WALK.along(ENTRY, 1)).contains(slot("a", 15, 15));
    assertThat(WALK.along(slot("a", 15, 15), 1)).contains(slot("a", 15, 30));
    assertThat(WALK.along(ENTRY, -1)).contains(slot("a", 13, 30));
  }

  @Test
  void atTheEndsTheWalkEnds() {
    assertThat(WALK.along(slot("a", 13, 0), -1)).isEmpty();
    assertThat(WALK.along(slot("a", 24, 30), 1)).isEmpty();
    assertThat(WALK.across(slot("c", 14, 0), 1)).isEmpty();
    assertThat(WALK.across(ENTRY, -1)).isEmpty();
  }

  @Test
  void sidewaysGoesToTheNearestInTime() {
    assertThat(WALK.across(ENTRY, 1)).contains(slot("b", 14, 0));
    assertThat(WALK.across(slot("c", 15, 0), -1)).contains(new BoardCursor.OnEntry("2"));
    assertThat(WALK.across(slot("b", 15, 30), -1)).contains(slot("a", 15, 30));
  }

  @Test
  void theFocusEntersAtThePresent() {
    assertThat(WALK.entrance(Demo.at(14, 10))).contains(ENTRY);
    assertThat(WALK.entrance(Demo.at(4, 0))).contains(slot("a", 13, 0));
  }
}
