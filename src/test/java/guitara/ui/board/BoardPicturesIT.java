package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxDriver;
import guitara.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws a believable day into files, to be looked at.
class BoardPicturesIT {

  private static final InstantSource AFTERNOON = InstantSource.fixed(Demo.at(15, 12));

  private static FxDriver show(Board board, boolean dark, double width, double height) {
    return Desk.show(() -> new BoardControl(board, AFTERNOON), dark ? Theme.DARK : Theme.LIGHT, width, height);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void evening(boolean dark) {
    try (FxDriver driver = show(Demo.evening(), dark, 1440, 900)) {
      BoardControl board = board(driver);
      driver.run(board::requestFocus);
      driver.run(() -> board.moveTo(new BoardCursor.OnEntry("e2")));
      write(driver, "evening" + (dark ? "-dark" : ""));
      driver.run(() -> board.moveTo(new BoardCursor.OnEntry("e16")));
      driver.keys(KeyCode.SHIFT, KeyCode.LEFT);
      write(driver, "clash" + (dark ? "-dark" : ""));
    }
  }

  @Test
  void forty() {
    try (FxDriver driver = show(Demo.large(40, 400), false, 1280, 720)) {
      write(driver, "forty");
    }
  }

  @Test
  void hoveredAndDragged() {
    try (Desk desk = Desk.with(Demo.evening(), 1000, 700)) {
      desk.to("s2", Demo.at(20, 30));
      write(desk.driver(), "tied");
      desk.to("s0", Demo.at(18, 10)).press().to("s1", Demo.at(18, 0)).to("s1", Demo.at(18, 40));
      write(desk.driver(), "dragged");
      desk.release();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void waiting(int many) {
    try (FxDriver driver = show(BoardPilesTest.waiting(many), false, 1000, 480)) {
      driver.run(() -> board(driver).scrollToNow());
      write(driver, "waiting-" + many);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void blocksAndHolds(boolean dark) {
    Board board = Demo.board(Demo.three(),
        Demo.entry("1", "a", Demo.at(14, 0), 60),
        BoardKindsTest.block("2", "a", 15, 30, 30, "Break"),
        BoardKindsTest.block("3", "a", 16, 30, 90, "Team meeting"),
        BoardKindsTest.block("4", "b", 13, 30, 60, "Cleaning"),
        BoardKindsTest.hold("5", "b", 16, 0, 60),
        BoardKindsTest.hold("6", "c", 15, 30, 30),
        BoardKindsTest.hold("7", "c", 16, 30, 90),
        Demo.entry("8", "c", Demo.at(17, 0), 60),
        BoardKindsTest.block("9", "b", 17, 30, 15, "Break"));
    try (FxDriver driver = show(board, dark, 760, 520)) {
      driver.run(() -> board(driver).moveTo(new BoardCursor.OnEntry("3")));
      write(driver, "kinds" + (dark ? "-dark" : ""));
    }
  }

  @Test
  void nobody() {
    try (FxDriver driver = show(Demo.board(List.of()), false, 800, 400)) {
      write(driver, "empty");
    }
  }

  @Test
  void folded() {
    try (FxDriver driver = show(Demo.evening(), false, 1280, 720)) {
      BoardControl board = board(driver);
      driver.run(() -> board.foldOnly(Set.of("Home service")));
      driver.run(() -> board.moveTo(new BoardCursor.OnSlot("s1", Demo.at(18, 0))));
      write(driver, "folded");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {48, 200})
  void zoomed(double hour) {
    try (FxDriver driver = show(Demo.evening(), false, 1280, 720)) {
      BoardControl board = board(driver);
      driver.run(() -> board.hourHeightProperty().set(hour));
      driver.run(board::scrollToNow);
      write(driver, "zoom-" + (int) hour);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void legend(boolean dark) {
    try (FxDriver driver = Desk.show(() -> {
      Map<Tone, String> names = new LinkedHashMap<>();
      for (Tone tone : Tone.values()) {
        names.put(tone, tone.name().toLowerCase(Locale.ROOT));
      }
      return new BoardLegend(names);
    }, dark ? Theme.DARK : Theme.LIGHT, 640, 160)) {
      write(driver, "legend" + (dark ? "-dark" : ""));
    }
  }

  private static BoardControl board(FxDriver driver) {
    return driver.get(() -> (BoardControl) driver.scene().lookup(".board"));
  }

  private static void write(FxDriver driver, String name) {
    Path file = Path.of("target", "pictures", "board", name + ".png");
    driver.picture(file);
    assertThat(Files.exists(file)).isTrue();
  }
}
