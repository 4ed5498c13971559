package guitara.database;

import java.io.Serial;

/// What was begun ends here: one sentence for the person, with the next step, and how scripts shall take it.
public final class CannotGoOn extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final Why why;
  private final String sentence;

  /// Why it ends; each has its exit code.
  public enum Why {
    /// What was asked contradicts itself or is not allowed.
    WRONG_USE,
    /// What was asked for was understood and not done.
    REFUSED,
    /// The database cannot be reached or used.
    NO_DATABASE
  }

  private CannotGoOn(Why why, String sentence) {
    super(sentence);
    this.why = why;
    this.sentence = sentence;
  }

  private CannotGoOn(Why why, String sentence, Throwable cause) {
    super(sentence, cause);
    this.why = why;
    this.sentence = sentence;
  }

  /// The sentence says what to write instead.
  public static CannotGoOn wrongUse(String sentence) {
    return new CannotGoOn(Why.WRONG_USE, sentence);
  }

  public static CannotGoOn refused(String sentence) {
    return new CannotGoOn(Why.REFUSED, sentence);
  }

  public static CannotGoOn noDatabase(String sentence) {
    return new CannotGoOn(Why.NO_DATABASE, sentence);
  }

  public static CannotGoOn noDatabase(String sentence, Throwable cause) {
    return new CannotGoOn(Why.NO_DATABASE, sentence, cause);
  }

  public Why why() {
    return why;
  }

  /// What the person reads.
  public String sentence() {
    return sentence;
  }
}
