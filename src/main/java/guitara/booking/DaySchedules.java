package guitara.booking;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.booking.Appointments.WorkingRow;
import guitara.database.Database;
import guitara.facility.Branch;
import guitara.live.Change;
import guitara.live.LiveCache;
import guitara.live.LiveEvent;
import guitara.time.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The day schedules of all branches, kept until a change concerns them. Blocks.
public final class DaySchedules {

  private record Key(Branch branch, LocalDate day) {}

  /// Tables whose change says which branch and days it concerns.
  private static final Set<String> DAYS = Set.of("appointment", "blocked_time", "slot_hold");
  /// Tables whose change makes every kept day stale.
  private static final Set<String> PEOPLE =
      Set.of("staff", "staff_branch", "weekly_template", "availability", "absence", "branch", "client");

  private final Database database;
  private final LiveCache<Key, DaySchedule> days;

  public DaySchedules(Database database) {
    this.database = database;
    this.days = new LiveCache<>(60, Duration.ofMinutes(5), this::load);
  }

  /// The day as it is, from memory where nothing changed since.
  public DaySchedule of(Branch branch, LocalDate day) {
    return days.get(new Key(branch, day));
  }

  /// Forgets what an event makes stale; to be subscribed to the live feed before any screen is.
  public void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Changed(Change change) when namesDays(change) ->
          days.drop(key -> change.concerns(key.branch.id(), key.day));
      case LiveEvent.Changed(Change change) when PEOPLE.contains(change.table()) -> days.dropAll();
      case LiveEvent.Changed _, LiveEvent.Connected _, LiveEvent.Away _ -> { }
      case LiveEvent.Resync _ -> days.dropAll();
    }
  }

  /// Whether a change of its kind says which branch and days it concerns.
  public static boolean namesDays(Change change) {
    return DAYS.contains(change.table());
  }

  /// Forgets a branch's days after a change of one's own, without waiting for its announcement.
  public void forget(Branch branch) {
    days.drop(key -> key.branch.id() == branch.id());
  }

  public CacheStats stats() {
    return days.stats();
  }

  private DaySchedule load(Key key) {
    List<WorkingRow> rows = Appointments.working(database, key.branch, key.day);
    Map<Long, DaySchedule.PersonDay> people = rows.stream()
        .collect(Collectors.groupingBy(
            WorkingRow::staffId, Collectors.collectingAndThen(Collectors.toList(), DaySchedules::personDay)));
    DayBlocked blocked = DayBlocked.read(database, key.branch.id(), key.day);
    return new DaySchedule(
        key.branch.id(), key.day, key.branch.businessDay(key.day), people,
        Appointments.ofDay(database, key.branch.id(), key.day), blocked.blocked(), blocked.holds());
  }

  private static DaySchedule.PersonDay personDay(List<WorkingRow> rows) {
    return new DaySchedule.PersonDay(
        slots(rows, "WORKING"),
        slots(rows, "ELSEWHERE"),
        rows.stream().filter(row -> row.kind().equals("ABSENT")).map(WorkingRow::text).findFirst().orElse(""));
  }

  private static List<Slot> slots(List<WorkingRow> rows, String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).map(WorkingRow::slot).toList();
  }
}
