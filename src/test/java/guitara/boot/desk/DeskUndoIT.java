package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardEntry;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Ctrl+Z takes back whatever this desk did last, and Ctrl+Shift+Z does it again: not bookings alone.
class DeskUndoIT {

  private static final String BLOCKED = """
      SELECT format('%s %s', title, to_char(lower(during) AT TIME ZONE 'Asia/Manila', 'HH24:MI'))
        FROM blocked_time ORDER BY 1
      """;

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private static void undo(DeskWindow desk) {
    desk.driver.keys(KeyCode.CONTROL, KeyCode.Z);
  }

  private static void redo(DeskWindow desk) {
    desk.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
  }

  private void stands(DeskWindow desk, String... blocked) {
    desk.driver.waitUntil(List.of(blocked) + " stands", () -> house.rows(BLOCKED).equals(List.of(blocked)));
    desk.driver.waitUntil("as on the board", () -> desk.entries().size() == blocked.length
        && Stream.of(blocked).allMatch(it -> desk.entries().stream().anyMatch(entry -> at(entry).equals(it))));
  }

  private String at(BoardEntry entry) {
    return entry.look().title() + " " + entry.time().start().atZone(house.branch.zone()).toLocalTime();
  }

  @Test
  void blockedTimeThatWasMadeMovedAndFreedIsTakenBackStepByStep() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.focus(new BoardCursor.OnSlot(Long.toString(house.jo), house.at("15:00")));
      desk.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      desk.set("#titleField", "Meeting");
      desk.driver.click("#blockButton");
      stands(desk, "Meeting 15:00");
      desk.focus(new BoardCursor.OnEntry(desk.entries().getFirst().key()));
      desk.driver.keys(KeyCode.SHIFT, KeyCode.DOWN);
      desk.driver.keys(KeyCode.ENTER);
      stands(desk, "Meeting 15:30");
      desk.focus(new BoardCursor.OnEntry(desk.entries().getFirst().key()));
      desk.driver.keys(KeyCode.DELETE);
      stands(desk);
      undo(desk);
      stands(desk, "Meeting 15:30");
      undo(desk);
      stands(desk, "Meeting 15:00");
      undo(desk);
      stands(desk);
      redo(desk);
      stands(desk, "Meeting 15:00");
      redo(desk);
      stands(desk, "Meeting 15:30");
      redo(desk);
      stands(desk);
      assertThat(house.count("SELECT count(*) FROM claim")).isZero();
    }
  }

  @Test
  void severalPeopleAndWeeksThatWereBlockedAtOnceAreFreedAtOnce() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.focus(new BoardCursor.OnSlot(Long.toString(house.jo), house.at("15:00")));
      desk.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      desk.driver.run(() -> desk.driver.scene().getRoot().lookupAll(".chip").stream()
          .filter(node -> node instanceof javafx.scene.control.ToggleButton chip && chip.getText().equals("Bea Cruz"))
          .forEach(node -> ((javafx.scene.control.ToggleButton) node).fire()));
      desk.driver.click("#weeklyBox");
      desk.driver.click("#blockButton");
      desk.driver.waitUntil("all are blocked", () -> house.count("SELECT count(*) FROM blocked_time") == 24);
      undo(desk);
      desk.driver.waitUntil("all are free", () -> house.count("SELECT count(*) FROM blocked_time") == 0);
    }
  }

  /// The last deed of this desk was a merge: the same key undoes it.
  @Test
  void aMergeIsTakenBackAndDoneAgain() {
    house.asOwner("UPDATE client SET first_name = m.first_name, last_name = m.last_name FROM client m WHERE m.id = "
        + house.maria + " AND client.id = " + house.ana);
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.driver.keys(KeyCode.CONTROL, KeyCode.F);
      desk.driver.type("maria");
      desk.driver.waitUntil("both are found", () -> desk.driver.scene().getRoot().lookupAll(".list-cell .label")
          .stream().filter(node -> node instanceof Label label && label.getText().contains("Evangelista"))
          .count() == 2);
      desk.driver.keys(KeyCode.ENTER);
      desk.waitForWords(".button", "Merge with a duplicate");
      desk.driver.keys(KeyCode.CONTROL, KeyCode.M);
      desk.driver.waitUntil("a candidate", () -> desk.driver.scene().lookup(".merge-candidate") != null);
      desk.driver.click(".merge-candidate");
      desk.driver.waitUntil("the one key", () -> desk.driver.scene().getFocusOwner() instanceof Button button
          && "mergeButton".equals(button.getId()));
      desk.driver.keys(KeyCode.ENTER);
      merged(desk, 1);
      desk.driver.keys(KeyCode.ESCAPE);
      undo(desk);
      merged(desk, 0);
      redo(desk);
      merged(desk, 1);
      undo(desk);
      merged(desk, 0);
    }
  }

  private void merged(DeskWindow desk, long count) {
    desk.driver.waitUntil(count + " merged", () ->
        house.count("SELECT count(*) FROM client WHERE archived_at IS NOT NULL") == count);
  }
}
