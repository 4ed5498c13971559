package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.control.Fold;
import javafx.scene.control.MenuButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// My account at the desk: how one comes to it, and how it looks there.
class DeskAccountIT {

  private static Fold factor(FxDriver driver) {
    return driver.scene().getRoot().lookupAll(".fold").stream().map(Fold.class::cast)
        .filter(fold -> fold.getTitle().equals("One-time codes")).findFirst().orElseThrow();
  }

  private static boolean isShown(FxDriver driver) {
    return FxToolkit.on(() -> driver.scene().lookup(".account-facts") != null);
  }

  private static void waitForAccount(FxDriver driver) {
    driver.waitUntil("my account is shown", () -> driver.scene().lookup(".account-facts") != null);
    driver.settle();
  }

  private static void waitForPicture(FxDriver driver) {
    driver.waitUntil("the picture is there", () ->
        driver.scene().lookup("#picture") instanceof ImageView picture && picture.getImage() != null);
    driver.settle();
  }

  @Test
  void itOpensFromThePersonsMenuAndByAKeyThatStandsInTheMap() {
    try (House house = House.open(); DeskWindow desk = DeskWindow.of(house)) {
      desk.driver.run(() -> {
        MenuButton menu = (MenuButton) desk.driver.scene().lookup("#personMenu");
        assertThat(menu.getItems().getFirst().getText()).isEqualTo("My account");
        menu.getItems().getFirst().fire();
      });
      waitForAccount(desk.driver);
      desk.pictures("account-1");
      desk.driver.keys(KeyCode.ESCAPE);
      assertThat(isShown(desk.driver)).isFalse();
      assertThat(FxToolkit.on(() -> desk.board().isFocused())).as("the focus is on the board again").isTrue();

      desk.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
      waitForAccount(desk.driver);
      desk.driver.run(() -> factor(desk.driver).open());
      waitForPicture(desk.driver);
      desk.pictures("account-2-key");
      desk.driver.keys(KeyCode.ESCAPE);
      desk.driver.keys(KeyCode.F1);
      desk.waitForWords(".key-map-line .label", "My account");
      desk.pictures("account-3-keys");
    }
  }

  @Test
  void aFailureIsSaidAsEverywhereAtTheDesk() {
    try (House house = House.open(); DeskWindow desk = DeskWindow.of(house)) {
      house.asOwner("UPDATE session SET expires_at = expires_at - interval '1 day'");
      desk.driver.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
      desk.waitForWords(".error-banner .label", "You are signed out, so nothing was changed.");
      assertThat(isShown(desk.driver)).isFalse();
    }
  }
}
