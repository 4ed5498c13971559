package guitara.desk.core;

import guitara.database.DatabaseException;
import guitara.database.Trouble;
import guitara.ui.Texts;
import java.util.Optional;

/// What a person is told when the database could not do what was asked: what still works, and what to do.
public final class TroubleWords {

  private TroubleWords() {}

  /// The sentence for troubles that a person can have put right; empty for defects, which have a code instead.
  public static Optional<String> sentence(Texts texts, Throwable failure) {
    return failure instanceof DatabaseException database
        ? sentence(texts, database.trouble())
        : Optional.empty();
  }

  /// The same, or that it was not done and by which code a defect is found.
  ///
  /// @param texts with the bundle `booking`
  public static String refusal(Texts texts, Throwable failure) {
    return sentence(texts, failure).orElseGet(() -> texts.format("booking.failed",
        failure instanceof DatabaseException database ? database.sqlState().orElse("-") : "-"));
  }

  private static Optional<String> sentence(Texts texts, Trouble trouble) {
    return switch (trouble) {
      case READ_ONLY, FULL, BROKEN, MISFIT, DENIED -> Optional.of(texts.get("desk.trouble." + trouble));
      case AWAY, TAKEN, BUSY, INVALID, NOT_WHOLE, NO_SUCH_STEP, UNEXPECTED -> Optional.empty();
    };
  }

  /// Whether nobody knows what became of it, so that it is worth asking again with the same intent.
  public static boolean isUnanswered(Throwable failure) {
    return failure instanceof DatabaseException database && database.trouble() == Trouble.AWAY;
  }
}
