package guitara.health.check.activity;

import guitara.database.SqlFile;
import guitara.health.Finding.Who;
import guitara.health.Ward;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// Tells who is behind a session of the server.
public final class People {

  private static final String SQL = SqlFile.read(People.class, "people.sql");
  private static final String READABLE = "SELECT count(*) = 2 FROM pg_class c"
      + " JOIN pg_namespace n ON n.oid = c.relnamespace"
      + " WHERE n.nspname = 'guitara' AND c.relname IN ('session', 'account')"
      + " AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')";

  private People() {}

  /// With the people who are signed in there, in the program's own schema and for a login that may read it.
  ///
  /// @param workstation the session's role
  /// @param program as the session calls itself
  public static Who who(Ward ward, String workstation, String program) throws SQLException {
    List<String> people = ward.own() && ward.holds(READABLE)
        ? ward.rows(SQL, row -> Objects.requireNonNull(row.getString(1)), workstation, program) : List.of();
    return new Who(workstation, program, people);
  }
}
