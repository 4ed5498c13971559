package guitara.ui.board;

import java.time.Duration;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// Says where on a board something is drawn, for whoever points at it from outside.
public final class BoardPlaces {

  private static final Duration SHORT = Duration.ofMinutes(30);

  private BoardPlaces() {}

  /// The place of a block or a free stretch in the board's own coordinates; empty while it is not on the board.
  public static Optional<Bounds> of(BoardControl board, BoardCursor cursor) {
    if (!(board.getSkin() instanceof BoardSkin skin)) {
      return Optional.empty();
    }
    BoardGeometry geometry = skin.geometry();
    BoardIndex index = board.model().index();
    Optional<Box> box = switch (cursor) {
      case BoardCursor.Nowhere _ -> Optional.empty();
      case BoardCursor.OnEntry(String key) -> index.entry(key).flatMap(index::placed).flatMap(geometry::core);
      case BoardCursor.OnSlot slot ->
          geometry.stretch(slot.column(), slot.start(), slot.start().plus(SHORT));
    };
    return box.map(it -> new BoundingBox(it.x(), it.y(), it.width(), it.height()));
  }
}
