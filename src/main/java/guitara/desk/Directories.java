package guitara.desk;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.catalogue.Catalogue;
import guitara.database.Database;
import guitara.facility.Facilities;
import guitara.live.LiveCache;
import guitara.live.LiveEvent;
import guitara.staff.StaffDirectory;
import java.time.Duration;
import java.util.Set;

/// Keeps the directory until somebody changes what it was read from. Blocks.
public final class Directories {

  private static final String ONLY = "all";
  private static final Set<String> TABLES =
      Set.of("branch", "room", "service", "staff", "staff_branch", "staff_service", "code_list");

  private final LiveCache<String, Directory> kept;

  public Directories(Database database) {
    Facilities facilities = new Facilities(database);
    Catalogue catalogue = new Catalogue(database);
    StaffDirectory staff = new StaffDirectory(database);
    this.kept = new LiveCache<>(1, Duration.ofMinutes(30), key ->
        new Directory(facilities.branches(), facilities.rooms(), catalogue.services(), staff.everybody()));
  }

  public Directory current() {
    return kept.get(ONLY);
  }

  /// Whether an event made the directory stale; it is forgotten then.
  public boolean on(LiveEvent event) {
    boolean stale = switch (event) {
      case LiveEvent.Changed changed -> TABLES.contains(changed.change().table());
      case LiveEvent.Resync _ -> true;
      case LiveEvent.Connected _, LiveEvent.Away _ -> false;
    };
    if (stale) {
      kept.dropAll();
    }
    return stale;
  }

  public CacheStats stats() {
    return kept.stats();
  }
}
