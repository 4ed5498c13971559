package guitara.ui.board;

/// The board's own judge: two entries of one column do not overlap, buffers included.
final class OverlapJudge implements DropJudge {

  private final BoardTexts texts;

  OverlapJudge(BoardTexts texts) {
    this.texts = texts;
  }

  @Override
  public Verdict judge(BoardChange change, Board latest) {
    EntryTime time = change.entry().time().at(change.start(), change.end());
    return latest.entries().stream()
        .filter(other -> other.column().equals(change.column()))
        .filter(other -> !isItself(change, other) && other.look().tone().firm())
        .filter(other -> other.time().meets(time))
        .findFirst()
        .<Verdict>map(other -> new Verdict.Clash(texts.overlap(latest.day(), other)))
        .orElseGet(Verdict.Fits::new);
  }

  private static boolean isItself(BoardChange change, BoardEntry other) {
    return !(change instanceof BoardChange.Copy) && other.key().equals(change.entry().key());
  }
}
