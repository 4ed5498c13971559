package guitara.access;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.SqlFile;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every right in the database, a line each, as the catalogue has it: role, right, object. The written table is
/// `rights.txt`; whoever changes a right reads there what it comes to. Written anew with `-Dguitara.rights.write=true`.
class RightsMatrixTest {

  private static final Path WRITTEN = Path.of("src", "test", "resources", "guitara", "access", "rights.txt");
  private static TestDatabase database;

  @BeforeAll
  static void fresh() {
    database = TestServer.freshDatabase();
  }

  @Test
  void everyRightStandsInTheWrittenTable() throws SQLException, IOException {
    List<String> found = rows(SqlFile.read(RightsMatrixTest.class, "rights.sql"));
    if (Boolean.getBoolean("guitara.rights.write")) {
      Files.write(WRITTEN, found);
    }
    List<String> written = Files.readAllLines(WRITTEN);
    assertThat(found).as("rights that %s lacks, or that were taken away; read what changed, then run this test with"
        + " -Dguitara.rights.write=true", WRITTEN).containsExactlyElementsOf(written);
  }

  @Test
  void everybodyTogetherHasNothing() throws SQLException {
    assertThat(rows(SqlFile.read(RightsMatrixTest.class, "rights.sql")))
        .filteredOn(line -> line.startsWith("PUBLIC"))
        .allMatch(line -> line.contains("EXECUTE") && line.contains("of extension"));
  }

  @Test
  void functionsThatLendTheirOwnersRightsPinWhereTheyLookForNames() throws SQLException {
    assertThat(rows("""
        SELECT oid::regprocedure::text FROM pg_proc
         WHERE prosecdef AND pronamespace::regnamespace::text IN ('guitara', 'desk', 'own', 'admin')
           AND NOT coalesce(proconfig, '{}') && ARRAY['search_path=guitara, pg_temp']""")).isEmpty();
  }

  @Test
  void nobodySignsInAsWhoeverOwnsSomething() throws SQLException {
    assertThat(rows("""
        SELECT DISTINCT r.rolname::text
          FROM pg_roles r
          JOIN (SELECT relowner AS owner FROM pg_class WHERE relnamespace::regnamespace::text IN
                         ('guitara', 'desk', 'own', 'admin')
                UNION SELECT proowner FROM pg_proc WHERE pronamespace::regnamespace::text IN
                         ('guitara', 'desk', 'own', 'admin')
                UNION SELECT nspowner FROM pg_namespace WHERE nspname IN ('guitara', 'desk', 'own', 'admin')) o
            ON o.owner = r.oid
         WHERE r.rolcanlogin AND NOT r.rolsuper""")).isEmpty();
    assertThat(rows("SELECT rolname::text FROM pg_roles WHERE rolname LIKE 'guitara\\_%' AND rolcanlogin"
        + " AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)")).isEmpty();
  }

  private static List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection superuser = database.asSuperuser(); Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }
}
