package guitara.booking.history;

import guitara.booking.history.HistoryEntry.Change;
import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.time.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what was done to a booking, oldest first, in one statement. Blocks.
public final class ReadBookingHistory {

  private static final String SQL = SqlFile.read(ReadBookingHistory.class, "booking-history.sql");

  private final Database database;

  public ReadBookingHistory(Database database) {
    this.database = database;
  }

  /// One entry as `booking-history.sql` returns it.
  record Row(Instant at, String person, String workstation, String step, @Nullable String reason,
      @Nullable Instant wasStart, @Nullable Instant wasEnd, @Nullable Instant isStart, @Nullable Instant isEnd,
      @Nullable String wasServices, @Nullable String isServices, @Nullable String wasPeople, @Nullable String isPeople,
      @Nullable String wasRooms, @Nullable String isRooms, @Nullable String wasPlace, @Nullable String isPlace,
      boolean notesChanged) {

    HistoryEntry entry() {
      return new HistoryEntry(at, person, workstation, step, text(reason),
          new Change<>(slot(wasStart, wasEnd), slot(isStart, isEnd)), change(wasServices, isServices),
          change(wasPeople, isPeople), change(wasRooms, isRooms), change(wasPlace, isPlace), notesChanged);
    }

    private static Change<String> change(@Nullable String before, @Nullable String after) {
      return new Change<>(text(before), text(after));
    }

    private static Optional<Slot> slot(@Nullable Instant start, @Nullable Instant end) {
      return start == null || end == null ? Optional.empty() : Optional.of(new Slot(start, end));
    }

    private static String text(@Nullable String text) {
      return Objects.requireNonNullElse(text, "");
    }
  }

  /// Nothing for a booking that is gone, or that the person may not see.
  public List<HistoryEntry> apply(long appointment) {
    return database.read(session -> session.createNativeQuery(SQL, Row.class)
        .setParameter("appointment", appointment).getResultStream().map(Row::entry).toList());
  }
}
