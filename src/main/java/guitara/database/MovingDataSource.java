package guitara.database;

import java.io.Serial;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Connects to where the database is at that moment; a pool by itself would keep to its first address for ever.
final class MovingDataSource extends PGSimpleDataSource {

  @Serial private static final long serialVersionUID = 1L;

  private final transient DatabaseSettings settings;
  private final Properties properties;

  MovingDataSource(DatabaseSettings settings, Properties properties) {
    this.settings = settings;
    this.properties = properties;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return DriverManager.getConnection(settings.url(), properties);
  }

  /// The pool names nobody: who signs in is in the properties.
  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
    return getConnection();
  }
}
