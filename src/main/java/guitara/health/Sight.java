package guitara.health;

import java.sql.SQLException;

/// What a login has to be granted before it can see what others do.
public final class Sight {

  private Sight() {}

  /// How a check ends that may not look at the sessions of the server at all; empty where it may.
  public static String blind(Ward ward) throws SQLException {
    return ward.holds("SELECT has_table_privilege('pg_catalog.pg_stat_activity', 'SELECT')"
        + " AND has_function_privilege('pg_catalog.pg_stat_get_activity(integer)', 'EXECUTE')")
        ? "" : "This login may not see who is connected: " + grant(ward, "pg_monitor");
  }

  /// The statement that opens the eyes, for the server's keeper.
  public static String grant(Ward ward, String role) throws SQLException {
    return ward.rows("SELECT format('GRANT %I TO %I.', ?, current_user)", row -> row.getString(1), role).getFirst();
  }
}
