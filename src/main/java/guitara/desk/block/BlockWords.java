package guitara.desk.block;

import guitara.booking.BlockOutcome;
import guitara.booking.BlockTimeRequest;
import guitara.booking.BlockedTime;
import guitara.desk.booking.BookingWords;
import guitara.time.Slot;
import guitara.ui.Texts;

/// What came of blocking time, in the desk's words.
public final class BlockWords {

  private final Texts texts;
  private final BookingWords booking;

  public BlockWords(Texts texts, BookingWords booking) {
    this.texts = texts;
    this.booking = booking;
  }

  /// Why it was not done, and what helps.
  ///
  /// @param wanted when it was wanted: what begins later is told from its begin
  public String sentence(BlockOutcome outcome, Slot wanted) {
    return switch (outcome) {
      case BlockOutcome.Done(int blocked, int leftOut) -> leftOut == 0
          ? texts.format("block.done", blocked) : texts.format("block.done.left-out", blocked, leftOut);
      case BlockOutcome.Clashed(var clashes) -> booking.sentence(clashes.getFirst(), wanted.start());
      case BlockOutcome.Refused(var rule) ->
          texts.format("block.rule." + rule, BlockedTime.LONGEST_TITLE, BlockTimeRequest.MOST_OCCURRENCES);
      case BlockOutcome.Stale _ -> texts.get("block.stale");
      case BlockOutcome.Gone _ -> texts.get("block.gone");
      case BlockOutcome.Busy _ -> texts.get("block.busy");
    };
  }

  /// Its title, or the word for its kind.
  public String name(BlockedTime blocked) {
    return booking.blocked(blocked.name());
  }
}
