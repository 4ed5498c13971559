package guitara.database;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

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

  /// What the statement's own refusal adds: the right that is missing, or why a password cannot be used.
  public Optional<String> detail() {
    for (Throwable at = this; at != null; at = at.getCause()) {
      if (at instanceof PSQLException refused) {
        return Optional.ofNullable(refused.getServerErrorMessage()).map(ServerErrorMessage::getDetail);
      }
    }
    return Optional.empty();
  }

  public Optional<String> sqlState() {
    return Trouble.sqlState(this);
  }
}
