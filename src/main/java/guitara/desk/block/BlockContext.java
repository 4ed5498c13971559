package guitara.desk.block;

import guitara.access.Actor;
import guitara.booking.BlockTime;
import guitara.booking.Bookings;
import guitara.desk.booking.BookingWords;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.task.Tasks;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What the form of blocked time needs.
///
/// @param directory the names as they are now; must not block
/// @param actor who is signed in now
/// @param branch the branch that the desk works for now
/// @param texts with the bundles `block` and `booking`
public record BlockContext(
    Bookings bookings,
    Supplier<Directory> directory,
    Supplier<Actor> actor,
    Supplier<Branch> branch,
    InstantSource clock,
    Tasks tasks,
    Texts texts) {

  BlockTime block() {
    return bookings.block();
  }

  BookingWords words() {
    Branch at = branch.get();
    return new BookingWords(texts, new Formats(texts.locale(), at.zone()), at, clock);
  }
}
