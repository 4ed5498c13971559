package guitara.command;

import guitara.boot.CaredDatabase;
import guitara.boot.DatabaseAddress;
import guitara.boot.DatabaseAddresses;
import guitara.boot.DatabaseKeeper;
import guitara.health.HealthWords;
import guitara.health.OptimizeDatabase;
import guitara.health.OptimizeDatabase.Migrate;
import guitara.health.OptimizeDatabase.Request;
import guitara.health.OptimizeDatabase.Step;
import guitara.health.cure.CureWatch;
import guitara.health.cure.Maintenance;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The seeds' command: brings schema, indexes and statistics to their best.
@Command(
    name = "optimize",
    description = "Brings schema, indexes and statistics to their best while everybody works. A step that fails is"
        + " told and the next one goes on; exit code 1 if one failed.",
    mixinStandardHelpOptions = true)
final class OptimizeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--skip-migrations", description = "Leaves a shared server's schema at its version.")
  private boolean skipMigrations;

  @Option(names = "--analyze-only", description = "Only refreshes what the server knows about each table.")
  private boolean analyzeOnly;

  @Option(names = "--dry-run", description = "Says what would be done and does nothing.")
  private boolean dryRun;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  OptimizeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The keys that scripts may rely on.
  record Result(List<Step> steps) {}

  @Override
  public Integer call() {
    var address = DatabaseAddresses.of(terminal.surroundings(), database.choice()).resolve(database.choice());
    try (CaredDatabase cared = CaredDatabase.open(address, "guitara optimize", terminal::say)) {
      Maintenance maintenance = new Maintenance(cared.connections(), Clock.systemUTC());
      List<Step> steps = new OptimizeDatabase(cared.connections(), maintenance, migrate(address)).run(
          new Request(skipMigrations, analyzeOnly, dryRun, "guitara optimize"), CureWatch.nobody(), this::tell);
      json.report(new Result(steps), text(steps), terminal);
      return steps.stream().allMatch(Step::ok) ? Exit.DONE : Exit.FOUND;
    }
  }

  /// The program's own server is brought up to date by opening it.
  private Migrate migrate(DatabaseAddress address) {
    return () -> switch (address) {
      case DatabaseAddress.Embedded _ -> "";
      case DatabaseAddress.Shared _ ->
          "version " + new DatabaseKeeper(terminal.surroundings().dataFolder(), terminal::say).migrate(address)
              .version();
    };
  }

  private void tell(Step step) {
    terminal.say("%s %s (%d ms) %s".formatted(step.ok() ? "✓" : "✗", step.name(), step.ms(), step.detail()).strip());
  }

  private static String text(List<Step> steps) {
    HealthWords words = new HealthWords(Locale.getDefault(), ZoneId.systemDefault());
    return String.join(System.lineSeparator(), words.tips()) + System.lineSeparator() + "%d steps, %d failed".formatted(
        steps.size(), steps.stream().filter(step -> !step.ok()).count());
  }
}
