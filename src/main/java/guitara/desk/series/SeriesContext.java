package guitara.desk.series;

import guitara.booking.Bookings;
import guitara.desk.booking.BookingContext;
import guitara.desk.core.DeskHistory.Deed;
import java.util.Optional;
import java.util.function.Function;

/// What every part of the series' screens needs.
///
/// @param booking its texts with the bundle `series` too
/// @param changed hears that days are not what they were and how that is taken back; answers who takes it back
/// @param undoReason the recorded reason of bookings that are taken back
public record SeriesContext(
    BookingContext booking, Bookings bookings, Function<Deed, Optional<Runnable>> changed, String undoReason) {}
