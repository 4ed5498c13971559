package guitara.desk.list;

import guitara.booking.conflict.Conflict;
import guitara.booking.conflict.Conflicts;
import java.util.ArrayList;
import java.util.List;

/// A line of the conflict panel.
sealed interface ConflictLine {

  /// Names the line through its changes.
  Object key();

  /// Heads the findings of one kind.
  record Head(Conflict.Kind kind, int count) implements ConflictLine {

    @Override
    public Object key() {
      return kind;
    }
  }

  record Finding(Conflict conflict) implements ConflictLine {

    /// What a finding is the same by.
    record Key(Conflict.Kind kind, long appointmentId, int seq) {}

    @Override
    public Key key() {
      return new Key(conflict.kind(), conflict.visit().id(), conflict.treatment().seq());
    }
  }

  /// All findings under their heads, the worst kind first.
  static List<ConflictLine> of(Conflicts conflicts) {
    List<ConflictLine> lines = new ArrayList<>();
    for (Conflict.Kind kind : Conflict.Kind.values()) {
      List<Conflict> found = conflicts.of(kind);
      if (!found.isEmpty()) {
        lines.add(new Head(kind, found.size()));
        found.forEach(conflict -> lines.add(new Finding(conflict)));
      }
    }
    return lines;
  }
}
