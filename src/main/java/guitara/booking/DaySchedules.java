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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The day schedules of all branches, kept until a change concerns them; where it says which bookings it concerns, only
/// these are read again. Blocks.
public final class DaySchedules {

  private record Key(Branch branch, LocalDate day) {}

  /// @param changed bookings to be read again
  /// @param blockedChanged whether blocked time and holds are to be read again
  /// @param readAt when the whole was read, by [System#nanoTime]
  private record Kept(DaySchedule schedule, Set<Long> changed, boolean blockedChanged, long readAt) {

    boolean isWorn() {
      return blockedChanged || !changed.isEmpty();
    }

    /// Empty where so much changed that the whole is read as quickly.
    Optional<Kept> wornBy(Change change) {
      if (!change.isOf(APPOINTMENT)) {
        return Optional.of(new Kept(schedule, changed, true, readAt));
      }
      Set<Long> all = new HashSet<>(changed);
      all.addAll(change.ids());
      return change.ids().isEmpty() || all.size() > MOST_MENDED ? Optional.empty()
          : Optional.of(new Kept(schedule, Set.copyOf(all), blockedChanged, readAt));
    }
  }

  private static final String APPOINTMENT = "appointment";
  private static final int MOST_MENDED = 50;
  private static final Duration LIFE = Duration.ofMinutes(5);

  /// Tables whose change says which branch and days it concerns.
  private static final Set<String> DAYS = Set.of(APPOINTMENT, "blocked_time", "slot_hold");
  /// Tables whose change makes every kept day stale.
  private static final Set<String> PEOPLE =
      Set.of("staff", "staff_branch", "weekly_template", "availability", "absence", "branch", "client");

  private final Database database;
  private final LiveCache<Key, Kept> days;

  public DaySchedules(Database database) {
    this.database = database;
    this.days = new LiveCache<>(60, LIFE, Kept::isWorn, this::load);
  }

  /// The day as it is, from memory where nothing changed since.
  public DaySchedule of(Branch branch, LocalDate day) {
    return days.get(new Key(branch, day)).schedule;
  }

  /// Forgets what an event makes stale; to be subscribed to the live feed before any screen is.
  public void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Changed(Change change) when namesDays(change) ->
          days.wear(key -> change.concerns(key.branch.id(), key.day), kept -> kept.wornBy(change));
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

  private Kept load(Key key, Optional<Kept> before) {
    long now = System.nanoTime();
    return before.filter(kept -> now - kept.readAt < LIFE.toNanos())
        .map(kept -> new Kept(mended(key, kept), Set.of(), false, kept.readAt))
        .orElseGet(() -> new Kept(whole(key), Set.of(), false, now));
  }

  private DaySchedule mended(Key key, Kept kept) {
    DaySchedule was = kept.schedule;
    List<Appointment> appointments = kept.changed.isEmpty() ? was.appointments()
        : merged(was.appointments(), kept.changed,
            Appointments.ofDay(database, key.branch.id(), key.day, kept.changed));
    DayBlocked blocked = kept.blockedChanged ? DayBlocked.read(database, key.branch.id(), key.day)
        : new DayBlocked(was.blocked(), was.holds());
    return new DaySchedule(was.branchId(), was.day(), was.window(), was.people(), appointments, blocked.blocked(),
        blocked.holds());
  }

  /// Those that changed give way to those that were read, which may be more: a client's other bookings tell their
  /// first visit and no-shows anew, too.
  private static List<Appointment> merged(List<Appointment> before, Set<Long> changed, List<Appointment> read) {
    Set<Long> gone = new HashSet<>(changed);
    read.forEach(appointment -> gone.add(appointment.id()));
    return Stream.concat(before.stream().filter(appointment -> !gone.contains(appointment.id())), read.stream())
        .sorted(Comparator.comparing((Appointment appointment) -> appointment.draft().during().start())
            .thenComparing(Appointment::id))
        .toList();
  }

  private DaySchedule whole(Key key) {
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
