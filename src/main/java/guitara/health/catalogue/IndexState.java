package guitara.health.catalogue;

import java.util.List;

/// How the indexes stand to the catalogue.
///
/// @param missing planned, and not there
/// @param extra there, and not planned
/// @param changed there under a planned name, with another definition
/// @param invalid left unfinished by an interrupted build
/// @param unused there and planned or not, but never asked for in at least a week
public record IndexState(
    List<Entry> missing, List<Entry> extra, List<Entry> changed, List<Entry> invalid, List<Entry> unused) {

  /// An index; as it is planned, where it is planned.
  ///
  /// @param purpose empty where it is not planned
  /// @param seed the seeds' index of the same meaning, if there is one
  public record Entry(String name, String table, String definition, String purpose, String seed) {}

  public IndexState {
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
    changed = List.copyOf(changed);
    invalid = List.copyOf(invalid);
    unused = List.copyOf(unused);
  }

  /// Whether the database is as planned. What is only unused is no deviation.
  public boolean isAsPlanned() {
    return missing.isEmpty() && extra.isEmpty() && changed.isEmpty() && invalid.isEmpty();
  }
}
