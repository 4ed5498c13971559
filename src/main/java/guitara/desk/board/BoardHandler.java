package guitara.desk.board;

import guitara.booking.Appointment;
import guitara.booking.BlockedTime;
import guitara.booking.BookingDraft;
import guitara.booking.Breach;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// What the board's screen asks the rest of the desk to open.
public interface BoardHandler {

  /// Start a booking here.
  ///
  /// @param staff the column's person, on a board of people
  /// @param room the column's room, on a board of rooms
  /// @param typed what was typed on the free slot; empty after a double click
  void bookAt(OptionalLong staff, OptionalLong room, Instant start, String typed);

  /// Somebody stands at the counter.
  void walkIn();

  /// Show a booking.
  void open(Appointment appointment);

  /// Show blocked time.
  void open(BlockedTime blocked);

  /// A therapist is away on the day shown.
  void sick(long staff);

  /// Ask why a booking is to be called off.
  void cancel(Appointment appointment);

  /// A dropped booking breaks rules: show it as it was wanted, with what it breaks; a reason may let it pass.
  void reconsider(Appointment appointment, BookingDraft wanted, List<Breach> breaches);
}
