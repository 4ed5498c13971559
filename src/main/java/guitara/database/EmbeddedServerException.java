package guitara.database;

import java.io.Serial;

/// The embedded server cannot serve; the message is one sentence for the person, with the next step.
public final class EmbeddedServerException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String sentence;

  public EmbeddedServerException(String message) {
    super(message);
    this.sentence = message;
  }

  public EmbeddedServerException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /// What the person reads.
  public String sentence() {
    return sentence;
  }
}
