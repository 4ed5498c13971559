package guitara.boot.desk;

import guitara.boot.Face;
import guitara.boot.FaceRequest;
import guitara.boot.Progress;
import guitara.boot.Surroundings;
import guitara.database.CannotGoOn;
import guitara.database.DatabaseException;
import guitara.desk.DeskScreen;
import guitara.desk.start.StartController;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import guitara.ui.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The desk in a window of its own: the window at once, the database on its own thread.
public final class DeskFace implements Face {

  private static final int NO_DATABASE = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final Surroundings surroundings;

  public DeskFace(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int open(FaceRequest request) {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicInteger exit = new AtomicInteger();
    Opened opened = new Opened();
    Platform.startup(() -> new Window(request, opened, closed, exit).show());
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    opened.close();
    Platform.exit();
    return exit.get();
  }

  /// The one window from its first moment to its last.
  private final class Window {

    private final FaceRequest request;
    private final Opened opened;
    private final AtomicInteger exit;
    private final Stage stage = new Stage();
    private final Patience patience = new Patience(FIRST_PAUSE, LONGEST_PAUSE);
    private final Texts texts = Texts.load(Locale.getDefault(), "ui", "desk", "entrance");
    private final Screen<StartController> start = new ScreenLoader(
        new Controllers().with(StartController.class, StartController::new), texts)
        .load(DeskScreen.START, StartController.class);

    Window(FaceRequest request, Opened opened, CountDownLatch closed, AtomicInteger exit) {
      this.request = request;
      this.opened = opened;
      this.exit = exit;
      stage.setOnHidden(event -> {
        patience.end();
        closed.countDown();
      });
    }

    void show() {
      stage.setTitle(texts.get("desk.title"));
      Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(1600, screen.getWidth()));
      stage.setHeight(Math.min(960, screen.getHeight()));
      Scene first = new Scene(start.root());
      Theme.LIGHT.applyTo(first);
      stage.setScene(first);
      stage.show();
      begin();
    }

    private void begin() {
      Thread.ofVirtual().name("desk-start").start(() -> patience.until(this::openDatabase));
    }

    /// Whether it is open now.
    private boolean openDatabase() {
      Progress progress = line -> {
        request.progress().accept(line);
        Platform.runLater(() -> start.controller().say(line));
      };
      try {
        DeskDatabase database = DeskDatabase.open(request.database(), surroundings, progress);
        opened.database = database;
        opened.drafts = opened.drafts.or(database::claimDrafts);
        DeskSetup plain = database.setup(DeskDatabase.workstationName());
        DeskDoor door = DeskDoor.open(opened.drafts.map(plain::keeping).orElse(plain));
        opened.door = door;
        List<DemoLogin> demo = DeskDatabase.demoLogins(door, texts);
        Platform.runLater(() -> showEntrance(door, demo));
        return true;
      } catch (CannotGoOn e) {
        refuse(e.sentence());
      } catch (DatabaseException e) {
        refuse(texts.get("desk.start.away"));
      }
      opened.leaveDatabase();
      return false;
    }

    private void refuse(String sentence) {
      request.progress().accept(sentence);
      exit.set(NO_DATABASE);
      String both = texts.format("desk.start.keeps-trying", sentence);
      Platform.runLater(() -> start.controller().fail(both, patience::hurry));
    }

    private void showEntrance(DeskDoor door, List<DemoLogin> demo) {
      exit.set(0);
      Threshold threshold = new Threshold(door, demo, Theme.LIGHT, stage);
      opened.threshold = threshold;
      threshold.show();
    }
  }
}
