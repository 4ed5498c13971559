package guitara.ui.board;

import guitara.support.FxDriver;
import guitara.support.FxModified;
import guitara.ui.Theme;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/// A board in a real window, and a hand that works on it in columns and times.
final class Desk implements AutoCloseable {

  private final FxDriver driver;
  private final BoardControl board;
  private final List<BoardIntent> intents = new CopyOnWriteArrayList<>();

  private Desk(FxDriver driver) {
    this.driver = driver;
    board = driver.get(() -> (BoardControl) driver.scene().lookup(".board"));
    driver.run(() -> {
      board.setOnIntent(intents::add);
      board.requestFocus();
    });
  }

  static Desk with(Board picture) {
    return with(picture, 900, 800);
  }

  static Desk with(Board picture, double width, double height) {
    return with(picture, Theme.LIGHT, width, height);
  }

  static Desk with(Board picture, Theme theme, double width, double height) {
    return new Desk(show(() -> new BoardControl(picture, InstantSource.fixed(Demo.at(15, 12))), theme, width, height));
  }

  /// Something of the board's in a window, dressed before it is drawn for the first time.
  static FxDriver show(Callable<Node> content, Theme theme, double width, double height) {
    return FxDriver.show(() -> {
      BorderPane root = new BorderPane(content.call());
      root.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(theme::applyTo));
      return root;
    }, width, height);
  }

  FxDriver driver() {
    return driver;
  }

  BoardControl board() {
    return board;
  }

  List<BoardIntent> intents() {
    return List.copyOf(intents);
  }

  BoardSkin skin() {
    return driver.get(() -> (BoardSkin) board.getSkin());
  }

  Desk to(String column, Instant time) {
    return to(column, time, 0);
  }

  /// Moves the pointer to a column's middle at a time, and a few pixels on.
  Desk to(String column, Instant time, double down) {
    Point2D at = place(column, time);
    driver.move(board, at.getX(), at.getY() + down);
    return this;
  }

  private Point2D place(String column, Instant time) {
    BoardGeometry geometry = skin().geometry();
    Strip strip = geometry.columns().of(column).orElseThrow();
    return new Point2D(geometry.x(strip.x()) + strip.width() / 2, geometry.y(time));
  }

  /// Drags the pressed pointer on while a key is held.
  Desk dragTo(String column, Instant time, KeyCode held) {
    Point2D at = place(column, time);
    driver.run(() -> FxModified.mouse(board, MouseEvent.MOUSE_DRAGGED, at, Set.of(held)));
    return this;
  }

  /// Turns the wheel at the middle of the board while a key is held.
  Desk wheel(double deltaY, KeyCode held) {
    Point2D at = new Point2D(300, 300);
    driver.run(() -> FxModified.wheel(board, at, deltaY, Set.of(held)));
    return this;
  }

  Desk press() {
    driver.press();
    return this;
  }

  Desk release() {
    driver.release();
    return this;
  }

  Desk doubleClick() {
    driver.click(2);
    return this;
  }

  Desk keys(KeyCode... keys) {
    driver.keys(keys);
    return this;
  }

  void give(Board next) {
    driver.run(() -> board.setBoard(next));
  }

  void focus(BoardCursor cursor) {
    driver.run(() -> {
      board.requestFocus();
      board.moveTo(cursor);
    });
  }

  boolean clashes() {
    Node ghost = driver.get(() -> board.lookup(".board-ghost"));
    return driver.get(() -> ghost.isVisible()
        && ghost.getPseudoClassStates().stream().anyMatch(it -> it.getPseudoClassName().equals("clash")));
  }

  @Override
  public void close() {
    driver.close();
  }
}
