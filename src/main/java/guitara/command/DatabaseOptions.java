package guitara.command;

import guitara.boot.DatabaseChoice;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that name a database; a password is never one of them.
final class DatabaseOptions {

  @Option(names = "--db", paramLabel = "URL",
      description = "A shared server: jdbc:postgresql://server/guitara (else GUITARA_DB_URL, the settings file, or the"
          + " embedded server). The password comes from GUITARA_DB_PASSWORD, what"
          + " was kept when this computer joined, or a prompt.")
  private @Nullable String url;

  @Option(names = "--user", paramLabel = "NAME", description = "The database user (else GUITARA_DB_USER).")
  private @Nullable String user;

  @Option(names = "--data", paramLabel = "DIR", description = "The embedded server's folder (else GUITARA_DATA).")
  private @Nullable Path data;

  DatabaseChoice choice() {
    return new DatabaseChoice(Optional.ofNullable(url), Optional.ofNullable(user), Optional.ofNullable(data));
  }
}
