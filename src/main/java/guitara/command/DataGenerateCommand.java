package guitara.command;

import guitara.boot.Composition;
import guitara.boot.DataRequest;
import guitara.boot.DataResult;
import guitara.database.CannotGoOn;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Fills a database with invented data.
@Command(
    name = "generate",
    description = "Fills the database with invented data, the same for the same seed.",
    mixinStandardHelpOptions = true)
final class DataGenerateCommand implements Callable<Integer> {

  private static final List<String> PROFILES = List.of("demo", "target", "million", "ten-million");

  private final Composition composition;
  private final Terminal terminal;

  @Option(names = "--profile", paramLabel = "NAME", required = true,
      description = "demo, target, million or ten-million.")
  private String profile = "";

  @Option(names = "--seed", paramLabel = "N", description = "Another seed, other data (else ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  DataGenerateCommand(Composition composition, Terminal terminal) {
    this.composition = composition;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!PROFILES.contains(profile)) {
      throw CannotGoOn.wrongUse(
          "There is no profile “" + profile + "”; choose one of " + String.join(", ", PROFILES) + ".");
    }
    DataResult result =
        composition.data().generate(new DataRequest(profile, seed, database.choice(), terminal::say));
    StringBuilder text = new StringBuilder();
    new TreeMap<>(result.rows()).forEach((table, rows) -> text.append(table).append(' ').append(rows).append('\n'));
    json.report(result, text.append(result.seconds()).append(" s").toString(), terminal);
    return Exit.DONE;
  }
}
