package guitara.boot;

import java.io.Serial;

/// What was asked contradicts itself or is not allowed; the message is one sentence that says what to write instead.
public final class WrongUse extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String sentence;

  public WrongUse(String message) {
    super(message);
    this.sentence = message;
  }

  /// What the person reads.
  public String sentence() {
    return sentence;
  }
}
