package guitara.ui.board;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Moves a ghost of the selected entry by keys: Shift+arrows move, with Ctrl a copy, Alt+Up and Alt+Down resize.
final class GhostKeys {

  private final BoardHand hand;

  GhostKeys(BoardHand hand) {
    this.hand = hand;
  }

  boolean pressed(KeyEvent event) {
    if (hand.model().inGesture() && ends(event.getCode())) {
      return true;
    }
    Optional<Ghost> next = next(event);
    next.filter(ghost -> ghost.entry().movable() || ghost.copy()).ifPresent(ghost -> {
      hand.show(ghost);
      hand.skin().reveal();
    });
    // While a ghost is out, other keys would pull the ground from under it.
    return next.isPresent() || (hand.model().ghost().isPresent() && event.getCode().isNavigationKey());
  }

  private boolean ends(KeyCode code) {
    switch (code) {
      case ESCAPE -> hand.takeBack();
      case ENTER -> hand.drop();
      case TAB, DELETE -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private Optional<Ghost> next(KeyEvent event) {
    Optional<Ghost> now = hand.model().ghost()
        .or(() -> hand.model().selected().map(entry -> Ghost.on(entry, event.isControlDown())));
    if (event.isShiftDown()) {
      return now.flatMap(ghost -> moved(ghost, event));
    }
    return event.isAltDown() ? now.flatMap(ghost -> resized(ghost, event.getCode())) : Optional.empty();
  }

  private Optional<Ghost> moved(Ghost ghost, KeyEvent event) {
    Duration step = event.isAltDown() ? Ghost.FINE : hand.day().slot();
    return switch (event.getCode()) {
      case UP -> Optional.of(ghost.shifted(step.negated(), hand.day()));
      case DOWN -> Optional.of(ghost.shifted(step, hand.day()));
      case LEFT -> Optional.of(ghost.to(neighbour(ghost.column(), -1)));
      case RIGHT -> Optional.of(ghost.to(neighbour(ghost.column(), 1)));
      default -> Optional.empty();
    };
  }

  private Optional<Ghost> resized(Ghost ghost, KeyCode code) {
    return switch (code) {
      case UP -> Optional.of(ghost.withEnd(ghost.end().minus(Ghost.COARSE)));
      case DOWN -> Optional.of(ghost.withEnd(ghost.end().plus(Ghost.COARSE)));
      default -> Optional.empty();
    };
  }

  private String neighbour(String column, int step) {
    List<String> columns = hand.walk().columns();
    int next = columns.indexOf(column) + step;
    return next >= 0 && next < columns.size() ? columns.get(next) : column;
  }
}
