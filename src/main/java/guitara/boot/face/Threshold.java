package guitara.boot.face;

import guitara.access.Session;
import guitara.entrance.EntranceContext;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.entrance.EntranceController;
import guitara.ui.Screen;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.task.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Between the entrance and a face in one window: who comes in, leaves for a while, or is shown out. What was open
/// and typed inside stays there for whoever comes next.
///
/// @param <S> the face behind it
public final class Threshold<S extends Inside> implements Leaving, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Threshold.class.getName());

  /// Whoever has not touched the face for so long has left it.
  private static final Duration IDLE = Duration.minutes(10);

  private final Door<S> door;
  private final Theme theme;
  private final Stage stage;
  private final Texts texts;
  private final Tasks tasks;
  private final Screen<EntranceController> entrance;
  private final Scene outside;
  private final PauseTransition idle;
  private Optional<S> face = Optional.empty();
  private Optional<Scene> inside = Optional.empty();

  /// An entrance before a face that nobody has entered yet.
  ///
  /// @param demo the public accounts of an invented house
  /// @param theme the entrance's, until the face has its own
  public Threshold(Door<S> door, List<DemoLogin> demo, Theme theme, Stage stage) {
    this(door, demo, theme, stage, IDLE);
  }

  Threshold(Door<S> door, List<DemoLogin> demo, Theme theme, Stage stage, Duration patience) {
    this.door = door;
    this.theme = theme;
    this.stage = stage;
    this.texts = Texts.load(door.setup().locale(), "ui", "entrance", "account");
    this.tasks = Tasks.onVirtualThreads((thread, failure) -> LOG.log(Level.SEVERE, "Unforeseen failure", failure));
    this.entrance = EntranceController.load(new EntranceContext(
        door.signIn(), door.account(), tasks, texts, Clock.systemUTC(), demo, this::words, this::entered));
    this.outside = new Scene(entrance.root(), stage.getScene().getWidth(), stage.getScene().getHeight());
    this.idle = new PauseTransition(patience);
    idle.setOnFinished(event -> lock());
  }

  /// The face, once somebody has been in.
  public Optional<S> face() {
    return face;
  }

  /// Shows the entrance.
  public void show() {
    cover();
    entrance.controller().arrive();
  }

  private void cover() {
    face.map(shown -> shown.themeProperty().get()).orElse(theme).applyTo(outside);
    idle.stop();
    stage.setScene(outside);
  }

  private String words(Throwable failure) {
    return door.words(failure).orElseGet(() -> texts.get("entrance.trouble"));
  }

  private void entered(Session session) {
    if (face.isPresent()) {
      face.get().personChanged();
      inside();
      return;
    }
    tasks.run(door::read)
        .onSuccess(builder -> open(builder.get()))
        .onFailure(failure -> entrance.controller().tell(words(failure)))
        .start();
  }

  private void open(S opened) {
    opened.themeProperty().set(theme);
    opened.leaveBy(this);
    face = Optional.of(opened);
    Scene scene = opened.scene(stage.getScene().getWidth(), stage.getScene().getHeight());
    scene.addEventFilter(InputEvent.ANY, event -> idle.playFromStart());
    inside = Optional.of(scene);
    inside();
  }

  private void inside() {
    inside.ifPresent(stage::setScene);
    idle.playFromStart();
  }

  @Override
  public void lock() {
    leave(() -> {
      door.signIn().lock();
      return true;
    }, "");
  }

  @Override
  public void signOut() {
    leave(() -> {
      door.signIn().signOut();
      return true;
    }, "");
  }

  @Override
  public void shownOut() {
    // Whoever left is heard of as an ended session too, and reads no reason for it.
    if (stage.getScene() != outside) {
      leave(() -> true, texts.get("entrance.shown-out"));
    }
  }

  /// The screen is covered at once; who may come back by PIN is asked once the server has heard of it.
  private void leave(Callable<Boolean> work, String why) {
    cover();
    tasks.run(work)
        .onFailure(failure -> LOG.log(Level.INFO, "The server was not told that somebody left", failure))
        .onFinally(() -> {
          entrance.controller().arrive();
          entrance.controller().tell(why);
        })
        .start();
  }

  @Override
  public void close() {
    idle.stop();
    tasks.close();
    face.ifPresent(Inside::close);
    door.close();
  }
}
