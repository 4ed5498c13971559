package guitara.booking;

import java.util.List;

/// How blocking time, or changing what is blocked, ended. Only [Done] changed anything.
public sealed interface BlockOutcome {

  /// It stands in the database.
  ///
  /// @param blocked how many occurrences stand, or were given up
  /// @param leftOut how many were taken and left out
  record Done(int blocked, int leftOut) implements BlockOutcome {}

  /// Somebody is booked there.
  record Clashed(List<Clash> clashes) implements BlockOutcome {}

  /// What was asked for cannot be: nobody chosen, too short, too long, too often, a title without end.
  record Refused(BlockRule rule) implements BlockOutcome {}

  /// Another desk changed it meanwhile; the board shows how.
  record Stale() implements BlockOutcome {}

  /// It is no more.
  record Gone() implements BlockOutcome {}

  /// Somebody is booking the same people or rooms at this moment.
  record Busy() implements BlockOutcome {}
}
