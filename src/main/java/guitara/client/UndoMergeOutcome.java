package guitara.client;

/// What became of taking a merge back.
public sealed interface UndoMergeOutcome {

  /// By this request or an earlier one.
  ///
  /// @param bookings how many moved back
  record Undone(int bookings) implements UndoMergeOutcome {}

  /// The kept client has been merged into another since; that merge must be undone first.
  record MergedSince() implements UndoMergeOutcome {}

  /// There was no such merge.
  record Unknown() implements UndoMergeOutcome {}

  /// Somebody is booking or changing one of them right now.
  record Busy() implements UndoMergeOutcome {}
}
