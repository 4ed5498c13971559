package guitara.command;

import guitara.boot.Membership;
import guitara.boot.MembershipState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says which shared server this computer has joined, where its password is, and whether the server lets it in.
@Command(
    name = "status",
    description = "Says which shared server this computer works with and where its password is kept; exit code 1 if"
        + " with none, or if it is not let in.",
    mixinStandardHelpOptions = true)
final class WorkstationStatusCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private JsonOption json = new JsonOption();

  WorkstationStatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    MembershipState state = Membership.of(terminal.surroundings()).state();
    json.report(state, text(state), terminal);
    return switch (state.access()) {
      case "LET_IN" -> Exit.DONE;
      case "UNREACHABLE" -> Exit.NO_DATABASE;
      default -> Exit.FOUND;
    };
  }

  private static String text(MembershipState state) {
    if (!state.joined()) {
      return "This computer has joined no server; guitara desk opens its own database.";
    }
    return "server    " + state.server()
        + "\nname      " + state.name()
        + "\npassword  " + WorkstationWords.place(state.password())
        + "\naccess    " + (state.faces().isEmpty() ? state.says() : String.join(", ", state.faces()));
  }
}
