package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import guitara.support.FxDriver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.application.Application;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws a believable day into files, to be looked at.
class BoardPicturesIT {

  private static final InstantSource AFTERNOON = InstantSource.fixed(Demo.at(15, 12));

  private static FxDriver show(Board board, boolean dark, double width, double height) {
    return FxDriver.show(() -> {
      Application.setUserAgentStylesheet(
          dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
      BorderPane root = new BorderPane(new BoardControl(board, AFTERNOON));
      if (dark) {
        root.getStyleClass().add("dark");
      }
      return root;
    }, width, height);
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
    try (FxDriver driver = FxDriver.show(() -> {
      Application.setUserAgentStylesheet(
          dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
      Map<Tone, String> names = new LinkedHashMap<>();
      for (Tone tone : Tone.values()) {
        names.put(tone, tone.name().toLowerCase(Locale.ROOT));
      }
      BorderPane root = new BorderPane(new BoardLegend(names));
      root.getStyleClass().add(dark ? "dark" : "light");
      return root;
    }, 640, 120)) {
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
