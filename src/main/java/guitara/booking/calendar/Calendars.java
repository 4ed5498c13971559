package guitara.booking.calendar;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.database.Database;
import guitara.live.Change;
import guitara.live.LiveCache;
import guitara.live.LiveEvent;
import java.time.Duration;
import java.util.Set;

/// The calendars of all branches, read in one statement each and kept until a change concerns them. Blocks.
public final class Calendars {

  /// Tables whose change says which branch and days it concerns.
  private static final Set<String> DAYS = Set.of("appointment", "blocked_time");
  /// Tables whose change makes every kept calendar stale.
  private static final Set<String> PEOPLE =
      Set.of("staff", "staff_branch", "weekly_template", "availability", "absence", "branch", "code_list");
  private static final int KEPT = 12;

  private final LiveCache<CalendarPeriod, BranchCalendar> kept;

  public Calendars(Database database) {
    this.kept = new LiveCache<>(KEPT, Duration.ofMinutes(5),
        period -> new BranchCalendar(period, CalendarRows.read(database, period)));
  }

  /// What the branch does in that period, from memory where nothing changed since.
  public BranchCalendar of(CalendarPeriod period) {
    return kept.get(period);
  }

  /// Forgets what an event makes stale; to be subscribed to the live feed before any screen is.
  public void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Changed(Change change) -> kept.drop(period -> concerns(change, period));
      case LiveEvent.Resync _ -> kept.dropAll();
      case LiveEvent.Connected _, LiveEvent.Away _ -> { }
    }
  }

  /// Whether whoever shows this period must look again after that change.
  public static boolean concerns(Change change, CalendarPeriod period) {
    return PEOPLE.contains(change.table())
        || (DAYS.contains(change.table())
            && period.dates().stream().anyMatch(day -> change.concerns(period.branch().id(), day)));
  }

  public CacheStats stats() {
    return kept.stats();
  }
}
