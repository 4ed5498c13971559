package guitara.boot.face;

import guitara.boot.FaceRequest;
import guitara.boot.Progress;
import guitara.boot.Surroundings;
import guitara.database.CannotGoOn;
import guitara.database.DatabaseException;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.entrance.EntranceScreen;
import guitara.entrance.StartController;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import guitara.ui.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// A face's one window from its first moment to its last: shown at once, while the database is opened on a thread of
/// its own for as long as that takes.
///
/// @param <S> the face in it
public final class FaceWindow<S extends Inside> {

  private static final int NO_DATABASE = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 960;

  private final FaceRequest request;
  private final Surroundings surroundings;
  private final String face;
  private final Function<FaceDatabase, Door<S>> opening;
  private final AtomicInteger exit = new AtomicInteger();
  private final Stage stage = new Stage();
  private final Patience patience = new Patience(FIRST_PAUSE, LONGEST_PAUSE);
  private final Texts texts = Texts.load(Locale.getDefault(), "ui", "entrance");
  private final Screen<StartController> start = new ScreenLoader(
      new Controllers().with(StartController.class, StartController::new), texts)
      .load(EntranceScreen.START, StartController.class);

  private volatile @Nullable FaceDatabase database;
  private volatile @Nullable Door<S> door;
  private volatile @Nullable Threshold<S> threshold;

  private FaceWindow(
      FaceRequest request, Surroundings surroundings, String face, Function<FaceDatabase, Door<S>> opening) {
    this.request = request;
    this.surroundings = surroundings;
    this.face = face;
    this.opening = opening;
  }

  /// Opens the window and blocks until it is closed.
  ///
  /// @param face as in the window's title
  /// @param opening the way to the face on an open database; called again after an attempt that came to nothing
  /// @return the exit code: 3 where no database was found to the last
  public static <S extends Inside> int run(
      FaceRequest request, Surroundings surroundings, String face, Function<FaceDatabase, Door<S>> opening) {
    CompletableFuture<FaceWindow<S>> closed = new CompletableFuture<>();
    Platform.startup(() -> {
      FaceWindow<S> window = new FaceWindow<>(request, surroundings, face, opening);
      window.stage.setOnHidden(event -> {
        window.patience.end();
        closed.complete(window);
      });
      window.show();
    });
    FaceWindow<S> window = closed.join();
    window.close();
    Platform.exit();
    return window.exit.get();
  }

  private void show() {
    stage.setTitle(texts.get("entrance.title." + face));
    start.controller().title(stage.getTitle());
    Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    Scene first = new Scene(start.root());
    Theme.LIGHT.applyTo(first);
    stage.setScene(first);
    stage.show();
    Thread.ofVirtual().name(face + "-start").start(() -> patience.until(this::openDatabase));
  }

  /// Whether it is open now.
  private boolean openDatabase() {
    Progress progress = line -> {
      request.progress().accept(line);
      Platform.runLater(() -> start.controller().say(line));
    };
    try {
      FaceDatabase found = FaceDatabase.open(request.database(), surroundings, progress);
      database = found;
      Door<S> way = opening.apply(found);
      door = way;
      List<DemoLogin> demo = way.demoLogins();
      Platform.runLater(() -> showEntrance(way, demo));
      return true;
    } catch (CannotGoOn e) {
      refuse(e.sentence());
    } catch (DatabaseException e) {
      refuse(texts.get("entrance.start.away"));
    }
    leaveDatabase();
    return false;
  }

  private void showEntrance(Door<S> way, List<DemoLogin> demo) {
    exit.set(0);
    Threshold<S> made = new Threshold<>(way, demo, Theme.LIGHT, stage);
    threshold = made;
    made.show();
  }

  private void refuse(String sentence) {
    request.progress().accept(sentence);
    exit.set(NO_DATABASE);
    String both = texts.format("entrance.start.keeps-trying", sentence);
    Platform.runLater(() -> start.controller().fail(both, patience::hurry));
  }

  /// A start that came to nothing begins anew.
  private void leaveDatabase() {
    Optional.ofNullable(door).ifPresent(Door::close);
    door = null;
    Optional.ofNullable(database).ifPresent(FaceDatabase::close);
    database = null;
  }

  /// Closes in reverse order, however far the start came.
  private void close() {
    Optional.ofNullable(threshold).ifPresent(Threshold::close);
    leaveDatabase();
  }
}
