package guitara.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/// Gives up a connection to a server that takes no changes: the next one may find the server that does.
final class ReadOnlyEviction implements SQLExceptionOverride {

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return Trouble.of(failure) == Trouble.READ_ONLY ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
