package guitara.booking;

import guitara.time.Slot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What blocked time must keep to by itself; the bundle key of its sentence is `block.rule.NAME`.
public enum BlockRule {
  NOBODY,
  TOO_SHORT,
  TOO_LONG,
  TOO_OFTEN,
  TITLE_TOO_LONG;

  public static final Duration SHORTEST = Duration.ofMinutes(5);
  public static final Duration LONGEST = Duration.ofHours(24);

  static Optional<BlockRule> brokenBy(BlockTimeRequest request) {
    if (request.resources().isEmpty()) {
      return Optional.of(NOBODY);
    }
    if (request.occurrences().isEmpty() || request.occurrences().size() > BlockTimeRequest.MOST_OCCURRENCES) {
      return Optional.of(TOO_OFTEN);
    }
    return brokenBy(request.title(), request.occurrences());
  }

  static Optional<BlockRule> brokenBy(String title, List<Slot> occurrences) {
    if (title.length() > BlockedTime.LONGEST_TITLE) {
      return Optional.of(TITLE_TOO_LONG);
    }
    if (occurrences.stream().anyMatch(slot -> slot.length().compareTo(SHORTEST) < 0)) {
      return Optional.of(TOO_SHORT);
    }
    return occurrences.stream().anyMatch(slot -> slot.length().compareTo(LONGEST) > 0)
        ? Optional.of(TOO_LONG) : Optional.empty();
  }
}
