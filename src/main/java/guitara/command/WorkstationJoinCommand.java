package guitara.command;

import guitara.boot.JoinServer;
import guitara.boot.JoinServer.Joined;
import guitara.boot.Membership;
import guitara.database.CannotGoOn;
import guitara.database.Secret;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Has this computer join a shared server by an administrator's code, which is never an argument.
@Command(
    name = "join",
    description = {
      "Joins a shared server by the name and the code that an administrator is shown (Devices, Invite a computer).",
      "The code comes from GUITARA_JOIN_CODE, a prompt, or a line on standard input. Afterwards guitara desk opens that"
          + " server without any more questions."
    },
    mixinStandardHelpOptions = true)
final class WorkstationJoinCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--db", paramLabel = "URL",
      description = "The server: jdbc:postgresql://server/guitara (else GUITARA_DB_URL).")
  private @Nullable String url;

  @Option(names = "--name", paramLabel = "NAME", required = true,
      description = "The name beside the code, for example guitara_ws_1.")
  private String name = "";

  @Mixin private JsonOption json = new JsonOption();

  WorkstationJoinCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String server = Optional.ofNullable(url).or(() -> terminal.surroundings().variable("GUITARA_DB_URL"))
        .orElseThrow(() -> CannotGoOn.wrongUse("Name the server: --db jdbc:postgresql://server/guitara"));
    Secret code = new Secret(terminal.surroundings().variable("GUITARA_JOIN_CODE")
        .or(() -> terminal.answer().apply("Code for " + name)).orElse(""));
    Joined joined = new JoinServer(Membership.of(terminal.surroundings()), terminal::say)
        .join(new JoinServer.Request(server, name.strip(), code));
    json.report(joined, text(joined), terminal);
    return Exit.DONE;
  }

  private static String text(Joined joined) {
    return "This computer has joined " + WorkstationWords.server(joined.server()) + " as " + joined.name()
        + ".\nIts password is " + WorkstationWords.place(joined.password().name()) + ".\nIt opens: "
        + joined.faces().stream().map(face -> "guitara " + face).collect(Collectors.joining(", "));
  }
}
