package guitara.desk.booking;

import guitara.access.Actor;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.task.Tasks;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What every part of the booking drawer needs.
///
/// @param directory the names as they are now; must not block
/// @param actor who is signed in now
/// @param branch the branch that the desk works for now
/// @param texts with the bundle `booking`
public record BookingContext(
    BookingAccess access,
    Supplier<Directory> directory,
    Supplier<Actor> actor,
    Supplier<Branch> branch,
    InstantSource clock,
    Tasks tasks,
    Texts texts) {

  /// The same for a branch that the desk may not be working for now.
  BookingContext at(Branch there) {
    return new BookingContext(access, directory, actor, () -> directory.get().branch(there.id()).orElse(there), clock,
        tasks, texts);
  }

  /// Words in the time of the branch that the desk works for now.
  public BookingWords words() {
    return words(branch.get());
  }

  /// Words in a branch's own time.
  BookingWords words(Branch at) {
    return new BookingWords(texts, new Formats(texts.locale(), at.zone()), at, clock);
  }
}
