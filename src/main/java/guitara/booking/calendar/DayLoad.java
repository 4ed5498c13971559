package guitara.booking.calendar;

import guitara.time.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How full one business day is for somebody or something.
///
/// @param window the business day: 23 or 25 hours where the clocks change
/// @param bookings how many visits there are, each counted once
/// @param unassigned treatments of a whole branch that nobody gives yet
/// @param stretches what happens when, in order, and only where something does; empty in periods that are not
///     [detailed][CalendarPeriod#isDetailed]
/// @param longestFree where most fits in
public record DayLoad(
    LocalDate day, Slot window, int bookings, int unassigned, Minutes minutes, List<Stretch> stretches,
    Optional<Free> longestFree, List<Away> away) {

  /// How many minutes of the day.
  ///
  /// @param booked of treatments, as the board counts them
  /// @param working of all people together; of a room, when the house is open
  /// @param free of those: neither treatment nor its pauses, nor blocked, nor at another branch
  public record Minutes(int booked, int working, int free) {

    /// Which share of the working time is booked; above 1 where somebody is booked beyond it.
    public double load() {
      return working == 0 ? (booked == 0 ? 0 : 2) : (double) booked / working;
    }
  }

  /// What all of them do within a stretch, in minutes: of 30 minutes with two people at work, 60.
  ///
  /// @param booked with treatments and their pauses, within working time or not
  /// @param blocked by blocked time, or at another branch
  public record Stretch(Slot during, int working, int booked, int blocked) {}

  /// A stretch in which nothing stands in the way.
  ///
  /// @param staffId whose it is; 0 for a room's
  public record Free(Slot during, long staffId) {}

  /// Somebody is absent all day.
  public record Away(long staffId, String reason) {}

  public DayLoad {
    stretches = List.copyOf(stretches);
    away = List.copyOf(away);
  }
}
