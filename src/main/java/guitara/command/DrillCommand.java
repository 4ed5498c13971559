package guitara.command;

import guitara.boot.Composition;
import guitara.boot.DrillRequest;
import guitara.boot.DrillResult;
import guitara.database.CannotGoOn;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Breaks a server of its own on purpose and counts what was lost.
@Command(
    name = "drill",
    description = "Breaks a server of its own on purpose and counts what was lost.",
    mixinStandardHelpOptions = true)
final class DrillCommand implements Callable<Integer> {

  private final Composition composition;
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "kill (the server, in mid-booking) or all.")
  private String name = "";

  @Option(names = "--rounds", paramLabel = "N", description = "How often (else ${DEFAULT-VALUE}).")
  private int rounds = 30;

  @Mixin private JsonOption json = new JsonOption();

  DrillCommand(Composition composition, Terminal terminal) {
    this.composition = composition;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw CannotGoOn.wrongUse("A drill takes at least one round.");
    }
    DrillResult result = composition.drills().run(new DrillRequest(name, rounds, terminal::say));
    String text = result.drills().stream()
        .map(drill -> "%s: %d rounds, %d bookings acknowledged, %d lost, %d doubled, %d half placed, back in %d ms"
            .formatted(drill.name(), drill.rounds(), drill.acknowledged(), drill.acknowledgedLost(), drill.doubled(),
                drill.halfPlaced(), drill.recoveryMs()))
        .collect(Collectors.joining("\n"));
    json.report(result, text, terminal);
    return result.allWell() ? Exit.DONE : Exit.FOUND;
  }
}
