package guitara.command;

import guitara.boot.DatabaseAddress;
import guitara.boot.DatabaseAddresses;
import guitara.boot.DatabaseKeeper;
import guitara.database.MigrationsStatus;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Brings a database up to date, and sets a shared server up at the first time.
@Command(
    name = "migrate",
    description = {
      "Brings the schema up to date.",
      "On a shared server give the migrator's login; at the first time, or to renew roles and rights, an"
          + " administrator's (superuser, or CREATEROLE and CREATEDB): roles and database are then made, and the new"
          + " passwords written to a file that is named."
    },
    mixinStandardHelpOptions = true)
final class DatabaseMigrateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  DatabaseMigrateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DatabaseAddress address =
        DatabaseAddresses.of(terminal.surroundings(), database.choice()).resolve(database.choice());
    DatabaseKeeper keeper = new DatabaseKeeper(terminal.surroundings().dataFolder(), terminal::say);
    MigrationsStatus status = keeper.migrate(address);
    json.report(new Result(status.version(), status.pending()), "version " + status.version(), terminal);
    return Exit.DONE;
  }

  /// The keys that scripts may rely on.
  record Result(String version, List<String> pending) {}
}
