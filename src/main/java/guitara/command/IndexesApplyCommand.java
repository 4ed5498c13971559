package guitara.command;

import guitara.boot.CaredDatabase;
import guitara.boot.DatabaseAddresses;
import guitara.health.HealthWords;
import guitara.health.catalogue.ApplyIndexes;
import guitara.health.catalogue.ApplyIndexes.Applied;
import guitara.health.catalogue.IndexState;
import guitara.health.catalogue.VerifyIndexes;
import guitara.health.cure.CureOutcome;
import guitara.health.cure.CureWatch;
import guitara.health.cure.Maintenance;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Brings the indexes to what the catalogue plans.
@Command(
    name = "apply",
    description = "Builds what is missing, and what is changed or unfinished anew, while everybody works. Prints how"
        + " the indexes stand afterwards; exit code 1 if they are not as planned.",
    mixinStandardHelpOptions = true)
final class IndexesApplyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--drop-extra", description = "Also removes indexes that the catalogue does not plan.")
  private boolean dropExtra;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  IndexesApplyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var address = DatabaseAddresses.of(terminal.surroundings(), database.choice()).resolve(database.choice());
    try (CaredDatabase cared = CaredDatabase.open(address, "guitara indexes", terminal::say)) {
      Maintenance maintenance = new Maintenance(cared.connections(), Clock.systemUTC());
      List<Applied> applied = new ApplyIndexes(cared.connections(), maintenance)
          .apply(dropExtra, "guitara indexes apply", CureWatch.nobody());
      applied.forEach(this::tell);
      IndexState state = new VerifyIndexes(cared.connections()).verify();
      json.report(state, IndexesVerifyCommand.text(state), terminal);
      boolean left = !state.missing().isEmpty() || !state.changed().isEmpty() || !state.invalid().isEmpty()
          || (dropExtra && !state.extra().isEmpty());
      return left || applied.stream().anyMatch(one -> !(one.outcome() instanceof CureOutcome.Done))
          ? Exit.FOUND : Exit.DONE;
    }
  }

  private void tell(Applied one) {
    HealthWords words = new HealthWords(Locale.getDefault(), ZoneId.systemDefault());
    terminal.say(one.index().name() + ": " + switch (one.outcome()) {
      case CureOutcome.Done done -> String.join("; ", done.run().statements());
      case CureOutcome.Refused refused -> refused.obstacles().stream().map(words::obstacle)
          .collect(Collectors.joining(" "));
      case CureOutcome.TakenBack back -> "taken back, " + back.why();
      case CureOutcome.Failed failed -> "failed, " + failed.sqlState() + " " + failed.left();
      case CureOutcome.Cancelled _ -> "cancelled";
    });
  }
}
