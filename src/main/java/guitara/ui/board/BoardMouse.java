package guitara.ui.board;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Turns what the pointer does into ghosts and intents.
final class BoardMouse {

  private static final double JITTER = 4;

  private final BoardHand hand;
  private final EdgeScroller edges;
  private Optional<Grip> grip = Optional.empty();
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private Grip.Held held = new Grip.Held(false, false);

  BoardMouse(BoardHand hand) {
    this.hand = hand;
    edges = new EdgeScroller(hand.skin(), this::follow);
  }

  void listenTo(BoardControl control) {
    control.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    control.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    control.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    control.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    control.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(Optional.empty()));
  }

  private void pressed(MouseEvent event) {
    hand.control().requestFocus();
    if (hand.model().inGesture()) {
      hand.takeBack();
    }
    pressedX = event.getX();
    pressedY = event.getY();
    grip = Optional.empty();
    Hit hit = hitAt(event);
    if (event.getButton() == MouseButton.PRIMARY) {
      take(hit, event.getY());
      event.consume();
    } else if (hit instanceof Hit.OnEntry on) {
      // A menu asked for here is about this entry.
      hand.point(new BoardCursor.OnEntry(on.entry().key()));
    }
  }

  private void take(Hit hit, double y) {
    switch (hit) {
      case Hit.OnEntry on -> take(on, y);
      case Hit.OnPile pile -> hand.point(new BoardCursor.OnEntry(pile.next().key()));
      case Hit.OnFree free -> hand.walk()
          .nearest(free.column(), free.time())
          .filter(BoardCursor.OnSlot.class::isInstance)
          .ifPresent(hand::point);
      case Hit.OnGroup group -> hand.fold(group.group());
      case Hit.Nothing nothing -> {}
    }
  }

  private void take(Hit.OnEntry on, double y) {
    hand.point(new BoardCursor.OnEntry(on.entry().key()));
    grip = Optional.of(Grip.of(on, hand.skin().geometry().timeAt(y)));
    hand.model().handDown();
  }

  private void dragged(MouseEvent event) {
    lastX = event.getX();
    lastY = event.getY();
    held = new Grip.Held(event.isShortcutDown(), event.isAltDown());
    boolean far = Math.hypot(lastX - pressedX, lastY - pressedY) > JITTER;
    if (far || hand.model().ghost().isPresent()) {
      follow();
      if (hand.model().ghost().isPresent()) {
        edges.pull(lastX, lastY);
      }
    }
    event.consume();
  }

  /// Shows the ghost where the pointer is; nothing after Esc, until the next press.
  private void follow() {
    if (!hand.model().inGesture()) {
      edges.stop();
      return;
    }
    BoardGeometry geometry = hand.skin().geometry();
    grip.filter(it -> it.entry().movable() || held.copy())
        .flatMap(it -> geometry.nearestOpenAt(lastX)
            .flatMap(Strip::column)
            .map(column -> it.at(column.key(), geometry.timeAt(lastY), hand.day(), held)))
        .ifPresent(hand::show);
  }

  private void released(MouseEvent event) {
    edges.stop();
    boolean dragged = hand.model().ghost().isPresent();
    if (hand.model().inGesture()) {
      hand.drop();
    }
    boolean onGrip = grip.isPresent();
    grip = Optional.empty();
    if (!dragged && event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
      doubleClicked(event, onGrip);
    }
    event.consume();
  }

  private void doubleClicked(MouseEvent event, boolean onEntry) {
    boolean onFree = hitAt(event) instanceof Hit.OnFree;
    if (onEntry || onFree) {
      hand.openOrBook(hand.model().cursor(), "");
    }
  }

  private void moved(MouseEvent event) {
    Hit hit = hitAt(event);
    hand.control().setCursor(shape(hit));
    hover(hit instanceof Hit.OnEntry on ? Optional.of(on.entry()) : Optional.empty());
  }

  private void hover(Optional<BoardEntry> entry) {
    if (!hand.control().hoveredProperty().get().equals(entry)) {
      hand.control().hover(entry);
    }
  }

  private static Cursor shape(Hit hit) {
    return switch (hit) {
      case Hit.OnEntry on when !on.entry().movable() -> Cursor.DEFAULT;
      case Hit.OnEntry on -> on.zone() == Hit.Zone.BODY ? Cursor.OPEN_HAND : Cursor.V_RESIZE;
      case Hit.OnPile pile -> Cursor.HAND;
      case Hit.OnGroup group -> Cursor.HAND;
      case Hit.OnFree free -> Cursor.DEFAULT;
      case Hit.Nothing nothing -> Cursor.DEFAULT;
    };
  }

  private Hit hitAt(MouseEvent event) {
    return hand.skin().hitTest().at(event.getX(), event.getY());
  }
}
