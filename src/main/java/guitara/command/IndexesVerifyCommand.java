package guitara.command;

import guitara.boot.CaredDatabase;
import guitara.boot.DatabaseAddresses;
import guitara.health.catalogue.IndexState;
import guitara.health.catalogue.IndexState.Entry;
import guitara.health.catalogue.VerifyIndexes;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says how the indexes stand to the catalogue.
@Command(
    name = "verify",
    description = "Says which indexes are missing, unplanned, changed, unfinished or unused. Changes nothing. Exit code"
        + " 1 if they are not as planned.",
    mixinStandardHelpOptions = true)
final class IndexesVerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  IndexesVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var address = DatabaseAddresses.of(terminal.surroundings(), database.choice()).resolve(database.choice());
    try (CaredDatabase cared = CaredDatabase.open(address, "guitara indexes", terminal::say)) {
      IndexState state = new VerifyIndexes(cared.connections()).verify();
      json.report(state, text(state), terminal);
      return state.isAsPlanned() ? Exit.DONE : Exit.FOUND;
    }
  }

  static String text(IndexState state) {
    StringBuilder text = new StringBuilder();
    add(text, "missing", state.missing());
    add(text, "extra", state.extra());
    add(text, "changed", state.changed());
    add(text, "invalid", state.invalid());
    add(text, "unused", state.unused());
    return text.append(state.isAsPlanned() ? "The indexes are as planned." : "The indexes are not as planned.")
        .toString();
  }

  private static void add(StringBuilder text, String what, List<Entry> entries) {
    entries.forEach(one -> text.append("%-8s %s on %s%s%n".formatted(what, one.name(), one.table(),
        one.purpose().isEmpty() ? "" : ": " + one.purpose())));
  }
}
