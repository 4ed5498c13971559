package guitara.command;

import guitara.boot.BenchRequest;
import guitara.boot.BenchResult;
import guitara.boot.Composition;
import guitara.boot.Display;
import guitara.database.CannotGoOn;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures use cases beside their bare statements.
@Command(
    name = "bench",
    description = "Measures each use case beside the statements that it sends, sent bare by the same person. What it"
        + " books meanwhile it calls off again.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  private static final List<String> PROFILES = List.of("demo", "target", "million", "ten-million");

  private final Composition composition;
  private final Terminal terminal;

  @Option(names = "--profile", paramLabel = "NAME",
      description = "demo, target, million or ten-million: fills an empty database of the program's own first.")
  private @Nullable String profile;

  @Option(names = "--only", paramLabel = "ROW", description = "Only rows whose name contains this.")
  private @Nullable String only;

  @Option(names = "--rounds", paramLabel = "N", description = "As many rounds of each row, for a quick look.")
  private @Nullable Integer rounds;

  @Option(names = "--compare", paramLabel = "FILE", description = "Puts the figures of an earlier --json beside.")
  private @Nullable Path compare;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  BenchCommand(Composition composition, Terminal terminal) {
    this.composition = composition;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (profile != null && !PROFILES.contains(profile)) {
      throw CannotGoOn.wrongUse(
          "There is no profile “" + profile + "”; choose one of " + String.join(", ", PROFILES) + ".");
    }
    if (rounds != null && rounds < 1) {
      throw CannotGoOn.wrongUse("A measurement takes at least one round.");
    }
    BenchTable table = compare == null ? BenchTable.alone() : BenchTable.beside(compare);
    Display.goHeadless();
    BenchResult result = composition.bench().run(new BenchRequest(Optional.ofNullable(profile),
        Optional.ofNullable(only), rounds == null ? OptionalInt.empty() : OptionalInt.of(rounds), database.choice(),
        terminal::say));
    json.report(result, table.of(result), terminal);
    return result.allWell() ? Exit.DONE : Exit.FOUND;
  }
}
