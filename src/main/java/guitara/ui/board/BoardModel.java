package guitara.ui.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the board shows and what the hand is doing, without any drawing.
///
/// While a hand is down or a ghost is out, a newer picture is kept back; it only decides whether the ghost still fits.
final class BoardModel {

  private final BoardTexts texts;
  private final Set<String> folded = new HashSet<>();
  private BoardIndex index;
  private DropJudge judge;
  private BoardCursor cursor = new BoardCursor.Nowhere();
  private Optional<Board> heldBack = Optional.empty();
  private Optional<Ghost> ghost = Optional.empty();
  private Verdict verdict = new Verdict.Fits();
  private boolean handDown;
  private final List<BoardEntry> vanished = new ArrayList<>();

  BoardModel(Board first, BoardTexts texts) {
    this.texts = texts;
    index = new BoardIndex(first);
    judge = new OverlapJudge(texts);
  }

  BoardIndex index() {
    return index;
  }

  BoardCursor cursor() {
    return cursor;
  }

  Optional<Ghost> ghost() {
    return ghost;
  }

  Verdict verdict() {
    return verdict;
  }

  Set<String> folded() {
    return folded;
  }

  boolean inGesture() {
    return handDown || ghost.isPresent();
  }

  Optional<BoardEntry> selected() {
    return cursor.selected().flatMap(index::entry);
  }

  /// Key of the entry that lies on top of a pile because it is selected; empty for none.
  String raised() {
    return selected().flatMap(index::placed)
        .filter(placed -> !placed.pile().isEmpty())
        .map(placed -> placed.entry().key())
        .orElse("");
  }

  void judgeWith(DropJudge other) {
    judge = other;
    rejudge();
  }

  void moveTo(BoardCursor next) {
    cursor = next;
  }

  /// Takes a newer picture now, or keeps it back while a gesture is under way; tells whether it was taken.
  boolean offer(Board board) {
    if (inGesture()) {
      heldBack = Optional.of(board);
      rejudge();
      return false;
    }
    adopt(board);
    return true;
  }

  private void adopt(Board board) {
    BoardIndex before = index;
    index = new BoardIndex(board);
    cursor = carriedOver(before);
    before.board().entries().stream()
        .filter(entry -> !entry.look().tone().firm() && index.entry(entry.key()).isEmpty())
        .forEach(vanished::add);
  }

  /// What was never firm and has gone since this was asked last, so that it can fade.
  List<BoardEntry> vanished() {
    List<BoardEntry> gone = List.copyOf(vanished);
    vanished.clear();
    return gone;
  }

  /// On the same entry; where that is gone, on the place where it was.
  private BoardCursor carriedOver(BoardIndex before) {
    return switch (cursor) {
      case BoardCursor.Nowhere nowhere -> nowhere;
      case BoardCursor.OnSlot slot -> onSlot(slot);
      case BoardCursor.OnEntry entry when index.entry(entry.key()).isPresent() -> entry;
      case BoardCursor.OnEntry entry -> before.entry(entry.key())
          .map(gone -> onSlot(new BoardCursor.OnSlot(gone.column(), gone.time().start())))
          .orElseGet(BoardCursor.Nowhere::new);
    };
  }

  private BoardCursor onSlot(BoardCursor.OnSlot slot) {
    boolean there = index.column(slot.column()).isPresent() && index.day().contains(slot.start());
    return there ? onWhatTookIt(slot) : new BoardCursor.Nowhere();
  }

  /// A free stretch that somebody took is free no more: the focus stands on what is there now.
  private BoardCursor onWhatTookIt(BoardCursor.OnSlot slot) {
    return index.placed(slot.column()).stream()
        .map(Placed::entry)
        .filter(entry -> entry.look().tone().firm() && entry.time().covers(slot.start()))
        .findFirst()
        .<BoardCursor>map(entry -> new BoardCursor.OnEntry(entry.key()))
        .orElse(slot);
  }

  /// A hand went down: from now on nothing moves under it.
  void handDown() {
    handDown = true;
  }

  /// Shows where the entry would be.
  void show(Ghost next) {
    ghost = Optional.of(next);
    rejudge();
  }

  private void rejudge() {
    Board latest = heldBack.orElseGet(index::board);
    verdict = ghost.map(it -> judged(it, latest)).orElseGet(Verdict.Fits::new);
  }

  private Verdict judged(Ghost shown, Board latest) {
    boolean gone = latest.entries().stream().noneMatch(it -> it.key().equals(shown.entry().key()));
    if (gone && !shown.copy()) {
      return new Verdict.Clash(texts.gone());
    }
    if (latest.columns().stream().noneMatch(it -> it.key().equals(shown.column()))) {
      return new Verdict.Clash(texts.columnGone());
    }
    return shown.changesAnything() ? judge.judge(shown.change(), latest) : new Verdict.Fits();
  }

  /// Ends the gesture: the picture kept back is taken, and what the ghost meant is handed out.
  Optional<BoardIntent> drop() {
    Optional<BoardIntent> meant = ghost.filter(Ghost::changesAnything).map(this::meaning);
    takeBack();
    return meant;
  }

  private BoardIntent meaning(Ghost dropped) {
    return switch (verdict) {
      case Verdict.Fits() -> dropped.change();
      case Verdict.Clash(String reason) -> new BoardIntent.Refused(dropped.change(), reason);
    };
  }

  /// Ends the gesture as if it had never been.
  void takeBack() {
    handDown = false;
    ghost = Optional.empty();
    verdict = new Verdict.Fits();
    Optional<Board> waiting = heldBack;
    heldBack = Optional.empty();
    waiting.ifPresent(this::adopt);
  }

  /// Folds a group, or opens it again.
  void fold(String group) {
    if (!folded.remove(group)) {
      folded.add(group);
    }
  }
}
