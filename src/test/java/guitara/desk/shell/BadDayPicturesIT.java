package guitara.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.Trouble;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The banner of each bad day, drawn to `target/pictures/baddays` to be looked at: every word of it is seen.
class BadDayPicturesIT {

  private static final Instant SINCE = Instant.parse("2026-11-22T06:32:05Z");
  private static final String LONGEST = "The data in /home/reception/.local/share/guitara was made by PostgreSQL 17,"
      + " this program brings 18; open it with the program that made it and move the data over.";

  private static Map<String, Connection> badDays() {
    Map<String, Connection> days = new LinkedHashMap<>();
    for (Trouble why : new Trouble[] {
        Trouble.AWAY, Trouble.READ_ONLY, Trouble.FULL, Trouble.BROKEN, Trouble.MISFIT, Trouble.DENIED}) {
      days.put("away-" + why, new Connection.Away(SINCE, why, Optional.empty()));
    }
    days.put("away-said", new Connection.Away(SINCE, Trouble.AWAY, Optional.of(LONGEST)));
    for (Connection.Limit limit : Connection.Limit.values()) {
      days.put("limited-" + limit, new Connection.Limited(limit));
    }
    days.put("connecting", new Connection.Connecting());
    return days;
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "1600, 900"})
  void everyBadDayInBothThemes(int width, int height) {
    try (ShellFixture fixture = new ShellFixture(width, height)) {
      FxToolkit.run(() -> {
        TextField typed = new TextField("Maria");
        fixture.status.retryProperty().set(Optional.of(() -> { }));
        fixture.shell.drawer().open(new DrawerContent("New booking", typed, typed, new SimpleBooleanProperty(true)));
        fixture.shell.drawer().close();
        fixture.shell.notices().show(new Notice(
            "Maria Cristina Evangelista-Delos Santos is with Jo Reyes until 16:00 (booked by Liza at 11:42).", List.of(
                new Notice.Answer("Jo Reyes 16:15", () -> { }), new Notice.Answer("Bea Lim 15:00", () -> { }),
                new Notice.Answer("Tess Cruz 15:30", () -> { }))));
      });
      for (int theme = 0; theme < 2; theme++) {
        String name = FxToolkit.on(() -> fixture.model.themeProperty().get()).name();
        badDays().forEach((day, connection) -> {
          FxToolkit.run(() -> fixture.status.connectionProperty().set(connection));
          fixture.stage.settle();
          assertThat(FxToolkit.on(() -> seen(fixture))).as(day)
              .isEqualTo(FxToolkit.on(() -> server(fixture).getText()));
          assertThat(FxToolkit.on(() -> ((Region) fixture.stage.scene().getRoot()).minWidth(-1))).as(day)
              .isLessThanOrEqualTo(1280);
          assertThat(FxToolkit.on(() -> endOf(fixture, "#keptButton"))).as(day).isLessThanOrEqualTo(width);
          picture(fixture, width + "-" + name + "-" + day);
        });
        FxToolkit.run(() -> {
          fixture.model.switchTheme();
          fixture.shell.notices().show(Notice.withAnswer("Moved to 16:15 with Bea Lim.", "Undo", () -> { }));
        });
        fixture.stage.settle();
      }
    }
  }

  private static Label server(ShellFixture fixture) {
    return (Label) fixture.stage.scene().lookup("#serverLabel");
  }

  /// What a label that has too little room ends in dots for.
  private static String seen(ShellFixture fixture) {
    return ((Text) server(fixture).lookup(".text")).getText();
  }

  private static double endOf(ShellFixture fixture, String selector) {
    Node node = fixture.stage.scene().lookup(selector);
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private static void picture(ShellFixture fixture, String name) {
    assertThat(FxPictures.take(fixture.stage.scene(), 1, "baddays/" + name)).isNotEmptyFile();
  }
}
