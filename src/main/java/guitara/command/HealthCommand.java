package guitara.command;

import guitara.boot.CaredDatabase;
import guitara.boot.DatabaseAddresses;
import guitara.database.CannotGoOn;
import guitara.health.ExamineDatabase;
import guitara.health.Finding;
import guitara.health.HealthReport;
import guitara.health.HealthReport.Checked;
import guitara.health.HealthWords;
import guitara.health.NoSuchSchemaException;
import guitara.health.Severity;
import guitara.health.report.ReportFacts;
import guitara.health.report.WriteReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Examines a database's indexes, statistics, room and activity.
@Command(
    name = "health",
    description = "Examines a database: indexes, statistics, room, activity and settings. Changes nothing. Exit code 1"
        + " if something should be done.",
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--schema", paramLabel = "NAME", description = "Another schema than the program's own.")
  private @Nullable String schema;

  @Option(names = "--report", paramLabel = "FILE",
      description = "Also writes a report to pass on, without names of people: FILE.pdf or FILE.json.")
  private @Nullable Path report;

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private JsonOption json = new JsonOption();

  HealthCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// What scripts read.
  ///
  /// @param cure the statements that help, empty where the program knows none
  record Line(String check, Severity severity, String object, String message, String advice, List<String> cure) {}

  record Result(
      String server, String database, String schema, String at, long ms, List<Line> findings, List<Checked> checks) {}

  @Override
  public Integer call() {
    Path paper = report;
    if (paper != null && !WriteReport.knows(paper)) {
      throw CannotGoOn.wrongUse("A report is a .pdf or a .json file; name one with --report.");
    }
    var address = DatabaseAddresses.of(terminal.surroundings(), database.choice()).resolve(database.choice());
    try (CaredDatabase cared = CaredDatabase.open(address, "guitara health", terminal::say)) {
      HealthReport found = new ExamineDatabase(cared.connections()).examine(Optional.ofNullable(schema));
      HealthWords words = HealthWords.withoutPeople(Locale.getDefault(), ZoneId.systemDefault());
      if (paper != null) {
        write(paper, found, ReportFacts.read(cared.connections(), found.schema()), words);
      }
      json.report(result(found, words), text(found, words), terminal);
      return found.isWell() ? Exit.DONE : Exit.FOUND;
    } catch (NoSuchSchemaException e) {
      throw CannotGoOn.wrongUse(
          "There is no schema “" + e.schema() + "” in this database; name another with --schema.");
    }
  }

  private static void write(Path file, HealthReport found, ReportFacts facts, HealthWords words) {
    try {
      new WriteReport(words).to(file, found, facts);
    } catch (IOException _) {
      throw CannotGoOn.wrongUse("The file " + file + " cannot be written; name another with --report.");
    }
  }

  private static Result result(HealthReport report, HealthWords words) {
    return new Result(report.server(), report.database(), report.schema(), report.at().toString(), report.ms(),
        report.findings().stream()
            .map(finding -> new Line(finding.check(), finding.severity(), finding.object(), words.message(finding),
                words.advice(finding), finding.cure().map(cure -> cure.statements()).orElse(List.of())))
            .toList(),
        report.checks());
  }

  private static String text(HealthReport report, HealthWords words) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : report.findings()) {
      text.append("%-8s %s%n         %s%n".formatted(
          finding.severity(), words.message(finding), words.advice(finding)));
    }
    for (Checked check : report.checks()) {
      text.append("%-32s %5d examined%s%n".formatted(words.check(check.name()), check.examined(),
          check.why().isEmpty() ? "" : ", %d not: %s".formatted(check.notExamined(), check.why())));
    }
    return text.append("%d findings, %d checks in %d ms".formatted(
        report.findings().size(), report.checks().size(), report.ms())).toString();
  }
}
