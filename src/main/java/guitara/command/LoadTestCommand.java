package guitara.command;

import guitara.boot.Composition;
import guitara.boot.LoadRequest;
import guitara.boot.LoadResult;
import guitara.database.CannotGoOn;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lets many desks work at once and counts what went wrong.
@Command(
    name = "loadtest",
    description = "Lets many desks look, search, check, book, move and cancel at once, each at the moment it is due,"
        + " and counts what was booked twice or lost. What it books it calls off again.",
    mixinStandardHelpOptions = true)
final class LoadTestCommand implements Callable<Integer> {

  private final Composition composition;
  private final Terminal terminal;

  @Option(names = "--desks", paramLabel = "N", required = true, description = "How many desks.")
  private int desks;

  @Option(names = "--seconds", paramLabel = "S", required = true, description = "How long.")
  private int seconds;

  @Option(names = "--rate", paramLabel = "N",
      description = "Intents that each desk has in a minute (else ${DEFAULT-VALUE}).")
  private int rate = 12;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  LoadTestCommand(Composition composition, Terminal terminal) {
    this.composition = composition;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (desks < 1 || seconds < 1 || rate < 1) {
      throw CannotGoOn.wrongUse("A load test takes at least one desk, one second and one intent a minute.");
    }
    LoadResult result =
        composition.load().run(new LoadRequest(desks, seconds, rate, database.choice(), terminal::say));
    json.report(result, text(result), terminal);
    return result.allWell() ? Exit.DONE : Exit.FOUND;
  }

  private static String text(LoadResult result) {
    return String.format(Locale.ROOT, """
        %d desks, %d s: %d intents, %.0f a minute; %d refused, %d errors
        from the moment each was due: p50 %.1f, p95 %.1f, p99 %.1f ms
        others see a change: p50 %.1f, p99 %.1f ms (%d times); %d notifications missed
        %d bookings acknowledged, %d of them not as was said; %d double bookings in the whole database""",
        result.desks(), result.seconds(), result.intents(), result.perMinute(), result.refused(), result.errors(),
        result.p50(), result.p95(), result.p99(), result.live().p50(), result.live().p99(), result.live().seen(),
        result.live().missed(), result.acknowledged(), result.acknowledgedMissing(), result.doubleBookings());
  }
}
