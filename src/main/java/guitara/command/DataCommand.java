package guitara.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The parent of `data generate`.
@Command(name = "data", description = "Invented data for trying things out.", mixinStandardHelpOptions = true)
final class DataCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: guitara data generate");
  }
}
