package guitara.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sizes, imports and what hides mistakes, as written in `src/checkstyle/checkstyle.xml`.
class CheckstyleTest {

  private static final String RULES = "src/checkstyle/checkstyle.xml";
  private static final int PARTS = 2;

  @Test
  void everySourceKeepsTheRules() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String folder : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> found = Files.walk(Path.of(folder))) {
        found.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    assertThat(sources).isNotEmpty();
    assertThat(broken(sources)).as("Mend these, or change %s and say why there", RULES).isEmpty();
  }

  @Test
  void aBrokenRuleIsFound(@TempDir Path folder) throws IOException {
    Path bad = folder.resolve("Bad.java");
    Files.writeString(bad, "package guitara;\n\nimport java.util.*;\n\nclass Bad {\n\tint a, b;\n}\n");
    assertThat(broken(List.of(bad))).anyMatch(line -> line.contains("Using the '.*' form of import"))
        .anyMatch(line -> line.contains("tab"))
        .anyMatch(line -> line.contains("own statement"));
  }

  /// Every second source on a processor of its own.
  private static List<String> broken(List<Path> sources) {
    return IntStream.range(0, PARTS).parallel()
        .mapToObj(part -> IntStream.range(0, sources.size()).filter(n -> n % PARTS == part).mapToObj(sources::get))
        .flatMap(part -> remarks(part.toList()).stream())
        .toList();
  }

  private static List<String> remarks(List<Path> sources) {
    Checker checker = new Checker();
    Remarks remarks = new Remarks();
    try {
      checker.setModuleClassLoader(Checker.class.getClassLoader());
      checker.configure(ConfigurationLoader.loadConfiguration(RULES, new PropertiesExpander(new Properties())));
      checker.addListener(remarks);
      checker.process(sources.stream().map(Path::toFile).toList());
      return remarks.lines;
    } catch (CheckstyleException e) {
      throw new IllegalStateException(e);
    } finally {
      checker.destroy();
    }
  }

  private static final class Remarks implements AuditListener {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void addError(AuditEvent event) {
      lines.add(event.getFileName() + ":" + event.getLine() + ": " + event.getMessage());
    }

    @Override
    public void addException(AuditEvent event, Throwable failure) {
      lines.add(event.getFileName() + ": " + failure);
    }

    @Override
    public void auditStarted(AuditEvent event) { }

    @Override
    public void auditFinished(AuditEvent event) { }

    @Override
    public void fileStarted(AuditEvent event) { }

    @Override
    public void fileFinished(AuditEvent event) { }
  }
}
