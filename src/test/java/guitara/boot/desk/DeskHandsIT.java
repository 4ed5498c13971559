package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.Tone;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Small things of the board that a hand expects: the head's menu, one's own hold, the card's keys.
class DeskHandsIT {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private static ContextMenu menu() {
    return (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst().orElseThrow();
  }

  /// As the system asks for a menu: over a point of the board, or by the menu key.
  private static void askForMenu(DeskWindow desk, double x, double y, boolean byKey) {
    desk.driver.run(() -> {
      Point2D inScene = desk.board().localToScene(x, y);
      Point2D onScreen = desk.board().localToScreen(x, y);
      Event.fireEvent(desk.board(), new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED,
          inScene.getX(), inScene.getY(), onScreen.getX(), onScreen.getY(), byKey, null));
    });
    desk.driver.waitUntil("a menu", () -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
  }

  private static double headOf(DeskWindow desk, String name) {
    return FxToolkit.on(() -> {
      double x = 60;
      while (desk.board().headAt(x, 30).filter(column -> column.head().title().equals(name)).isEmpty()) {
        x += 8;
        assertThat(x).as("the head of " + name).isLessThan(desk.board().getWidth());
      }
      return x;
    });
  }

  private static void isAskedAbout(DeskWindow desk, String name) {
    desk.driver.waitUntil("whose day it is", () -> desk.driver.scene().lookup("#sickPerson") instanceof ComboBox<?> box
        && box.getValue() != null && box.getValue().toString().contains(name));
  }

  @Test
  void whoIsSickIsSaidAtTheHeadOfTheirColumn() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      askForMenu(desk, headOf(desk, "Jo Reyes"), 30, false);
      assertThat(FxToolkit.on(() -> menu().getItems().getFirst().getText())).isEqualTo("Jo Reyes is sick…");
      desk.driver.run(() -> menu().getItems().getFirst().fire());
      isAskedAbout(desk, "Jo Reyes");
    }
  }

  @Test
  void theSameByKeys() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.focus(new BoardCursor.OnSlot(Long.toString(house.bea), house.at("15:00")));
      askForMenu(desk, 10, 10, true);
      assertThat(FxToolkit.on(() -> menu().getItems().getFirst().getText())).isEqualTo("Bea Cruz is sick…");
      desk.driver.run(() -> menu().hide());
      desk.driver.keys(KeyCode.CONTROL, KeyCode.K);
      desk.driver.type("sick");
      desk.driver.keys(KeyCode.ENTER);
      isAskedAbout(desk, "Bea Cruz");
    }
  }

  /// The form shows its place; an outline in the same place would only look like somebody else's.
  @Test
  void theDesksOwnHoldIsNotDrawnAndAnotherDesksIs() {
    try (DeskWindow own = DeskWindow.of(house)) {
      own.focus(new BoardCursor.OnSlot(Long.toString(house.jo), house.at("15:00")));
      own.driver.type("ana");
      own.waitForWords(".label", "Pe\u00f1a");
      own.driver.keys(KeyCode.ENTER);
      own.driver.run(() -> ((ComboBox<?>) own.driver.scene().lookup("#serviceBox")).getSelectionModel().selectFirst());
      own.driver.waitUntil("the place is held", () -> house.count("SELECT count(*) FROM slot_hold") == 1);
      own.driver.waitUntil("the board knows", () ->
          own.session.boardModel().scheduleProperty().get().orElseThrow().holds().size() == 1);
      assertThat(own.entries()).isEmpty();
      try (DeskWindow other = DeskWindow.of(house)) {
        other.driver.waitUntil("seen elsewhere", () ->
            other.entries().stream().anyMatch(entry -> entry.look().tone() == Tone.OUTLINED));
      }
    }
  }

  @Test
  void theKeysOfTheCardAreInTheKeyMap() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.driver.keys(KeyCode.F1);
      desk.waitForWords(".label", "Merge with a duplicate");
      assertThat(FxToolkit.on(() -> desk.driver.scene().getRoot().lookupAll(".label").stream()
          .map(node -> ((Labeled) node).getText()).toList()))
          .contains("On a client’s card", "Edit name, phone and notes", "Book with what they usually take");
      desk.pictures("key-map");
    }
  }
}
