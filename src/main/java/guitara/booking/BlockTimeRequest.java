package guitara.booking;

import guitara.access.Actor;
import guitara.time.Slot;
import java.util.List;
import java.util.UUID;

/// Please keep these people and rooms free of bookings.
///
/// @param intent made by the desk (UUIDv7); sent again after a lost answer, it takes effect once
/// @param resources people and rooms of the branch
/// @param occurrences when, once or several times; at most [#MOST_OCCURRENCES]
/// @param leaveOutTaken whether occurrences in which somebody is booked are left out, instead of refusing all
public record BlockTimeRequest(
    UUID intent, Actor actor, long branchId, List<Long> resources, BlockKind kind, String title,
    List<Slot> occurrences, boolean leaveOutTaken) {

  /// A year of weeks.
  public static final int MOST_OCCURRENCES = 53;

  public BlockTimeRequest {
    resources = resources.stream().distinct().toList();
    occurrences = List.copyOf(occurrences);
    title = Typed.text(title);
  }
}
