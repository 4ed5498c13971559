package guitara.health;

import java.util.List;

/// What a check has seen.
///
/// @param examined how many objects (indexes, tables, sessions, settings …) were looked at
/// @param notExamined how many there are that could not be
/// @param why what stood in the way and which GRANT or extension would remove it; empty where everything was seen
public record Examination(int examined, int notExamined, String why, List<Finding> findings) {

  public Examination {
    findings = List.copyOf(findings);
  }

  public static Examination of(int examined, List<Finding> findings) {
    return new Examination(examined, 0, "", findings);
  }

  /// Nothing could be looked at.
  public static Examination unseen(int notExamined, String why) {
    return new Examination(0, notExamined, why, List.of());
  }

  /// The same, and something else could not be looked at.
  public Examination without(int objects, String reason) {
    return objects == 0 && reason.isEmpty() ? this : new Examination(examined, notExamined + objects,
        why.isEmpty() ? reason : why + " " + reason, findings);
  }
}
