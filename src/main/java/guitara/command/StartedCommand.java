package guitara.command;

import guitara.boot.Composition;
import guitara.boot.Surroundings;
import guitara.database.Secret;
import guitara.demo.DemoAccounts;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says when the first picture is there, and ends. The bench starts it to measure a start, the build to train one.
@Command(
    name = "started",
    hidden = true,
    description = "Opens a window without a display, says how much memory it holds once all of it is drawn, and ends.",
    mixinStandardHelpOptions = true)
final class StartedCommand implements Callable<Integer> {

  /// What of a window.
  enum Picture { hello, board }

  private final Composition composition;
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PICTURE", description = "hello: a line of text; board: the desk with today's bookings.")
  private Picture picture = Picture.hello;

  @Option(names = "--login", paramLabel = "NAME",
      description = "Who signs in, by GUITARA_PASSWORD; else somebody of the invented house.")
  private @Nullable String login;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  StartedCommand(Composition composition, Terminal terminal) {
    this.composition = composition;
    this.terminal = terminal;
    this.surroundings = terminal.surroundings();
  }

  @Override
  public Integer call() {
    long memory = picture == Picture.hello ? composition.started().hello()
        : composition.started().board(database.choice(), login == null ? DemoAccounts.RECEPTIONIST : login,
            new Secret(surroundings.variable("GUITARA_PASSWORD").orElse(DemoAccounts.PASSWORD)), terminal::say);
    terminal.result(Long.toString(memory));
    return Exit.DONE;
  }
}
