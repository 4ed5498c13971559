package guitara.command;

import guitara.boot.Membership;
import guitara.boot.MembershipState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Has this computer forget the server that it joined.
@Command(
    name = "leave",
    description = "Forgets the shared server and its password; then guitara desk opens this computer's own database.",
    mixinStandardHelpOptions = true)
final class WorkstationLeaveCommand implements Callable<Integer> {

  private final Terminal terminal;

  WorkstationLeaveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    MembershipState left = Membership.of(terminal.surroundings()).leave();
    terminal.result("This computer has left " + WorkstationWords.server(left.server())
        + ". An administrator shuts " + left.name() + " out under Devices, so that the server forgets it too.");
    return Exit.DONE;
  }
}
