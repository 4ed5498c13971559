package guitara.boot.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has been opened so far; closed in reverse order, however far the start came.
final class Opened implements AutoCloseable {

  @Nullable DeskDatabase database;
  @Nullable DeskData data;
  @Nullable DeskSession session;
  Optional<DraftFile> drafts = Optional.empty();

  /// A start that came to nothing begins anew.
  void leaveDatabase() {
    if (database != null) {
      database.close();
      database = null;
    }
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    } else if (data != null) {
      data.close();
    }
    if (database != null) {
      database.close();
    }
    drafts.ifPresent(DraftFile::close);
  }
}
