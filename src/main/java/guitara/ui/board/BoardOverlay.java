package guitara.ui.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// The real nodes over the canvas: the focus, what the pointer lights up, and the ghost.
final class BoardOverlay {

  private final Pane pane = new Pane();
  private final Rectangle window = new Rectangle();
  private final MarkNode focus = new MarkNode();
  private final List<MarkNode> lights = new ArrayList<>();
  private final GhostNode ghost;
  private final FadingNodes fading = new FadingNodes(pane);
  private final BoardTexts texts;

  BoardOverlay(BoardTexts texts) {
    this.texts = texts;
    ghost = new GhostNode(texts);
    pane.setManaged(false);
    pane.setMouseTransparent(true);
    pane.setClip(window);
    pane.getStyleClass().add("board-overlay");
    pane.getChildren().addAll(focus, ghost.box(), ghost.tag());
  }

  Node node() {
    return pane;
  }

  Optional<Node> focusItem() {
    return focus.isVisible() ? Optional.of(focus) : Optional.empty();
  }

  void show(BoardControl control, BoardGeometry geometry) {
    Box body = geometry.body();
    pane.resizeRelocate(body.x(), body.y(), body.width(), body.height());
    window.setWidth(body.width());
    window.setHeight(body.height());
    BoardModel model = control.model();
    focus(control, geometry);
    lights(control.hoveredProperty().get().filter(it -> !model.inGesture()), model.index(), geometry);
    fading.fade(model.vanished(), geometry);
    ghost.show(model, geometry);
  }

  private void focus(BoardControl control, BoardGeometry geometry) {
    BoardIndex index = control.model().index();
    switch (control.model().cursor()) {
      case BoardCursor.Nowhere nowhere -> focus.setVisible(false);
      case BoardCursor.OnEntry on when control.model().ghost().isPresent() -> focus.setVisible(false);
      case BoardCursor.OnEntry on -> focus.place(
          index.entry(on.key()).flatMap(index::placed).flatMap(geometry::core), geometry);
      case BoardCursor.OnSlot slot -> focus.place(slotBox(slot, index, geometry), geometry);
    }
    focus.setEntry(control.model().selected(), control.isFocused());
    focus.say(words(control.model()));
    focus.caption(control.model().cursor() instanceof BoardCursor.OnSlot slot
        ? texts.bookHere(index.day(), slot.start()) : "");
  }

  private static Optional<Box> slotBox(BoardCursor.OnSlot slot, BoardIndex index, BoardGeometry geometry) {
    return BoardWalk.over(index, geometry.columns())
        .freeAt(slot.column(), slot.start())
        .map(stop -> stop.end())
        .or(() -> Optional.of(slot.start().plus(Duration.ofMinutes(15))))
        .flatMap(end -> geometry.stretch(slot.column(), slot.start(), end))
        .map(box -> new Box(box.x() + 3, box.y() + 1, box.width() - 6, box.height() - 2));
  }

  private String words(BoardModel model) {
    BoardIndex index = model.index();
    return switch (model.cursor()) {
      case BoardCursor.Nowhere nowhere -> "";
      case BoardCursor.OnEntry on -> index.entry(on.key()).map(it -> it.look().spoken()).orElse("");
      case BoardCursor.OnSlot slot -> index.column(slot.column())
          .map(column -> texts.freeSlot(index.day(), column.head().title(), slot.start()))
          .orElse("");
    };
  }

  /// All parts of what is under the pointer light up together.
  private void lights(Optional<BoardEntry> hovered, BoardIndex index, BoardGeometry geometry) {
    List<BoardEntry> lit = hovered.flatMap(it -> index.entry(it.key())).map(index::tied).orElseGet(List::of);
    while (lights.size() < lit.size()) {
      MarkNode light = new MarkNode();
      light.light();
      lights.add(light);
      pane.getChildren().addFirst(light);
    }
    for (int i = 0; i < lights.size(); i++) {
      Optional<BoardEntry> entry = i < lit.size() ? Optional.of(lit.get(i)) : Optional.empty();
      lights.get(i).place(entry.flatMap(index::placed).flatMap(geometry::core), geometry);
      lights.get(i).say(entry.map(it -> it.look().spoken()).orElse(""));
    }
  }
}
