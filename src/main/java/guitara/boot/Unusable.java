package guitara.boot;

import java.io.Serial;

/// The database cannot be reached or used; the message is one sentence for the person, with the next step.
public final class Unusable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String sentence;

  public Unusable(String message) {
    super(message);
    this.sentence = message;
  }

  public Unusable(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /// What the person reads.
  public String sentence() {
    return sentence;
  }
}
