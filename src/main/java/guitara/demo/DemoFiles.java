package guitara.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lists in `db/demo`: one entry a line, fields divided by semicolons, lines with `#` are remarks.
final class DemoFiles {

  private DemoFiles() {}

  static List<String> lines(String name) {
    try (InputStream in = DemoFiles.class.getResourceAsStream("/db/demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file db/demo/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<String>> table(String name) {
    return lines(name).stream().map(line -> List.of(line.split(";", -1))).toList();
  }
}
