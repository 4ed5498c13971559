package guitara.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Failure;
import guitara.ui.control.FieldMessage;
import guitara.ui.control.Notice;
import guitara.ui.control.Remark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shell's looks, written to `target/pictures/shell` to be looked at.
class ShellPicturesIT {

  @ParameterizedTest
  @CsvSource({"1280, 720, 1", "2560, 1440, 1", "1280, 720, 2", "1280, 720, 1.25"})
  void shellInBothThemes(int width, int height, double scale) {
    try (ShellFixture fixture = new ShellFixture(width, height)) {
      String size = width + "x" + height + "@" + scale;
      picture(fixture, "light-" + size, scale);
      FxToolkit.run(() -> fixture.model.switchTheme());
      picture(fixture, "dark-" + size, scale);
    }
  }

  @Test
  void everyState() {
    try (ShellFixture fixture = new ShellFixture(1280, 720)) {
      FxToolkit.run(() -> {
        fixture.actions.add(DeskActions.newBooking(() -> { }), DeskActions.findClient(() -> { }),
            DeskActions.undo(new SimpleBooleanProperty(true), () -> { }),
            DeskActions.redo(new SimpleBooleanProperty(true), () -> { }));
        fixture.shell.place(Section.CLIENTS, new Label("Clients"));
        fixture.shell.setCount(Section.CLIENTS, 4);
      });
      fixture.stage.keys(KeyCode.CONTROL, KeyCode.K);
      both(fixture, "palette");
      fixture.stage.keys(KeyCode.ESCAPE);
      fixture.stage.keys(KeyCode.F1);
      both(fixture, "keys");
      fixture.stage.keys(KeyCode.ESCAPE);
      FxToolkit.run(() -> fixture.shell.drawer().open(booking()));
      FxToolkit.run(() -> fixture.shell.notices().show(Notice.withAnswer(
          "Maria Cristina Evangelista-Delos Santos moved to 16:15 with Bea Lim.", "Undo", () -> { })));
      both(fixture, "drawer");
      FxToolkit.run(() -> fixture.shell.drawer().close());
      FxToolkit.run(() -> fixture.shell.notices().show(new Notice(
          "Maria Cristina Evangelista-Delos Santos is with Jo Reyes until 16:00 (booked by Liza at 11:42).", List.of(
              new Notice.Answer("Jo 16:15", () -> { }), new Notice.Answer("Bea Lim 15:00", () -> { }),
              new Notice.Answer("Tess Cruz 15:30", () -> { })))));
      both(fixture, "choice-and-kept");
      FxToolkit.run(() -> {
        fixture.shell.drawer().close();
        fixture.model.goToNextDay();
        fixture.status.retryProperty().set(Optional.of(() -> { }));
        fixture.status.connectionProperty().set(new Connection.Away(Instant.parse("2026-11-22T06:32:05Z")));
        fixture.shell.errors().show(new Failure("DB-57P01", "server closed",
            "The booking for Maria was not saved: the server went away. It is kept; try again.",
            Optional.of(() -> { })));
      });
      both(fixture, "away");
      fixture.stage.click("#personMenu");
      both(fixture, "menu");
    }
  }

  private static DrawerContent booking() {
    TextField client = new TextField("Maria Cristina Evangelista-Delos Santos");
    TextField phone = new TextField("0917 call me");
    FieldMessage wrong = new FieldMessage();
    wrong.attach(phone, new SimpleObjectProperty<>(Optional.of(
        Remark.error("A phone number has digits. Write it as 0917 123 4567."))));
    FieldMessage warning = new FieldMessage();
    warning.attach(client, new SimpleObjectProperty<>(Optional.of(
        Remark.warning("Three no-shows since August. Last visit is unpaid."))));
    ComboBox<String> who = new ComboBox<>();
    who.getItems().setAll("Jo Reyes", "Bea Lim");
    who.getSelectionModel().selectFirst();
    who.setMaxWidth(Double.MAX_VALUE);
    Button book = new Button("Book");
    book.setDefaultButton(true);
    VBox body = new VBox(field("Client", client, warning), field("Phone", phone, wrong), field("Who", who), book);
    body.getStyleClass().add("form");
    return new DrawerContent("New booking", body, client, new SimpleBooleanProperty(true));
  }

  private static VBox field(String name, Node... parts) {
    VBox field = new VBox(label(name));
    field.getChildren().addAll(parts);
    field.getStyleClass().add("field");
    return field;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("field-label");
    return label;
  }

  private static void both(ShellFixture fixture, String name) {
    FxPictures.bothThemes(fixture.stage.scene(), fixture.model.themeProperty()::set, 1, "shell/" + name);
  }

  private static void picture(ShellFixture fixture, String name, double scale) {
    assertThat(FxPictures.take(fixture.stage.scene(), scale, "shell/" + name)).isNotEmptyFile();
  }
}
