package guitara.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program's indexes and their catalogue.
@Command(
    name = "indexes",
    description = "Compares the program's indexes with their catalogue, and brings them to it.",
    mixinStandardHelpOptions = true)
final class IndexesCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do: verify or apply");
  }
}
