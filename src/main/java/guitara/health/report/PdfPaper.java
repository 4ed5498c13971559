package guitara.health.report;

import guitara.health.HealthWords;
import guitara.health.Severity;
import guitara.health.report.ReportFacts.Setting;
import guitara.health.report.ReportFacts.Sized;
import guitara.health.report.WriteReport.Checked;
import guitara.health.report.WriteReport.Paper;
import guitara.health.report.WriteReport.Told;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// Sets a report on A4. Its letters are embedded: Liberation Sans (SIL Open Font License), which the PDF library brings
/// along, has Latin, Greek and Cyrillic with all their accents; a sign that it lacks is printed as a box.
final class PdfPaper {

  private static final String LETTERS = "/font-fallback/LiberationSans-Regular.ttf";
  private static final String BOX = "\u25a1";
  private static final float MARGIN = 48;
  private static final float PADDING = 4;
  private static final Color QUIET = new Color(0x57, 0x60, 0x6a);
  private static final Color GRAVE = new Color(0xa4, 0x0e, 0x26);

  private final HealthWords words;
  private final BaseFont letters;

  PdfPaper(HealthWords words) throws IOException {
    this.words = words;
    try (InputStream found = BaseFont.class.getResourceAsStream(LETTERS)) {
      if (found == null) {
        throw new IOException("The letters for the report are missing: " + LETTERS);
      }
      this.letters = BaseFont.createFont(
          "LiberationSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, found.readAllBytes(), null);
    }
  }

  byte[] print(Paper paper) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter.getInstance(document, bytes);
    document.addTitle(words.report("title"));
    document.open();
    document.add(line(words.report("title"), 18, Font.NORMAL, Color.BLACK, 4));
    document.add(line(
        words.report("about", paper.database(), paper.schema(), paper.server(), Instant.parse(paper.at())),
        9, Font.NORMAL, QUIET, 12));
    findings(document, paper.findings());
    checks(document, paper.checks());
    sizes(document, paper.sizes());
    settings(document, paper.settings());
    document.add(line(words.report("connections", paper.logins(), paper.connections()), 9, Font.NORMAL, QUIET, 0));
    document.close();
    return bytes.toByteArray();
  }

  private void findings(Document document, List<Told> findings) {
    document.add(head(words.report("findings", findings.size())));
    if (findings.isEmpty()) {
      document.add(line(words.report("well"), 10, Font.NORMAL, Color.BLACK, 4));
    }
    for (Told told : findings) {
      Color tone = told.severity() == Severity.NOTICE ? Color.BLACK : GRAVE;
      Paragraph message = line(words.report("severity." + told.severity()) + ": " + told.message(),
          10, Font.BOLD, tone, 2);
      message.setSpacingBefore(6);
      message.setKeepTogether(true);
      document.add(message);
      for (String sentence : List.of(told.desk(), told.otherwise(), told.advice(), told.cure())) {
        if (!sentence.isEmpty()) {
          document.add(line(sentence, 9, Font.NORMAL, Color.BLACK, 1));
        }
      }
    }
  }

  private void checks(Document document, List<Checked> checks) {
    document.add(head(words.report("checks")));
    PdfPTable table = table(4, 1.4f, 5);
    row(table, words.report("check"), words.report("examined"), words.report("unseen"));
    checks.forEach(check -> row(table, check.check(), String.valueOf(check.examined()), check.why()));
    document.add(table);
  }

  private void sizes(Document document, List<Sized> sizes) {
    document.add(head(words.report("sizes")));
    PdfPTable table = table(5, 2, 2, 2);
    row(table, words.report("table"), words.report("rows"), words.report("data"), words.report("indexes"));
    sizes.forEach(sized -> row(table, sized.name(), "%,d".formatted(sized.rows()), words.size(sized.bytes()),
        words.size(sized.indexBytes())));
    document.add(table);
  }

  private void settings(Document document, List<Setting> settings) {
    document.add(head(words.report("settings")));
    PdfPTable table = table(5, 5);
    row(table, words.report("setting"), words.report("value"));
    settings.forEach(setting -> row(table, setting.name(), setting.value()));
    document.add(table);
  }

  private static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setHorizontalAlignment(Element.ALIGN_LEFT);
    table.setHeaderRows(1);
    table.setSpacingAfter(8);
    return table;
  }

  private void row(PdfPTable table, String... texts) {
    boolean first = table.size() == 0;
    for (String text : texts) {
      PdfPCell cell = new PdfPCell(new Phrase(printable(text), font(9, Font.NORMAL, first ? QUIET : Color.BLACK)));
      cell.setBorder(PdfPCell.BOTTOM);
      cell.setBorderColor(Color.LIGHT_GRAY);
      cell.setPadding(PADDING);
      table.addCell(cell);
    }
  }

  private Paragraph head(String text) {
    Paragraph head = line(text, 13, Font.NORMAL, Color.BLACK, 4);
    head.setSpacingBefore(12);
    return head;
  }

  private Paragraph line(String text, float size, int style, Color tone, float after) {
    Paragraph line = new Paragraph(printable(text), font(size, style, tone));
    line.setSpacingAfter(after);
    return line;
  }

  private Font font(float size, int style, Color tone) {
    return new Font(letters, size, style, tone);
  }

  private String printable(String text) {
    return text.codePoints().mapToObj(sign -> sign == '\n' || letters.charExists(sign) ? Character.toString(sign) : BOX)
        .collect(Collectors.joining());
  }
}
