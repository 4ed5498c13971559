package guitara.boot;

import java.nio.file.Path;
import java.util.Optional;

/// What a command line says about the database; everything may be left open.
public record DatabaseChoice(Optional<String> url, Optional<String> user, Optional<Path> data) {

  public static DatabaseChoice open() {
    return new DatabaseChoice(Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static DatabaseChoice in(Path data) {
    return new DatabaseChoice(Optional.empty(), Optional.empty(), Optional.of(data));
  }
}
