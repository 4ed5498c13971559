package guitara.health.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A line of a checklist as it stands now.
///
/// @param code number of the seed document and of its line, such as `000-9`
/// @param why key of the sentence that says why it is ticked or not
/// @param facts what that sentence mentions
/// @param byHand when somebody ticked it, for a line that the program cannot judge
/// @param judged whether the program judged it
public record Item(
    String code, boolean ticked, boolean judged, String why, List<Object> facts, Optional<Instant> byHand) {

  public Item {
    facts = List.copyOf(facts);
  }

  static Item judged(String code, boolean ticked, String why, Object... facts) {
    return new Item(code, ticked, true, why, List.of(facts), Optional.empty());
  }

  static Item byHand(String code, boolean ticked, String why, Optional<Instant> at) {
    return new Item(code, ticked, false, why, List.of(), at);
  }
}
