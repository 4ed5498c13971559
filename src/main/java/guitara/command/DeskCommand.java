package guitara.command;

import guitara.boot.Composition;
import guitara.boot.Display;
import guitara.boot.FaceRequest;
import guitara.boot.TourRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Opens the desk, or shows what it would look like where no window can open.
@Command(name = "desk", description = "Opens the reception desk.", mixinStandardHelpOptions = true)
final class DeskCommand implements Callable<Integer> {

  private final Composition composition;
  private final Terminal terminal;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  DeskCommand(Composition composition, Terminal terminal) {
    this.composition = composition;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<String> obstacle = Display.obstacle(terminal.surroundings());
    if (obstacle.isEmpty()) {
      return composition.desk().open(new FaceRequest(database.choice(), terminal::say));
    }
    Path out = database.choice().data().orElseGet(terminal.surroundings()::dataFolder).resolve("tour").toAbsolutePath();
    terminal.say(obstacle.get() + " The tour runs instead; its pictures go to " + out);
    Display.goHeadless();
    TourRequest request = new TourRequest(out, Optional.empty(), "desk", database.choice(), terminal::say);
    return TourCommand.run(composition, request, new JsonOption(), terminal);
  }
}
