package guitara.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.postgresql.ds.PGSimpleDataSource;

/// The numbered SQL files that make the schema, applied by Flyway as `guitara_owner`.
///
/// Asking how far a database is takes one plain query: starting Flyway for it would cost the desk two seconds.
public record Migrations(String location) {

  private static final Pattern FILE = Pattern.compile("V([0-9._]+)__.*\\.sql");
  private static final String SCHEMA = "guitara";
  private static final String HISTORY = SCHEMA + ".flyway_schema_history";

  /// The migrations that the program ships.
  public static Migrations packaged() {
    return new Migrations("db/migration");
  }

  public MigrationsStatus status(Connection connection) throws SQLException {
    List<MigrationVersion> installed = installed(connection);
    TreeSet<MigrationVersion> packaged = versions();
    Optional<MigrationVersion> newest = installed.stream().max(MigrationVersion::compareTo);
    boolean ahead = newest.isPresent() && (packaged.isEmpty() || newest.get().compareTo(packaged.last()) > 0);
    List<String> pending =
        packaged.stream().filter(version -> !installed.contains(version)).map(MigrationVersion::getVersion).toList();
    return new MigrationsStatus(newest.map(MigrationVersion::getVersion).orElse("0"), pending, ahead);
  }

  /// The same for a migrator's connection, which has no rights of its own until it becomes the owner.
  public MigrationsStatus statusAsOwner(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE " + Roles.OWNER);
    }
    return status(connection);
  }

  public boolean isCurrent(Connection connection) throws SQLException {
    return status(connection).isCurrent();
  }

  /// Applies what is pending, and lets the faces see how far the schema is.
  public void migrate(String url, Login migrator) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(migrator.user());
    source.setPassword(migrator.password().value());
    // Everything a migration makes belongs to the owner, on each of the connections that Flyway opens.
    source.setOptions("-c role=" + Roles.OWNER);
    FluentConfiguration configuration = Flyway.configure()
        .dataSource(source)
        .defaultSchema(SCHEMA)
        .createSchemas(false)
        .locations("classpath:" + location)
        .loggers("slf4j");
    // With its lock inside a transaction CREATE INDEX CONCURRENTLY would wait for it for ever.
    configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    try {
      configuration.load().migrate();
    } catch (FlywayException e) {
      throw cause(e);
    }
    try (Connection connection = source.getConnection()) {
      showHistory(connection);
    }
  }

  /// Lets the faces see how far the schema is; for the owner's connection.
  public void showHistory(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("GRANT SELECT ON " + HISTORY + " TO " + Roles.DESK);
    }
  }

  private static SQLException cause(FlywayException failure) {
    return Trouble.sqlCauses(failure).stream().findFirst()
        .orElseGet(() -> new SQLException(failure.getMessage(), failure));
  }

  /// How a schema's version stands to what this program knows: negative where it is older, positive where newer.
  public int compare(String schema) {
    return MigrationVersion.fromVersion(schema).compareTo(versions().last());
  }

  private static List<MigrationVersion> installed(Connection connection) throws SQLException {
    try (PreparedStatement exists = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      exists.setString(1, HISTORY);
      try (ResultSet row = exists.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          return List.of();
        }
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(
            "SELECT version FROM " + HISTORY + " WHERE success AND version IS NOT NULL ORDER BY installed_rank")) {
      List<MigrationVersion> versions = new ArrayList<>();
      while (rows.next()) {
        versions.add(MigrationVersion.fromVersion(rows.getString(1)));
      }
      return List.copyOf(versions);
    }
  }

  private TreeSet<MigrationVersion> versions() {
    URL folder = Migrations.class.getResource("/" + location);
    if (folder == null) {
      return new TreeSet<>();
    }
    try {
      URI uri = folder.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return versions(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return versions(jar.getPath("/" + location));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a place for migrations: " + folder, e);
    }
  }

  private static TreeSet<MigrationVersion> versions(Path folder) throws IOException {
    TreeSet<MigrationVersion> versions = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.map(file -> FILE.matcher(String.valueOf(file.getFileName())))
          .filter(Matcher::matches)
          .forEach(name -> versions.add(MigrationVersion.fromVersion(name.group(1).replace('_', '.'))));
    }
    return versions;
  }
}
