package guitara.command;

import guitara.boot.Composition;
import guitara.boot.Display;
import guitara.boot.FaceRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Opens the administration; it needs a display.
@Command(name = "admin", description = "Opens the administration: accounts, roles, audit, jobs.",
    mixinStandardHelpOptions = true)
final class AdminCommand implements Callable<Integer> {

  private final Composition composition;
  private final Terminal terminal;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  AdminCommand(Composition composition, Terminal terminal) {
    this.composition = composition;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<String> obstacle = Display.obstacle(terminal.surroundings());
    if (obstacle.isPresent()) {
      terminal.say(obstacle.get());
      return Exit.FOUND;
    }
    return composition.admin().open(new FaceRequest(database.choice(), terminal::say));
  }
}
