package guitara.demo;

import java.util.List;
import java.util.Optional;

/// What people write down: why something ended, why a rule was overridden, what to remember.
final class Reasons {

  private final List<String> cancelled = DemoFiles.lines("cancel_reasons.txt");
  private final List<String> rejected = DemoFiles.lines("reject_reasons.txt");
  private final List<String> overridden = DemoFiles.lines("override_reasons.txt");
  private final List<String> notes = DemoFiles.lines("visit_notes.txt");

  Optional<String> ended(String status, Dice dice) {
    return switch (status) {
      case "CANCELLED" -> Optional.of(dice.of(cancelled));
      case "REJECTED" -> Optional.of(dice.of(rejected));
      case "AUTO_CANCELLED" -> Optional.of("No answer in time");
      default -> Optional.empty();
    };
  }

  Optional<String> overridden(Visit visit, Dice dice) {
    return visit.fate() == Fate.OVERRIDDEN ? Optional.of(dice.of(overridden)) : Optional.empty();
  }

  String note(Dice dice) {
    return dice.chance(0.15) ? dice.of(notes) : "";
  }
}
