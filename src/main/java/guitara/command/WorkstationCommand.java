package guitara.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The parent of `workstation join`, `leave` and `status`.
@Command(
    name = "workstation",
    description = "Has this computer join a shared server, or leave it.",
    mixinStandardHelpOptions = true)
final class WorkstationCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: guitara workstation join, leave or status");
  }
}
