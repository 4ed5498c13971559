package guitara.database;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  private static final Migrations PACKAGED = Migrations.packaged();

  private TestDatabase database;

  @BeforeEach
  void fresh() {
    database = TestServer.freshDatabase();
  }

  @Test
  void aWorkstationSeesThatAMigratedDatabaseIsCurrent() throws SQLException {
    try (Connection workstation = database.asWorkstation()) {
      assertThat(PACKAGED.isCurrent(workstation)).isTrue();
      assertThat(PACKAGED.status(workstation).pending()).isEmpty();
    }
  }

  @Test
  void anEmptyDatabaseHasEverythingPending() throws SQLException {
    execute("DROP SCHEMA guitara CASCADE");
    try (Connection superuser = database.asSuperuser()) {
      MigrationsStatus status = PACKAGED.status(superuser);
      assertThat(status.version()).isEqualTo("0");
      assertThat(status.pending()).first().isEqualTo("001");
      assertThat(status.isCurrent()).isFalse();
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsAhead() throws SQLException {
    execute("INSERT INTO guitara.flyway_schema_history"
        + " SELECT installed_rank + 1000, '999', description, type, script, checksum, installed_by, installed_on,"
        + " execution_time, true FROM guitara.flyway_schema_history WHERE version = '001'");
    try (Connection workstation = database.asWorkstation()) {
      MigrationsStatus status = PACKAGED.status(workstation);
      assertThat(status.ahead()).isTrue();
      assertThat(status.version()).isEqualTo("999");
      assertThat(status.isCurrent()).isFalse();
    }
  }

  @Test
  void migratingAgainChangesNothing() throws SQLException {
    PACKAGED.migrate(database.url(), database.owner());
    try (Connection workstation = database.asWorkstation()) {
      assertThat(PACKAGED.isCurrent(workstation)).isTrue();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection superuser = database.asSuperuser(); Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
