package guitara.boot.admin;

import guitara.access.MyAccount;
import guitara.admin.AdminScreen;
import guitara.admin.shell.StartController;
import guitara.boot.Face;
import guitara.boot.FaceRequest;
import guitara.boot.Progress;
import guitara.boot.Surroundings;
import guitara.boot.desk.DeskDatabase;
import guitara.boot.desk.DeskSetup;
import guitara.boot.desk.Patience;
import guitara.database.CannotGoOn;
import guitara.database.DatabaseException;
import guitara.entrance.EntranceContext;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.entrance.EntranceController;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The administration in a window of its own: the window at once, the database on its own thread.
public final class AdminFace implements Face {

  private static final int NO_DATABASE = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private static final Logger LOG = Logger.getLogger(AdminFace.class.getName());

  private final Surroundings surroundings;

  public AdminFace(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public int open(FaceRequest request) {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicInteger exit = new AtomicInteger();
    Window window = new Window(request, closed, exit);
    Platform.startup(window::show);
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    window.leave();
    Platform.exit();
    return exit.get();
  }

  /// The one window from its first moment to its last.
  private final class Window {

    private final FaceRequest request;
    private final CountDownLatch closed;
    private final AtomicInteger exit;
    private final Patience patience = new Patience(FIRST_PAUSE, LONGEST_PAUSE);
    private final Texts texts = Texts.load(Locale.getDefault(), "ui", "admin", "entrance");
    private final Tasks tasks =
        Tasks.onVirtualThreads((thread, failure) -> LOG.log(Level.SEVERE, "Unforeseen failure", failure));
    private volatile @Nullable DeskDatabase database;
    private volatile @Nullable AdminData data;
    private volatile @Nullable AdminSession session;

    Window(FaceRequest request, CountDownLatch closed, AtomicInteger exit) {
      this.request = request;
      this.closed = closed;
      this.exit = exit;
    }

    void show() {
      Stage stage = new Stage();
      stage.setOnHidden(event -> {
        patience.end();
        closed.countDown();
      });
      stage.setTitle(texts.get("admin.title"));
      Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(1600, screen.getWidth()));
      stage.setHeight(Math.min(960, screen.getHeight()));
      StartController start = begin(stage);
      stage.show();
      Thread.ofVirtual().name("admin-start").start(() -> patience.until(() -> openDatabase(stage, start)));
    }

    private StartController begin(Stage stage) {
      Screen<StartController> start = new ScreenLoader(
          new Controllers().with(StartController.class, StartController::new), texts)
          .load(AdminScreen.START, StartController.class);
      Scene first = new Scene(start.root());
      Theme.LIGHT.applyTo(first);
      stage.setScene(first);
      return start.controller();
    }

    /// Whether it is open now.
    private boolean openDatabase(Stage stage, StartController start) {
      Progress progress = line -> {
        request.progress().accept(line);
        Platform.runLater(() -> start.say(line));
      };
      try {
        DeskDatabase opened = DeskDatabase.open(request.database(), surroundings, progress);
        database = opened;
        DeskSetup setup = opened.setup("admin", DeskDatabase.workstationName());
        AdminData read = AdminData.open(setup);
        data = read;
        List<DemoLogin> demo = read.demoLogins(texts);
        Platform.runLater(() -> showEntrance(stage, setup, read, demo));
        return true;
      } catch (CannotGoOn e) {
        refuse(start, e.sentence());
      } catch (DatabaseException e) {
        refuse(start, texts.get("admin.start.away"));
      }
      leave();
      return false;
    }

    private void refuse(StartController start, String sentence) {
      request.progress().accept(sentence);
      exit.set(NO_DATABASE);
      String both = texts.format("admin.start.keeps-trying", sentence);
      Platform.runLater(() -> start.fail(both, patience::hurry));
    }

    private void showEntrance(Stage stage, DeskSetup setup, AdminData read, List<DemoLogin> demo) {
      exit.set(0);
      EntranceContext context = new EntranceContext(read.signIn(), new MyAccount(read.database), tasks, texts,
          Clock.systemUTC(), demo, failure -> texts.get("entrance.trouble"),
          entered -> tasks.run(() -> AdminSession.zone(read))
              .onSuccess(zone -> showFace(stage, setup, read, zone))
              .onFailure(failure -> signedOut(stage))
              .start());
      Scene door = new Scene(
          EntranceController.load(context).root(), stage.getScene().getWidth(), stage.getScene().getHeight());
      Theme.LIGHT.applyTo(door);
      stage.setScene(door);
    }

    private void showFace(Stage stage, DeskSetup setup, AdminData read, ZoneId zone) {
      AdminSession shown = AdminSession.show(setup, read, zone, () -> signedOut(stage));
      session = shown;
      stage.setScene(shown.scene(stage.getScene().getWidth(), stage.getScene().getHeight()));
    }

    /// Whoever was here has left: the next one begins at the door.
    private void signedOut(Stage stage) {
      StartController start = begin(stage);
      leave();
      start.fail(texts.get("admin.start.signed-out"), () ->
          Thread.ofVirtual().name("admin-start").start(() -> patience.until(() -> openDatabase(stage, start))));
    }

    /// Closes what is open, in reverse order.
    void leave() {
      AdminSession shown = session;
      AdminData read = data;
      DeskDatabase opened = database;
      session = null;
      data = null;
      database = null;
      if (shown != null) {
        shown.close();
      } else if (read != null) {
        read.close();
      }
      if (opened != null) {
        opened.close();
      }
    }
  }
}
