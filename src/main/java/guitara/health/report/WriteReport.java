package guitara.health.report;

import guitara.health.Finding;
import guitara.health.HealthReport;
import guitara.health.HealthWords;
import guitara.health.Severity;
import guitara.health.report.ReportFacts.Setting;
import guitara.health.report.ReportFacts.Sized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// Puts a database's health on paper, without a word of who works there: for a supplier, a keeper, or to be kept.
///
/// @param words in whose language and time zone
public record WriteReport(HealthWords words) {

  /// A finding as it is told.
  ///
  /// @param desk what it means for the people at the desk
  /// @param otherwise what happens if nothing is done
  /// @param cure what the program can do, empty where it knows nothing
  public record Told(
      Severity severity, String check, String object, String message, String desk, String otherwise, String advice,
      String cure) {}

  /// A check as it went.
  ///
  /// @param why what could not be seen, and why
  public record Checked(String check, int examined, int notExamined, String why, long ms) {}

  /// All that the report says.
  ///
  /// @param logins how many names were connected, which the report does not tell
  public record Paper(
      String server, String database, String schema, String at, long ms, List<Told> findings, List<Checked> checks,
      List<Setting> settings, List<Sized> sizes, int logins, int connections) {}

  /// What the report will say.
  public Paper paper(HealthReport report, ReportFacts facts) {
    Discretion discretion = Discretion.of(facts.hidden());
    return new Paper(report.server(), report.database(), report.schema(), report.at().toString(), report.ms(),
        report.findings().stream().map(discretion::of).map(this::told).toList(),
        report.checks().stream().map(check -> new Checked(words.check(check.name()), check.examined(),
            check.notExamined(), discretion.of(check.why()), check.ms())).toList(),
        facts.settings(), facts.sizes(), facts.logins(), facts.connections());
  }

  private Told told(Finding finding) {
    return new Told(finding.severity(), words.check(finding.check()), finding.object(), words.message(finding),
        words.desk(finding), words.otherwise(finding), words.advice(finding),
        finding.cure().map(words::cure).orElse(""));
  }

  /// Whether a file's name says in which of the two forms it is to be written.
  public static boolean knows(Path file) {
    return name(file).endsWith(".pdf") || name(file).endsWith(".json");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  /// Writes the report: JSON where the name ends so, else PDF. Blocks.
  public void to(Path file, HealthReport report, ReportFacts facts) throws IOException {
    Paper paper = paper(report, facts);
    if (name(file).endsWith(".json")) {
      Files.writeString(file,
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(paper) + "\n");
    } else {
      Files.write(file, new PdfPaper(words).print(paper));
    }
  }
}
