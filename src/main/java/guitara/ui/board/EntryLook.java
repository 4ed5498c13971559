package guitara.ui.board;

import java.util.Set;

/// How an entry looks and reads.
///
/// @param title   the client, drawn bold; or what else stands there, such as a break
/// @param detail  service and minutes; empty where the title says it all
/// @param place   the room; may be empty
/// @param pending drawn at once although the database has not answered yet
/// @param spoken  the whole in one sentence for a screen reader
public record EntryLook(
    Tone tone, String title, String detail, String place, Set<Sign> signs, boolean pending, String spoken) {

  public EntryLook {
    signs = Set.copyOf(signs);
  }

  /// The same look, waiting (or no longer waiting) for the database.
  public EntryLook pending(boolean waiting) {
    return new EntryLook(tone, title, detail, place, signs, waiting, spoken);
  }
}
