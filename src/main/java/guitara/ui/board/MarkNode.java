package guitara.ui.board;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A frame over an entry or a free slot; it can be styled, read aloud and found.
final class MarkNode extends StackPane {

  private static final PseudoClass ON_ENTRY = PseudoClass.getPseudoClass("entry");
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private final Label caption = new Label();

  MarkNode() {
    setManaged(false);
    setVisible(false);
    setAlignment(Pos.CENTER_LEFT);
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    getStyleClass().add("board-mark");
    caption.getStyleClass().add("board-mark-caption");
    caption.setMinWidth(0);
    getChildren().add(caption);
  }

  void place(Optional<Box> box, BoardGeometry geometry) {
    setVisible(box.isPresent());
    box.ifPresent(it -> resizeRelocate(
        it.x() - geometry.body().x(), it.y() - geometry.body().y(), it.width(), it.height()));
  }

  /// Whether it stands on an entry, and whether the keys go to the board.
  void setEntry(Optional<BoardEntry> entry, boolean active) {
    pseudoClassStateChanged(ON_ENTRY, entry.isPresent());
    pseudoClassStateChanged(ACTIVE, active);
  }

  void light() {
    pseudoClassStateChanged(LIT, true);
  }

  void say(String words) {
    setAccessibleText(words);
  }

  void caption(String words) {
    caption.setText(words);
  }
}
