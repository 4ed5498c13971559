package guitara.booking.history;

import guitara.time.Slot;
import java.time.Instant;
import java.util.Optional;

/// One thing that was done to a booking.
///
/// @param person who did it, by name; empty where nobody is known
/// @param workstation where; empty for what was loaded rather than booked at a desk
/// @param step `BOOK`, `CHANGE`, or a step of the booking's states
/// @param reason why it was called off or rejected; else empty
/// @param notesChanged whether other notes were written
public record HistoryEntry(Instant at, String person, String workstation, String step, String reason,
    Change<Optional<Slot>> time, Change<String> services, Change<String> people, Change<String> rooms,
    Change<String> address, boolean notesChanged) {

  /// What was so before, and after. Names are listed; empty means nobody, none, or not touched.
  public record Change<T>(T before, T after) {

    /// Whether it is another now than it was.
    public boolean happened() {
      return !before.equals(after);
    }
  }
}
