package guitara.booking;

import guitara.booking.history.ReadBookingHistory;
import guitara.database.Database;
import guitara.facility.Branch;
import java.time.InstantSource;
import java.util.List;

/// The booking use cases of one program, made together.
public record Bookings(
    BookAppointment book,
    ChangeAppointment change,
    TakeStep step,
    CheckBooking check,
    FindAppointment find,
    HoldSlot hold,
    BlockTime block,
    FindAlternatives alternatives,
    SuggestWalkIn walkIn,
    ReadBookingHistory history,
    DaySchedules days,
    Series series) {

  /// Those that concern several bookings at once.
  public record Series(CheckSeries check, WriteSeries write, FindSeries find) {}

  /// All of them on one database.
  ///
  /// @param branches those that may be booked
  public static Bookings on(Database database, InstantSource clock, List<Branch> branches) {
    return new Bookings(
        new BookAppointment(database, clock, branches),
        new ChangeAppointment(database, clock, branches),
        new TakeStep(database),
        new CheckBooking(database, clock, branches),
        new FindAppointment(database),
        new HoldSlot(database),
        new BlockTime(database),
        new FindAlternatives(database, clock, branches),
        new SuggestWalkIn(database, clock, branches),
        new ReadBookingHistory(database),
        new DaySchedules(database),
        series(database, clock, branches));
  }

  private static Series series(Database database, InstantSource clock, List<Branch> branches) {
    CheckSeries check = new CheckSeries(database, clock, branches);
    return new Series(check, new WriteSeries(database, clock, check), new FindSeries(database));
  }
}
