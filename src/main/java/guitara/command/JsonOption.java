package guitara.command;

import guitara.database.CannotGoOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// Writes a command's result for a script.
final class JsonOption {

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the result as JSON (- for standard output).")
  private @Nullable String file;

  /// Standard output then belongs to the script.
  boolean takesStandardOutput() {
    return "-".equals(file);
  }

  void write(Object result, Terminal terminal) {
    if (file == null) {
      return;
    }
    String json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result);
    if (takesStandardOutput()) {
      terminal.result(json);
      return;
    }
    try {
      Files.writeString(Path.of(file), json + "\n");
    } catch (IOException _) {
      throw CannotGoOn.wrongUse("The file " + file + " cannot be written; name another with --json.");
    }
  }

  /// The result as JSON if asked for, and as text unless that is where the JSON goes.
  void report(Object result, String text, Terminal terminal) {
    write(result, terminal);
    if (!takesStandardOutput()) {
      terminal.result(text);
    }
  }
}
