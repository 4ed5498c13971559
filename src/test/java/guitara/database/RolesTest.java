package guitara.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String INVALID_PASSWORD = "28P01";

  private static TestDatabase database;

  @BeforeAll
  static void fresh() {
    database = TestServer.freshDatabase();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "CREATE TABLE guitara.mine (id int)",
    "CREATE TABLE public.mine (id int)",
    "CREATE TEMPORARY TABLE mine (id int)",
    "CREATE SCHEMA mine",
    "CREATE DATABASE mine",
    "CREATE ROLE mine",
    "SET ROLE guitara_owner",
    "SET ROLE guitara_migrator",
    "ALTER ROLE guitara_workstation SUPERUSER",
    "DROP TABLE guitara.flyway_schema_history",
    "DELETE FROM guitara.flyway_schema_history",
    "DO $$ BEGIN END $$",
    "SELECT pg_advisory_lock(1)",
    "SELECT pg_try_advisory_xact_lock_shared(1)",
    "SELECT pg_sleep(0)",
    "SELECT pg_terminate_backend(pg_backend_pid())",
    "SELECT * FROM pg_stat_activity",
    "SELECT pg_read_file('postgresql.conf')",
    "COPY (SELECT 1) TO PROGRAM 'true'",
  })
  void aWorkstationMayNot(String sql) throws SQLException {
    try (Connection workstation = database.asWorkstation();
        Statement statement = workstation.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOfSatisfying(SQLException.class,
              refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
  }

  @Test
  void aWorkstationOwnsNothing() throws SQLException {
    assertThat(number(database.asWorkstation(), """
        SELECT (SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user)
             + (SELECT count(*) FROM pg_proc WHERE pg_get_userbyid(proowner) = current_user)
             + (SELECT count(*) FROM pg_namespace WHERE pg_get_userbyid(nspowner) = current_user)
             + (SELECT count(*) FROM pg_database WHERE pg_get_userbyid(datdba) = current_user)""")).isZero();
  }

  @Test
  void everythingInTheSchemaBelongsToTheOwner() throws SQLException {
    assertThat(number(database.asOwner(), """
        SELECT count(*) FROM pg_class
        WHERE relnamespace = 'guitara'::regnamespace AND relowner <> 'guitara_owner'::regrole""")).isZero();
  }

  @Test
  void aWorkstationFindsTheSchemaWithoutNamingIt() throws SQLException {
    assertThat(number(database.asWorkstation(), "SELECT count(*) FROM flyway_schema_history")).isPositive();
  }

  @Test
  void theMigratorHasNoRightsUntilItBecomesTheOwner() throws SQLException {
    try (Connection migrator = DriverManager.getConnection(
            database.url(), database.owner().user(), database.owner().password().value());
        Statement statement = migrator.createStatement()) {
      assertThatThrownBy(() -> statement.execute("CREATE TABLE guitara.mine (id int)"))
          .isInstanceOf(SQLException.class);
      statement.execute("SET ROLE guitara_owner");
      statement.execute("CREATE TABLE guitara.mine (id int)");
      statement.execute("DROP TABLE guitara.mine");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"guitara_workstation", "guitara_migrator", "postgres"})
  void nobodyComesInWithAWrongPassword(String user) {
    assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "wrong"))
        .isInstanceOfSatisfying(SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(INVALID_PASSWORD));
  }

  @Test
  void rolesAndRightsCanBeInstalledAgain() throws SQLException {
    try (Connection admin = database.asSuperuser()) {
      Roles.install(admin, "guitara");
      Roles.guard(admin);
      Roles.guard(admin);
    }
    assertThat(number(database.asWorkstation(), "SELECT 1")).isEqualTo(1);
  }

  @Test
  void passwordsAreKeptAsScramVerifiersOnly() throws SQLException {
    assertThat(number(database.asSuperuser(), """
        SELECT count(*) FROM pg_authid
        WHERE rolpassword IS NOT NULL AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'""")).isZero();
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (connection; Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
