package guitara.health.list;

import guitara.database.Database;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;

/// What the checklists are judged by, as anybody who is signed in may read it.
///
/// @param staleTables with changes that no ANALYZE has seen for more than a week
/// @param pendingRestart settings that wait for the server's restart; empty where none does
/// @param below settings below what seed 000 recommends, with their values
/// @param otherwise settings that seed 000 wants otherwise, with their values
/// @param statementsSeen whether pg_stat_statements is there
/// @param jobsSeen how many jobs the person may see; without any, nothing is known of them
/// @param connectionLimit of this workstation's role; -1 where there is none
/// @param hitPercent blocks that the server found in memory; -1 where too few were read to tell
public record ListFacts(
    long staleTables, String pendingRestart, String below, String otherwise, boolean statementsSeen, long jobsSeen,
    boolean optimisedWeekly, boolean watched, int connectionLimit, long hitPercent, String walCompression) {

  private static final String FACTS = SqlFile.read(ListFacts.class, "list-facts.sql");

  /// Reads them. Blocks.
  public static ListFacts read(Database database) {
    return database.read(session -> {
      Tuple row = session.createNativeQuery(FACTS, Tuple.class).getSingleResult();
      return new ListFacts(row.get("stale_tables", Long.class), row.get("pending_restart", String.class),
          row.get("below", String.class), row.get("otherwise", String.class),
          row.get("statements_seen", Boolean.class), row.get("jobs_seen", Long.class),
          row.get("optimised_weekly", Boolean.class), row.get("watched", Boolean.class),
          row.get("connection_limit", Integer.class), row.get("hit_percent", Long.class),
          row.get("wal_compression", String.class));
    });
  }
}
