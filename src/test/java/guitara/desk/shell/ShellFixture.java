package guitara.desk.shell;

import guitara.desk.DeskScreen;
import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.ui.Controllers;
import guitara.ui.Formats;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import guitara.ui.action.Actions;
import guitara.ui.frame.StatusLineController;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// A shell on a stage with demo branches and people, and a button where the board will be.
final class ShellFixture implements AutoCloseable {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Locale LOCALE = Locale.of("en", "PH");

  final Texts texts = Texts.load(LOCALE, "ui", "desk");
  final Formats formats = new Formats(LOCALE, ZoneId.of("Asia/Manila"));
  final Actions actions = DeskActions.none();
  final ShellModel model = new ShellModel(texts, formats, () -> TODAY);
  final StatusModel status = new StatusModel(texts, formats);
  final Button boardButton = FxToolkit.on(() -> new Button("Board"));
  final ShellController shell;
  final FxDriver stage;

  ShellFixture(double width, double height) {
    Screen<ShellController> screen = FxToolkit.on(this::load);
    shell = screen.controller();
    stage = FxDriver.show(screen::root, width, height);
    FxToolkit.run(() -> {
      shell.attach(stage.scene());
      boardButton.requestFocus();
    });
    stage.settle();
  }

  private Screen<ShellController> load() {
    Controllers controllers = new Controllers()
        .with(ShellController.class, () -> new ShellController(model, texts, actions))
        .with(TopBarController.class, () -> new TopBarController(model, texts))
        .with(StatusLineController.class, () -> new StatusLineController(status.line()));
    Screen<ShellController> screen = new ScreenLoader(controllers, texts)
        .load(DeskScreen.SHELL, ShellController.class);
    model.branches().setAll(new Choice(1, "Royal Care Makati"), new Choice(2, "Royal Care Cebu"));
    model.branchProperty().set(model.branches().getFirst());
    model.personProperty().set("Liza Ramos");
    status.connectionProperty().set(new Connection.Connected("royal-desk-1", 3));
    status.lastChangeProperty().set(Optional.of(Instant.parse("2026-11-22T06:32:05Z")));
    status.cacheUseProperty().set(new CacheUse(982, 18));
    screen.controller().place(Section.BOARD, new StackPane(boardButton));
    return screen;
  }

  Node focused() {
    return FxToolkit.on(() -> stage.scene().getFocusOwner());
  }

  @Override
  public void close() {
    stage.close();
  }
}
