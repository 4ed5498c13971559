package guitara.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The parent of `database start`, `migrate` and `status`.
@Command(
    name = "database",
    description = "Starts, migrates or describes the database.",
    mixinStandardHelpOptions = true)
final class DatabaseCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: guitara database start, migrate or status");
  }
}
