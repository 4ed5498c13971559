package guitara.boot;

import java.util.List;

/// What a database is and how far its schema is.
///
/// @param server the server's version
/// @param version the newest version installed, or `0` for none
/// @param pending versions this program would add
/// @param ahead whether a newer program has migrated it
public record DatabaseState(String url, String server, String version, List<String> pending, boolean ahead) {

  public DatabaseState {
    pending = List.copyOf(pending);
  }
}
