package guitara.booking;

import guitara.booking.series.Recurrence;
import guitara.database.Database;
import guitara.database.SqlFile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a series with all its bookings, in two statements. Blocks.
public final class FindSeries {

  private record Row(String unit, int every, String weekdays, String monthly, int times, String until) {

    Recurrence rule() {
      Set<DayOfWeek> days = Stream.of(weekdays.split(",", -1)).filter(day -> !day.isEmpty())
          .map(day -> DayOfWeek.of(Integer.parseInt(day))).collect(Collectors.toSet());
      return new Recurrence(
          Recurrence.Unit.valueOf(unit), every, days, Recurrence.Monthly.valueOf(monthly),
          until.isEmpty() ? new Recurrence.End.Times(times) : new Recurrence.End.Until(LocalDate.parse(until)));
    }
  }

  private static final String FIND = SqlFile.read(FindSeries.class, "find-series.sql");

  private final Database database;

  FindSeries(Database database) {
    this.database = database;
  }

  /// Empty where there is none, or none that the person may see.
  public Optional<BookedSeries> apply(UUID series) {
    return database.read(session -> session.createNativeQuery(FIND, Row.class).setParameter("series", series)
        .getResultList().stream().findFirst()
        .map(row -> new BookedSeries(series, row.rule(), Appointments.ofSeries(session, series))));
  }
}
