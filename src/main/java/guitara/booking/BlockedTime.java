package guitara.booking;

import guitara.time.Slot;
import java.util.UUID;

/// One person or room, kept free of bookings once.
///
/// @param version counts its changes; a change must name the version it was made from
/// @param title what it is called; empty means by its kind
/// @param series shared by everybody and every week that was blocked at once
/// @param repeated whether later occurrences of its series follow
public record BlockedTime(
    long id, int version, BlockKind kind, String title, long resourceId, Slot during, UUID series, boolean repeated,
    String blockedBy) {

  public static final int LONGEST_TITLE = 100;

  public BlockedTime {
    title = Typed.text(title);
  }

  /// Its title, or its kind's name where it has none.
  public String name() {
    return title.isEmpty() ? kind.name() : title;
  }

  public BlockedTime at(long resource, Slot slot) {
    return new BlockedTime(id, version, kind, title, resource, slot, series, repeated, blockedBy);
  }
}
