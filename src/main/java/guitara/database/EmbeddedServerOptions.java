package guitara.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/// Where an embedded server lives and what is asked of it.
///
/// @param folder holds everything: cluster, programs, passwords, logs
/// @param port the port demanded, or empty for a free one that is then kept
/// @param programs where the server's own programs are unpacked
/// @param settings server settings that override the shipped ones (only tests should need any)
public record EmbeddedServerOptions(Path folder, OptionalInt port, Path programs, Map<String, String> settings) {

  public EmbeddedServerOptions {
    folder = folder.toAbsolutePath().normalize();
    programs = programs.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
  }

  public static EmbeddedServerOptions in(Path folder) {
    return new EmbeddedServerOptions(folder, OptionalInt.empty(), folder.resolve("programs"), Map.of());
  }

  public EmbeddedServerOptions onPort(int wanted) {
    return new EmbeddedServerOptions(folder, OptionalInt.of(wanted), programs, settings);
  }

  Path cluster() {
    return folder.resolve("cluster");
  }

  Path logs() {
    return folder.resolve("log");
  }

  /// The passwords' file; scripts and the README rely on its name.
  public Path credentials() {
    return folder.resolve("credentials.properties");
  }
}
