package guitara.command;

import guitara.boot.DatabaseAddress;
import guitara.boot.DatabaseAddresses;
import guitara.boot.DatabaseKeeper;
import guitara.boot.DatabaseState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says which server and which schema a database has, and changes nothing.
@Command(
    name = "status",
    description = "Says how far the database's schema is; exit code 1 if it does not fit this program.",
    mixinStandardHelpOptions = true)
final class DatabaseStatusCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  DatabaseStatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DatabaseAddress address =
        DatabaseAddresses.of(terminal.surroundings(), database.choice()).resolve(database.choice());
    DatabaseState state = new DatabaseKeeper(terminal.surroundings().dataFolder(), terminal::say).state(address);
    json.report(state, text(state), terminal);
    return state.pending().isEmpty() && !state.ahead() ? Exit.DONE : Exit.FOUND;
  }

  private static String text(DatabaseState state) {
    return "address  " + state.url()
        + "\nserver   PostgreSQL " + state.server()
        + "\nversion  " + state.version() + (state.ahead() ? " (of a newer program)" : "")
        + "\npending  " + (state.pending().isEmpty() ? "nothing" : String.join(", ", state.pending()));
  }
}
