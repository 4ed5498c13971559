package guitara.health.report;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.CareConnections;
import guitara.health.Cure;
import guitara.health.ExamineDatabase;
import guitara.health.Finding;
import guitara.health.HealthReport;
import guitara.health.HealthReport.Checked;
import guitara.health.HealthWords;
import guitara.health.Severity;
import guitara.support.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WriteReportTest {

  private static final HealthWords WORDS = new HealthWords(Locale.ENGLISH, ZoneOffset.UTC);
  private static final Finding INVALID = Finding.of("invalid-indexes", "invalid-index", Severity.WARNING,
      "guitara.\"Łódź_žluťoučký_Ωμέγα_idx\"").curedBy(
          new Cure("drop-invalid-index", List.of("DROP"), List.of(), false, Duration.ofSeconds(2), true));
  private static final Finding TELLS_OF_SOMEBODY = Finding.of("changed-plans", "changed-plan", Severity.NOTICE,
      "held by Liza on guitara_ws_desk_2 at 10.0.0.7", "Index Scan of mayor", "asked by Liza, not Lizard", 5);

  private static HealthReport report(Finding... findings) {
    return new HealthReport("PostgreSQL 18.6", "guitara", "guitara", Instant.parse("2026-03-02T04:00:00Z"), 12,
        List.of(new Checked("invalid-indexes", 220, 2, "GRANT pg_monitor TO liza is missing.", 3)),
        List.of(findings));
  }

  private static ReportFacts facts() {
    return new ReportFacts(List.of(new ReportFacts.Setting("work_mem", "4MB")),
        IntStream.range(0, 40).mapToObj(n -> new ReportFacts.Sized("guitara.table_" + n, 12 << 20, 3 << 20, 70_000))
            .toList(),
        3, 11, Set.of("Liza", "liza", "guitara_ws_desk_2", "10.0.0.7", "mayo"));
  }

  private static String text(Path pdf) throws IOException {
    PdfReader reader = new PdfReader(Files.readAllBytes(pdf));
    StringBuilder text = new StringBuilder();
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(extractor.getTextFromPage(page)).append('\n');
    }
    reader.close();
    return plain(text.toString());
  }

  /// Lines are broken anywhere on paper.
  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void thePdfSaysEveryFindingInItsOwnLettersAndOnAsManyPagesAsItTakes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("health.pdf");
    new WriteReport(WORDS).to(file, report(INVALID), facts());
    String text = text(file);
    for (String sentence : List.of(WORDS.message(INVALID), WORDS.desk(INVALID), WORDS.otherwise(INVALID),
        WORDS.advice(INVALID), WORDS.cure(INVALID.cure().orElseThrow()), "Łódź_žluťoučký_Ωμέγα", "work_mem", "4MB",
        "guitara.table_39", "12 MB", "3 logins had 11 connections", WORDS.check("invalid-indexes"))) {
      assertThat(text).contains(plain(sentence));
    }
    PdfReader reader = new PdfReader(Files.readAllBytes(file));
    assertThat(reader.getNumberOfPages()).isGreaterThan(1);
    reader.close();
  }

  @Test
  void whatTheLettersLackIsABoxAndNothingElseIsLost(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("health.pdf");
    new WriteReport(WORDS).to(file,
        report(Finding.of("invalid-indexes", "invalid-index", Severity.WARNING, "予約_idx")), facts());
    assertThat(text(file)).contains("□□_idx");
  }

  @Test
  void nobodyIsNamedInEitherForm(@TempDir Path folder) throws IOException {
    Path pdf = folder.resolve("health.pdf");
    Path json = folder.resolve("health.json");
    new WriteReport(WORDS).to(pdf, report(TELLS_OF_SOMEBODY), facts());
    new WriteReport(WORDS).to(json, report(TELLS_OF_SOMEBODY), facts());
    for (String told : List.of(text(pdf), Files.readString(json))) {
      assertThat(told).doesNotContain("Liza,").doesNotContain("liza").doesNotContain("10.0.0.7")
          .doesNotContain("guitara_ws_desk_2").contains("Lizard").contains("mayor");
    }
    JsonNode read = JsonMapper.builder().build().readTree(Files.readString(json));
    assertThat(read.path("findings").get(0).path("object").asString())
        .isEqualTo("held by (not told) on (not told) at (not told)");
    assertThat(read.path("sizes")).hasSize(40);
  }

  @Test
  void aFilesNameSaysTheForm() {
    assertThat(List.of(Path.of("a.PDF"), Path.of("b.json"))).allMatch(WriteReport::knows);
    assertThat(WriteReport.knows(Path.of("c.txt"))).isFalse();
  }

  @Test
  void aRealHouseIsReportedWithItsTablesAndWithoutItsPeople(@TempDir Path folder) throws IOException {
    try (House house = House.open();
        CareConnections care =
            CareConnections.open(house.server::url, house.server.owner(), "guitara health test")) {
      house.asOwner("INSERT INTO workstation (role_name, name, faces, code_until) VALUES"
          + " ('guitara_ws_a', 'Front desk, left', '{desk}', now()); ANALYZE");
      HealthReport report = new ExamineDatabase(care).examine(Optional.empty());
      ReportFacts facts = ReportFacts.read(care, report.schema());
      assertThat(facts.hidden()).contains("Liza", "staff-liza", "Front desk, left", "guitara_ws_a")
          .doesNotContain("client", "guitara_owner");
      assertThat(facts.sizes()).extracting(ReportFacts.Sized::name).contains("guitara.appointment");
      assertThat(facts.settings()).isNotEmpty()
          .noneMatch(setting -> setting.value().contains("/"));
      assertThat(facts.connections()).isPositive();
      Path file = folder.resolve("house.pdf");
      new WriteReport(WORDS).to(file, report, facts);
      assertThat(text(file)).contains("guitara.appointment").doesNotContain("Liza");
    }
  }
}
