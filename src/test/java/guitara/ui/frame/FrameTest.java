package guitara.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.SystemDialogs;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.UiScreen;
import guitara.ui.action.Actions;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Failure;
import guitara.ui.control.Notice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The frame by itself, with no more around it than it needs.
class FrameTest {

  private final Texts texts = Texts.load(Locale.ENGLISH, "ui");
  private final Actions actions = new Actions(Frame.GENERAL);
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final Frame frame = FxToolkit.on(() -> new Frame(texts, actions, theme, dialogs()));
  private SystemDialogs.Printing outcome = SystemDialogs.Printing.DONE;
  private Optional<Bounds> sheet = Optional.empty();
  private final FxDriver stage = FxDriver.show(this::root, 1000, 400);

  FrameTest() {
    FxToolkit.run(() -> frame.attach(stage.scene()));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private Parent root() {
    StatusLineController line = new StatusLineController(new StatusLineModel());
    Screen<StatusLineController> status = new ScreenLoader(
        new Controllers().with(StatusLineController.class, () -> line), texts)
        .load(UiScreen.STATUS_LINE, StatusLineController.class);
    VBox errors = new VBox();
    HBox drawer = new HBox();
    Pane overlay = new Pane();
    overlay.setPickOnBounds(false);
    TextField anchor = new TextField();
    StackPane root = new StackPane();
    root.getChildren().setAll(new VBox(
        frame.fill(new Frame.Slots(root, errors, drawer, overlay), status.controller(), anchor),
        anchor, errors, drawer, status.root()), overlay, frame.keyMap());
    return root;
  }

  /// A printer that takes what it is given.
  private SystemDialogs dialogs() {
    return new SystemDialogs() {
      @Override
      public Optional<Path> saveAs(Window owner, String title, String name) {
        throw new AssertionError("Nothing is saved here");
      }

      @Override
      public Printing print(Window owner, Node page) {
        sheet = Optional.of(page.getBoundsInParent());
        return outcome;
      }
    };
  }

  @Test
  void theKeysArePrintedOnOneSheet() {
    stage.keys(KeyCode.F1);
    stage.click("#printKeysButton");
    stage.waitFor("Printed");
    assertThat(sheet).hasValueSatisfying(page -> {
      assertThat(page.getWidth()).isBetween(200.0, 480.5);
      assertThat(page.getHeight()).isBetween(40.0, 640.5);
    });
    FxToolkit.run(() -> outcome = SystemDialogs.Printing.NO_PRINTER);
    stage.click("#printKeysButton");
    stage.waitFor("This computer has no printer");
  }

  private void leave(String title) {
    FxToolkit.run(() -> {
      TextField typed = new TextField("something");
      frame.drawer().open(new DrawerContent(title, typed, typed, new SimpleBooleanProperty(true)));
      frame.drawer().close();
    });
    stage.settle();
  }

  @Test
  void whatWasLeftWaitsAndIsGivenUpOneAfterAnother() {
    leave("The first");
    leave("The second");
    stage.waitFor("Continue: The second");
    stage.click("#discardButton");
    stage.waitFor("Discarded: The second");
    stage.waitFor("Continue: The first");
    stage.click(".notice-answer");
    stage.waitFor("Continue: The second");
  }

  @Test
  void itsKeysAreThoseOfEveryFace() {
    leave("The first");
    stage.keys(KeyCode.CONTROL, KeyCode.R);
    assertThat(FxToolkit.on(() -> frame.drawer().openProperty().get())).isTrue();
    stage.keys(KeyCode.F1);
    stage.waitFor("Continue what you left");
    stage.keys(KeyCode.ESCAPE);
    stage.keys(KeyCode.CONTROL, KeyCode.K);
    stage.type("light");
    stage.keys(KeyCode.ENTER);
    assertThat(FxToolkit.on(theme::get)).isEqualTo(Theme.DARK);
  }

  @Test
  void whoComesNextSeesNothingOfWhatWasThere() {
    leave("The first");
    leave("The second");
    FxToolkit.run(() -> {
      frame.errors().show(new Failure("X-1", "for the log", "It failed.", Optional.empty()));
      frame.notices().show(Notice.withAnswer("Discarded: The third", "Keep it", () -> { }));
    });
    stage.waitFor("Discarded: The third");
    FxToolkit.run(frame::forget);
    stage.settle();
    assertThat(stage.says("The ")).isFalse();
    assertThat(stage.says("It failed")).isFalse();
    assertThat(FxToolkit.on(() -> frame.drawer().keptProperty().get())).isEmpty();
  }
}
