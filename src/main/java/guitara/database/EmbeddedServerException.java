package guitara.database;

import java.io.Serial;

/// The embedded server cannot serve; the message is one sentence for the person, with the next step.
public final class EmbeddedServerException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public EmbeddedServerException(String message) {
    super(message);
  }

  public EmbeddedServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
