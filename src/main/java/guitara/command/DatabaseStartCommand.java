package guitara.command;

import guitara.boot.AtTheEnd;
import guitara.boot.Databases;
import guitara.database.CannotGoOn;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Keeps the embedded server running until it is told to end, for computers that have no desk of their own.
@Command(
    name = "start",
    description = "Runs the embedded server in the foreground until it is interrupted (SIGTERM, Ctrl-C).",
    mixinStandardHelpOptions = true)
final class DatabaseStartCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  private final Terminal terminal;

  @Option(names = "--data", paramLabel = "DIR", description = "The server's folder (else GUITARA_DATA).")
  private @Nullable Path data;

  @Option(names = "--port", paramLabel = "N", description = "The port (else a free one, kept for later starts).")
  private @Nullable Integer port;

  @Mixin private JsonOption json = new JsonOption();

  DatabaseStartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    EmbeddedServer server = Databases.start(options(), terminal::say);
    AtTheEnd.exitWith("database-stop", () -> end(server));
    Started started = Started.of(server);
    json.report(started, started.text(), terminal);
    new CountDownLatch(1).await();
    return Exit.DONE;
  }

  private EmbeddedServerOptions options() {
    Path folder = Optional.ofNullable(data).orElseGet(() -> terminal.surroundings().dataFolder());
    EmbeddedServerOptions options = EmbeddedServerOptions.in(folder);
    if (port == null) {
      return options;
    }
    if (port < 1 || port > HIGHEST_PORT) {
      throw CannotGoOn.wrongUse("A port is a number from 1 to " + HIGHEST_PORT + ".");
    }
    return options.onPort(port);
  }

  /// The signal is how this command is meant to end, so it ends well.
  private int end(EmbeddedServer server) {
    try {
      server.close();
      return Exit.DONE;
    } catch (CannotGoOn e) {
      return Failures.explain(e, terminal);
    }
  }

  /// What a script needs to connect.
  record Started(String url, String owner, String workstation, String credentials) {

    static Started of(EmbeddedServer server) {
      return new Started(
          server.credentials().url(), server.credentials().owner().user(),
          server.credentials().workstation().user(), server.options().credentials().toString());
    }

    String text() {
      return "url          " + url + "\nowner        " + owner + "\nworkstation  " + workstation
          + "\ncredentials  " + credentials;
    }
  }
}
