package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxToolkit;
import guitara.support.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A booking that was being typed when the whole desk ended is there again at its next start.
class DeskDraftsIT {

  private final House house = House.open();

  @TempDir
  private Path folder;

  @AfterEach
  void close() {
    house.close();
  }

  private DraftFile claim() throws IOException {
    return DraftFile.claim(folder, "embedded");
  }

  private boolean nothingKept() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.noneMatch(file -> file.toString().endsWith(".json"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void typedClosedAndContinued() throws IOException {
    try (DraftFile drafts = claim(); DeskWindow desk = DeskWindow.keeping(house, drafts)) {
      desk.driver.keys(KeyCode.CONTROL, KeyCode.N);
      desk.driver.type("maria");
      desk.waitForWords(".label", "Evangelista");
      desk.driver.keys(KeyCode.ENTER);
      desk.set("#notesField", "by the window");
    }
    assertThat(nothingKept()).isFalse();
    try (DraftFile drafts = claim(); DeskWindow desk = DeskWindow.keeping(house, drafts)) {
      desk.waitForWords("#keptButton",
          "Continue the booking for Maria Cristina Evangelista-Delos Santos, typed at 12:00?");
      desk.pictures("continue");
      desk.driver.keys(KeyCode.CONTROL, KeyCode.R);
      assertThat(desk.driver.text("#notesField")).isEqualTo("by the window");
      desk.pictures("continued");
      desk.driver.keys(KeyCode.ESCAPE);
      desk.driver.click("#discardButton");
      desk.waitForWords(".label", "Discarded");
      desk.pictures("discarded");
      FxToolkit.waitUntil("nothing is kept", this::nothingKept);
      FxToolkit.run(() -> desk.driver.scene().getRoot().lookupAll(".button").stream()
          .filter(node -> node instanceof javafx.scene.control.Button button && button.getText().equals("Keep it"))
          .forEach(node -> ((javafx.scene.control.Button) node).fire()));
      desk.waitForWords("#keptButton", "Evangelista");
      FxToolkit.waitUntil("it is kept again", () -> !nothingKept());
    }
  }
}
