package guitara.ui.board;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Turns keys into walks, ghosts and intents; keys it does not know are left to the shell.
final class BoardKeys {

  private final BoardHand hand;
  private final GhostKeys ghosts;

  BoardKeys(BoardHand hand) {
    this.hand = hand;
    ghosts = new GhostKeys(hand);
  }

  void listenTo(BoardControl control) {
    control.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (pressed(event)) {
        event.consume();
      }
    });
    control.addEventHandler(KeyEvent.KEY_TYPED, event -> {
      if (typed(event)) {
        event.consume();
      }
    });
    control.focusedProperty().subscribe(focused -> {
      if (focused) {
        standSomewhere();
      } else if (hand.model().ghost().isPresent()) {
        hand.takeBack();
      }
    });
  }

  /// A focus that is nowhere could not be seen, and would lose what is typed: it comes before its first day is there,
  /// and its place may be gone with the day before.
  void standSomewhere() {
    if (hand.control().isFocused() && cursor() instanceof BoardCursor.Nowhere) {
      hand.walk().entrance(hand.control().clock().instant()).ifPresent(hand::point);
    }
  }

  private boolean pressed(KeyEvent event) {
    return ghosts.pressed(event) || folding(event) || plain(event);
  }

  private boolean plain(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return false;
    }
    return switch (event.getCode()) {
      case UP -> walk(hand.walk().along(cursor(), -1));
      case DOWN -> walk(hand.walk().along(cursor(), 1));
      case LEFT -> walk(hand.walk().across(cursor(), -1));
      case RIGHT -> walk(hand.walk().across(cursor(), 1));
      case TAB -> tab(event.isShiftDown() ? -1 : 1);
      case ENTER -> open();
      case DELETE -> cancel();
      default -> false;
    };
  }

  private BoardCursor cursor() {
    return hand.model().cursor();
  }

  /// At the edge the focus stays; the key is used up, lest it jump to some other control.
  private boolean walk(Optional<BoardCursor> to) {
    if (cursor() instanceof BoardCursor.Nowhere) {
      standSomewhere();
    } else {
      to.ifPresent(hand::walkTo);
    }
    return true;
  }

  /// At the last column Tab leaves the board, as it leaves any control.
  private boolean tab(int step) {
    Optional<BoardCursor> next = hand.walk().across(cursor(), step);
    next.ifPresent(hand::walkTo);
    return next.isPresent();
  }

  private boolean open() {
    hand.openOrBook(cursor(), "");
    return true;
  }

  private boolean cancel() {
    Optional<BoardEntry> selected = hand.model().selected();
    selected.ifPresent(entry -> hand.control().emit(new BoardIntent.Cancel(entry)));
    return selected.isPresent();
  }

  /// Alt+Left folds the group the focus is in, Alt+Right opens all that are folded.
  private boolean folding(KeyEvent event) {
    if (!event.isAltDown() || event.isControlDown()) {
      return false;
    }
    if (event.getCode() == KeyCode.LEFT) {
      return foldHere();
    }
    if (event.getCode() == KeyCode.RIGHT) {
      hand.model().folded().clear();
      hand.control().changed();
      return true;
    }
    return false;
  }

  private boolean foldHere() {
    Optional<String> column = switch (cursor()) {
      case BoardCursor.Nowhere nowhere -> Optional.empty();
      case BoardCursor.OnSlot slot -> Optional.of(slot.column());
      case BoardCursor.OnEntry entry -> hand.model().index().entry(entry.key()).map(BoardEntry::column);
    };
    column.flatMap(hand.model().index()::column)
        .map(BoardColumn::group)
        .filter(group -> !group.isEmpty())
        .ifPresent(group -> {
          hand.fold(group);
          hand.control().layout();
          hand.walk().across(cursor(), 0)
              .or(() -> hand.walk().entrance(hand.control().clock().instant()))
              .ifPresent(hand::walkTo);
        });
    return true;
  }

  /// A letter on a free slot starts a booking with it; shortcuts are not letters, AltGr characters are.
  private boolean typed(KeyEvent event) {
    String text = event.getCharacter();
    boolean shortcut = (event.isControlDown() || event.isMetaDown()) && !event.isAltDown();
    boolean letter = !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    boolean free = cursor() instanceof BoardCursor.OnSlot && hand.model().ghost().isEmpty();
    if (shortcut || !letter || !free) {
      return false;
    }
    hand.openOrBook(cursor(), text);
    return true;
  }

}
