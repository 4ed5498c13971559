package guitara.desk.list;

import guitara.access.Actor;
import guitara.booking.Bookings;
import guitara.booking.conflict.FindConflicts;
import guitara.booking.conflict.ProposeWayOut;
import guitara.booking.list.ListBookings;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.ui.Texts;
import guitara.ui.task.Tasks;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What the lists need from the rest of the desk.
///
/// @param directory the names of the moment
/// @param branch the branch that the desk works for now
/// @param actor in whose name things are done
/// @param texts with the bundles `list` and `booking`
public record ListContext(
    Reads reads,
    Bookings bookings,
    Supplier<Directory> directory,
    Supplier<Branch> branch,
    Supplier<Actor> actor,
    InstantSource clock,
    Tasks tasks,
    Texts texts) {

  /// What is read; all of it blocks.
  public record Reads(ListBookings lists, FindConflicts conflicts, ProposeWayOut proposals) {}

  LineWords words() {
    return new LineWords(texts, directory.get(), branch.get(), clock);
  }
}
