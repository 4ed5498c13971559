package guitara.boot.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has been opened so far; closed in reverse order, however far the start came.
final class Opened implements AutoCloseable {

  @Nullable DeskDatabase database;
  @Nullable DeskDoor door;
  @Nullable Threshold threshold;
  Optional<DraftFile> drafts = Optional.empty();

  /// A start that came to nothing begins anew.
  void leaveDatabase() {
    if (door != null) {
      door.close();
      door = null;
    }
    if (database != null) {
      database.close();
      database = null;
    }
  }

  @Override
  public void close() {
    Optional.ofNullable(threshold).ifPresent(Threshold::close);
    leaveDatabase();
    drafts.ifPresent(DraftFile::close);
  }
}
