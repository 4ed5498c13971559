package guitara.ui.board;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The ghost: where the entry would be, with a tag that says when and with whom, and why not.
final class GhostNode {

  private static final PseudoClass CLASH = PseudoClass.getPseudoClass("clash");
  private static final double GAP = 4;
  private static final double TAG_WIDTH = 240;

  private final Label who = new Label();
  private final StackPane box = new StackPane(who);
  private final Label when = new Label();
  private final Label where = new Label();
  private final Label reason = new Label();
  private final VBox tag = new VBox(when, where, reason);
  private final BoardTexts texts;

  GhostNode(BoardTexts texts) {
    this.texts = texts;
    box.getStyleClass().add("board-ghost");
    tag.getStyleClass().add("board-ghost-tag");
    when.getStyleClass().add("when");
    reason.getStyleClass().add("reason");
    reason.setWrapText(true);
    reason.setMaxWidth(TAG_WIDTH);
    box.setManaged(false);
    box.setAlignment(Pos.TOP_LEFT);
    box.setMinSize(0, 0);
    who.setMinSize(0, 0);
    tag.setManaged(false);
    tag.setAccessibleRole(AccessibleRole.TEXT);
    hide();
  }

  Region box() {
    return box;
  }

  Region tag() {
    return tag;
  }

  private void hide() {
    box.setVisible(false);
    tag.setVisible(false);
  }

  void show(BoardModel model, BoardGeometry geometry) {
    Optional<Ghost> ghost = model.ghost();
    Optional<Box> place = ghost.flatMap(geometry::ghostBox);
    if (ghost.isEmpty() || place.isEmpty()) {
      hide();
      return;
    }
    box.setVisible(true);
    tag.setVisible(true);
    words(ghost.get(), model);
    place(place.get(), geometry.body());
  }

  private void words(Ghost ghost, BoardModel model) {
    BoardIndex index = model.index();
    String span = texts.span(index.day(), ghost.start(), ghost.end());
    String column = index.column(ghost.column()).map(it -> it.head().title()).orElse("");
    String why = model.verdict() instanceof Verdict.Clash(String said) ? said : "";
    who.setText(ghost.entry().look().title());
    when.setText(ghost.copy() ? texts.get("ghost.copy") + " " + span : span);
    where.setText(column);
    reason.setText(why);
    reason.setVisible(!why.isEmpty());
    reason.setManaged(!why.isEmpty());
    for (Region region : new Region[] {box, tag}) {
      region.pseudoClassStateChanged(CLASH, !why.isEmpty());
    }
    tag.setAccessibleText(texts.spokenGhost(ghost.entry().look().title(), span, column) + " " + why);
  }

  /// The tag stands above the ghost, below it where there is no room, and never outside the body.
  private void place(Box at, Box body) {
    double x = at.x() - body.x();
    double y = at.y() - body.y();
    box.resizeRelocate(x, y, at.width(), Math.max(4, at.height()));
    double width = Math.ceil(tag.prefWidth(-1));
    double height = Math.ceil(tag.prefHeight(width));
    double above = y - height - GAP;
    double below = y + at.height() + GAP;
    double top = above >= 0 ? above : below;
    tag.resizeRelocate(
        Math.clamp(x, 0, Math.max(0, body.width() - width)),
        Math.clamp(top, 0, Math.max(0, body.height() - height)),
        width,
        height);
  }
}
