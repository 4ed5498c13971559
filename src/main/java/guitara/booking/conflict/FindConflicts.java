package guitara.booking.conflict;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.facility.Branch;
import guitara.live.Change;
import guitara.live.LiveCache;
import guitara.live.LiveEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Finds what is wrong with the bookings of a branch from now to a fortnight ahead, in one statement; kept until a
/// change concerns it, and not longer than two minutes, for what is over is no conflict any more. Blocks.
public final class FindConflicts {

  /// Business days looked through, today included.
  public static final int DAYS = 15;

  /// Tables whose change says which branch it concerns.
  private static final String BOOKINGS = "appointment";
  private static final Set<String> OF_EVERYBODY = Set.of(
      "staff", "staff_branch", "weekly_template", "availability", "absence", "service", "client", "branch",
      "code_list");
  private static final Duration LIFE = Duration.ofMinutes(2);
  private static final int KEPT = 20;
  private static final String SQL = SqlFile.read(FindConflicts.class, "conflicts.sql");

  private final Database database;
  private final InstantSource clock;
  private final LiveCache<Branch, Conflicts> found;

  public FindConflicts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.found = new LiveCache<>(KEPT, LIFE, this::read);
  }

  /// What is wrong now, from memory where nothing changed since.
  public Conflicts of(Branch branch) {
    return found.get(branch);
  }

  /// Forgets what an event makes stale; to be subscribed to the live feed before any screen is.
  public void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Changed(Change change) when change.isOf(BOOKINGS) ->
          found.drop(branch -> change.branch() == 0 || change.branch() == branch.id());
      case LiveEvent.Changed(Change change) when OF_EVERYBODY.contains(change.table()) -> found.dropAll();
      case LiveEvent.Changed _, LiveEvent.Connected _, LiveEvent.Away _ -> { }
      case LiveEvent.Resync _ -> found.dropAll();
    }
  }

  /// Forgets a branch after a change of one's own, without waiting for its announcement.
  public void forget(Branch branch) {
    found.drop(branch::equals);
  }

  public CacheStats stats() {
    return found.stats();
  }

  private Conflicts read(Branch branch) {
    Instant now = clock.instant();
    LocalDate today = branch.businessDate(now);
    LocalDate last = today.plusDays(DAYS - 1L);
    List<ConflictRow> rows = database.read(session -> session.createNativeQuery(SQL, ConflictRow.class)
        .setParameter("branch", branch.id()).setParameter("now", now)
        .setParameter("today", today).setParameter("last", last)
        // A visit that is not over may have begun a day ago, or begin at the end of its business day and last a day.
        .setParameter("begins", branch.businessDay(today.minusDays(1)).start())
        .setParameter("ends", branch.businessDay(last.plusDays(1)).end())
        .getResultList());
    return Conflicts.of(today, rows.stream().map(row -> row.toConflict(branch)).toList());
  }
}
