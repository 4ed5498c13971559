package guitara.ui.board;

import java.util.Optional;

/// What mouse and keys have in common: they change the model, and what they meant is handed out.
final class BoardHand {

  private final BoardControl control;
  private final BoardSkin skin;

  BoardHand(BoardControl control, BoardSkin skin) {
    this.control = control;
    this.skin = skin;
  }

  BoardModel model() {
    return control.model();
  }

  BoardSkin skin() {
    return skin;
  }

  BoardControl control() {
    return control;
  }

  BoardDay day() {
    return model().index().day();
  }

  BoardWalk walk() {
    return BoardWalk.over(model().index(), skin.geometry().columns());
  }

  /// Puts the focus somewhere without scrolling, as a pointer is there already.
  void point(BoardCursor cursor) {
    model().moveTo(cursor);
    control.changed();
  }

  /// Puts the focus somewhere and follows it.
  void walkTo(BoardCursor cursor) {
    model().moveTo(cursor);
    control.changed();
    skin.reveal();
  }

  void show(Ghost ghost) {
    model().show(ghost);
    control.changed();
  }

  /// Ends the gesture, and hands out what it meant after the picture kept back has been taken.
  void drop() {
    Optional<BoardIntent> meant = model().drop();
    control.changed();
    meant.ifPresent(control::emit);
  }

  void takeBack() {
    model().takeBack();
    control.changed();
  }

  void fold(String group) {
    model().fold(group);
    control.changed();
  }

  void openOrBook(BoardCursor cursor, String typed) {
    switch (cursor) {
      case BoardCursor.Nowhere nowhere -> {}
      case BoardCursor.OnEntry entry ->
          model().index().entry(entry.key()).ifPresent(it -> control.emit(new BoardIntent.Open(it)));
      case BoardCursor.OnSlot slot ->
          control.emit(new BoardIntent.BookAt(slot.column(), slot.start(), typed));
    }
  }
}
