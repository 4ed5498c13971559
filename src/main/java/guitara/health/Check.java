package guitara.health;

import java.sql.SQLException;
import java.util.List;

/// Looks for one kind of illness. Reads only, quickly, and takes no lock that a desk would notice.
public interface Check {

  /// In small letters with hyphens; scripts rely on it.
  String name();

  /// The conditions that it can find; each has its words in `health.properties`.
  List<String> kinds();

  /// Looks. A statement that is not allowed may throw: then the check counts as not examined, with the server's reason.
  Examination examine(Ward ward) throws SQLException;
}
