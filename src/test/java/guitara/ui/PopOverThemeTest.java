package guitara.ui;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.ui.control.PopOvers;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ControlsFX brings a light dress of its own; here it wears the theme's.
class PopOverThemeTest {

  @ParameterizedTest
  @CsvSource({"LIGHT, #ffffff", "DARK, #1f2329"})
  void aPopOverWearsTheThemesTokens(Theme theme, String ground) throws Exception {
    Label anchor = FxToolkit.on(() -> new Label("Legend"));
    try (FxDriver driver = FxDriver.show(() -> new StackPane(anchor), 400, 300)) {
      PopOver over = driver.get(() -> {
        theme.applyTo(driver.scene());
        Label figures = new Label("17:30 – 18:45");
        figures.getStyleClass().add("tabular");
        VBox content = new VBox(8, new Label("What the colours say"), figures);
        content.setStyle("-fx-padding: 16;");
        PopOver made = PopOvers.of(content, anchor);
        made.setAnimated(false);
        made.show(anchor);
        return made;
      });
      driver.settle();
      Shape border = driver.get(() -> (Shape) over.getScene().getRoot().lookup(".border"));
      Label figures = driver.get(() -> (Label) over.getScene().getRoot().lookup(".tabular"));
      driver.get(() -> Snapshot.of(driver.scene(), 2)
          .writeTo(Path.of("target", "pictures", "ui", "popover-" + theme.name().toLowerCase(Locale.ROOT) + ".png")));
      driver.run(() -> over.hide(Duration.ZERO));
      assertThat(border.getFill()).isEqualTo(Color.web(ground));
      assertThat(figures.getFont().getFamily()).isEqualTo(Typeface.tabular());
    }
  }
}
