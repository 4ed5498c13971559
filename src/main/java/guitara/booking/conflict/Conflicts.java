package guitara.booking.conflict;

import guitara.booking.conflict.Conflict.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was found in one branch, by kind, the worst kind first.
///
/// @param today the business day on which it was read
public record Conflicts(LocalDate today, Map<Kind, List<Conflict>> byKind) {

  /// Soon before late, and what was booked knowing after what was not.
  private static final Comparator<Conflict> WORST_FIRST = Comparator.comparing(Conflict::overridden)
      .thenComparing(conflict -> conflict.treatment().during().start())
      .thenComparing(conflict -> conflict.visit().id())
      .thenComparing(conflict -> conflict.treatment().seq());

  static Conflicts of(LocalDate today, List<Conflict> found) {
    Map<Kind, List<Conflict>> byKind = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Conflict> ofKind = found.stream().filter(it -> it.kind() == kind).sorted(WORST_FIRST).toList();
      if (!ofKind.isEmpty()) {
        byKind.put(kind, ofKind);
      }
    }
    return new Conflicts(today, byKind);
  }

  public List<Conflict> of(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /// All of them, as they are listed.
  public List<Conflict> all() {
    return byKind.values().stream().flatMap(List::stream).toList();
  }

  /// How many nobody has decided about.
  public long open() {
    return all().stream().filter(conflict -> !conflict.overridden()).count();
  }
}
