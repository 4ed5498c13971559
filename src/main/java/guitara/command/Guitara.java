package guitara.command;

import guitara.boot.Composition;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The root of all commands.
@Command(
    name = "guitara",
    description = "Guitara Front Desk: bookings, people and rooms on one shared PostgreSQL.",
    mixinStandardHelpOptions = true,
    version = "Guitara Front Desk 0.1.0",
    footer = {"", "Exit codes: 0 done; 1 found, refused or failed; 2 wrong use; 3 no usable database."})
public final class Guitara implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Guitara() {}

  /// Runs one command line and returns its exit code.
  public static int run(Composition composition, Terminal terminal, String... arguments) {
    CommandLine line = new CommandLine(new Guitara())
        .addSubcommand(new DeskCommand(composition, terminal))
        .addSubcommand(new AdminCommand(composition, terminal))
        .addSubcommand(new TourCommand(composition, terminal))
        .addSubcommand(new CommandLine(new DatabaseCommand())
            .addSubcommand(new DatabaseStartCommand(terminal))
            .addSubcommand(new DatabaseMigrateCommand(terminal))
            .addSubcommand(new DatabaseStatusCommand(terminal)))
        .addSubcommand(new CommandLine(new WorkstationCommand())
            .addSubcommand(new WorkstationJoinCommand(terminal))
            .addSubcommand(new WorkstationLeaveCommand(terminal))
            .addSubcommand(new WorkstationStatusCommand(terminal)))
        .addSubcommand(new CommandLine(new DataCommand())
            .addSubcommand(new DataGenerateCommand(composition, terminal)))
        .addSubcommand(new HealthCommand(terminal))
        .addSubcommand(new CommandLine(new IndexesCommand())
            .addSubcommand(new IndexesVerifyCommand(terminal))
            .addSubcommand(new IndexesApplyCommand(terminal)))
        .addSubcommand(new OptimizeCommand(terminal))
        .addSubcommand(new BenchCommand(composition, terminal))
        .addSubcommand(new StartedCommand(composition, terminal))
        .addSubcommand(new LoadTestCommand(composition, terminal))
        .addSubcommand(new DrillCommand(composition, terminal));
    return line.setOut(terminal.out()).setErr(terminal.err())
        .setExecutionExceptionHandler((failure, _, _) -> Failures.explain(failure, terminal))
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command, for example: guitara desk");
  }
}
