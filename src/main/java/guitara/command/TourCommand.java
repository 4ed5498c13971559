package guitara.command;

import guitara.boot.Composition;
import guitara.boot.Display;
import guitara.boot.TourRequest;
import guitara.boot.TourResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Drives the real screens without a display and keeps a picture of every step.
@Command(
    name = "tour",
    description = "Drives the real screens without a display, a picture per step.",
    mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {

  private final Composition composition;
  private final Terminal terminal;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for pictures and tour.log.")
  private Path out = Path.of("tour");

  @Option(names = "--theme", paramLabel = "THEME", description = "light or dark (else both).")
  private @Nullable Theme theme;

  @Option(names = "--face", paramLabel = "FACE", description = "desk, admin or all (else desk).")
  private FaceName face = FaceName.desk;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  TourCommand(Composition composition, Terminal terminal) {
    this.composition = composition;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Display.goHeadless();
    TourRequest request = new TourRequest(
        out.toAbsolutePath(), Optional.ofNullable(theme).map(Enum::name), face.name(), database.choice(),
        terminal::say);
    return run(composition, request, json, terminal);
  }

  static int run(Composition composition, TourRequest request, JsonOption json, Terminal terminal) {
    TourResult result = composition.tour().run(request);
    String text = result.steps().stream()
        .map(step -> (step.ok() ? "ok     " : "FAILED ") + step.name() + " " + step.ms() + " ms " + step.picture())
        .collect(Collectors.joining("\n"));
    json.report(result, text, terminal);
    return result.allWell() ? Exit.DONE : Exit.FOUND;
  }

  /// As they are written on the command line.
  enum Theme { light, dark }

  /// As they are written on the command line.
  enum FaceName { desk, admin, all }
}
