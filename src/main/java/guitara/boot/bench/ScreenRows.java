package guitara.boot.bench;

import guitara.boot.desk.DeskDoor;
import guitara.boot.desk.DeskSession;
import guitara.boot.face.FxThread;
import guitara.ui.Theme;
import guitara.ui.board.BoardControl;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardPlaces;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Subscription;

/// The real desk without a display, drawn in software: from a day in memory to its pixels, and frames while a hand
/// scrolls and drags. A frame is what follows one turn of the wheel or move of the mouse, until the last pixel.
final class ScreenRows implements AutoCloseable {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final long PATIENCE_SECONDS = 30;
  private static final double STEP = 12;

  private final DeskDoor door;
  private final DeskSession session;
  private final Stage stage;
  private final WritableImage pixels = new WritableImage((int) WIDTH, (int) HEIGHT);
  private final LocalDate full;
  private final LocalDate other;

  /// @param full the day that is measured
  /// @param other the one that is turned from
  ScreenRows(BenchHouse house, LocalDate full, LocalDate other) {
    this.full = full;
    this.other = other;
    FxThread.start();
    this.door = DeskDoor.open(house.setup("screen"));
    if (door.signIn().withPassword(house.person.login(), house.person.password(), "").isEmpty()) {
      throw new IllegalStateException("The desk that is measured lets nobody in");
    }
    Supplier<DeskSession> read = door.read();
    this.session = FxThread.get(read);
    this.stage = FxThread.get(() -> {
      Scene scene = session.scene(WIDTH, HEIGHT);
      Theme.LIGHT.applyTo(scene);
      Stage made = new Stage(StageStyle.UNDECORATED);
      made.setScene(scene);
      made.show();
      return made;
    });
  }

  /// Turns to a day and waits until its last pixel is drawn.
  ///
  /// @return how long that took, in nanoseconds
  private long turnTo(LocalDate day) {
    if (day.equals(session.model().dayProperty().get())) {
      return 0;
    }
    CompletableFuture<Long> drawn = new CompletableFuture<>();
    Subscription watching = FxThread.get(() -> {
      long began = System.nanoTime();
      Subscription made = session.boardModel().pictureProperty().subscribe((before, now) -> {
        if (session.boardModel().scheduleProperty().get().filter(it -> it.day().equals(day)).isPresent()) {
          draw();
          drawn.complete(System.nanoTime() - began);
        }
      });
      session.model().dayProperty().set(day);
      return made;
    });
    long took = drawn.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    FxThread.run(watching::unsubscribe);
    return took;
  }

  /// Lays out and renders in software, as a pulse does.
  private void draw() {
    stage.getScene().snapshot(pixels);
  }

  Measured dayFromCache(int warmUp, int rounds) {
    long[] nanos = new long[rounds];
    for (int n = 0; n < warmUp + rounds; n++) {
      turnTo(other);
      long took = turnTo(full);
      if (n >= warmUp) {
        nanos[n - warmUp] = took;
      }
    }
    return Measured.alone(board(), nanos);
  }

  private String board() {
    var shown = session.boardModel().pictureProperty().get();
    return "%d columns, %d bookings, %d x %d pixels"
        .formatted(shown.columns().size(), shown.entries().size(), (int) WIDTH, (int) HEIGHT);
  }

  Measured scrolling(int warmUp, int rounds) {
    turnTo(full);
    return frames(warmUp, rounds, n -> {
      double delta = n / 40 % 2 == 0 ? -STEP : STEP;
      BoardControl board = session.board();
      Event.fireEvent(board, new ScrollEvent(ScrollEvent.SCROLL, WIDTH / 2, HEIGHT / 2, WIDTH / 2, HEIGHT / 2,
          false, false, false, false, false, false, delta, delta, delta, delta,
          ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    });
  }

  Measured dragging(int warmUp, int rounds) {
    turnTo(full);
    Point2D grip = FxThread.get(this::grip);
    FxThread.run(() -> mouse(MouseEvent.MOUSE_PRESSED, grip));
    Measured measured = frames(warmUp, rounds, n -> {
      double turn = n * 0.05;
      mouse(MouseEvent.MOUSE_DRAGGED, grip.add(180 * Math.sin(turn), 120 * Math.sin(turn * 0.7)));
      if (!session.board().inGesture()) {
        throw new IllegalStateException("The hand has lost what it dragged");
      }
    });
    FxThread.run(() -> {
      Event.fireEvent(session.board(), new KeyEvent(
          KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
      mouse(MouseEvent.MOUSE_RELEASED, grip);
    });
    return measured;
  }

  /// The middle of a booking in the middle of the picture, in the scene.
  private Point2D grip() {
    BoardControl board = session.board();
    var movable = board.boardProperty().get().entries().stream().filter(it -> it.movable()).toList();
    BoardCursor cursor = new BoardCursor.OnEntry(movable.get(movable.size() / 2).key());
    board.moveTo(cursor);
    draw();
    Bounds place = BoardPlaces.of(board, cursor).orElseThrow();
    return board.localToScene(place.getCenterX(), place.getCenterY());
  }

  private void mouse(EventType<MouseEvent> type, Point2D at) {
    Event.fireEvent(session.board(), new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(),
        MouseButton.PRIMARY, 1, false, false, false, false, type != MouseEvent.MOUSE_RELEASED, false, false, false,
        false, false, null));
  }

  /// What a hand does for one frame.
  @FunctionalInterface
  private interface Movement {

    void make(int n);
  }

  private Measured frames(int warmUp, int rounds, Movement movement) {
    long[] nanos = new long[rounds];
    for (int n = 0; n < warmUp + rounds; n++) {
      int frame = n;
      long took = FxThread.get(() -> {
        long began = System.nanoTime();
        movement.make(frame);
        draw();
        return System.nanoTime() - began;
      });
      if (n >= warmUp) {
        nanos[n - warmUp] = took;
      }
    }
    return Measured.alone(board(), nanos);
  }

  @Override
  public void close() {
    FxThread.run(stage::close);
    FxThread.run(session::close);
  }
}
