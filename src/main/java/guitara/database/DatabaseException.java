package guitara.database;

import java.util.Optional;

/// A statement failed. The message is for the log; what to tell a person follows from [#trouble()].
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  DatabaseException(Trouble trouble, Throwable cause) {
    super(trouble + Trouble.sqlState(cause).map(state -> " (" + state + ")").orElse(""), cause);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }

  public Optional<String> sqlState() {
    return Trouble.sqlState(this);
  }
}
