package guitara.health.check;

import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

/// What is of account in a schema of this size, and how long work on so many bytes takes.
final class Scale {

  /// From the catalogue, so that no lock on any table is waited for.
  private static final String BYTES = """
      SELECT coalesce(sum(greatest(c.relpages, 0)::bigint), 0) * current_setting('block_size')::int
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ?""";

  private static final String READABLE = """
      SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'guitara' AND c.relname = ?
          AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))""";

  private static final long BYTES_PER_SECOND = 20_000_000;

  private Scale() {}

  /// Bytes from which on a table or index is of account.
  static long floor(Ward ward) throws SQLException {
    long all = ward.rows(BYTES, row -> row.getLong(1), ward.schema()).getFirst();
    return (long) Math.max(ward.thresholds().value(Threshold.SMALL_BYTES),
        all * ward.thresholds().value(Threshold.BLOAT_SCHEMA_PART));
  }

  /// Whether a table of the program's own snapshots is there for this role.
  static boolean snapshots(Ward ward, String table) throws SQLException {
    return ward.own() && ward.holds(READABLE, table);
  }

  /// Why a role without the snapshots sees less, where this is the program's schema.
  static String missing(Ward ward, String table) {
    return ward.own() ? "The program's own counts are not seen: GRANT USAGE ON SCHEMA guitara, and"
        + " GRANT SELECT ON guitara." + table + "." : "";
  }

  /// How long it takes to write so many bytes anew, on an ordinary disk.
  static Duration writing(long bytes) {
    return Duration.ofSeconds(1 + bytes / BYTES_PER_SECOND);
  }

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }
}
