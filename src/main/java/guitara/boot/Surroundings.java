package guitara.boot;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the program reads from its surroundings, in one place so that tests can say what they are.
///
/// @param environment the environment's variables
/// @param system the operating system's name as Java gives it
/// @param home the user's home folder
public record Surroundings(Map<String, String> environment, String system, Path home) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  public static Surroundings real() {
    return new Surroundings(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /// A variable that is set and not empty.
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  public boolean isLinux() {
    return system.startsWith("Linux");
  }

  /// Whether the system may have a keyring for this user: on Linux only inside a session with a bus.
  public boolean mayHaveKeyring() {
    return system.startsWith("Windows") || system.startsWith("Mac")
        || (isLinux() && variable("DBUS_SESSION_BUS_ADDRESS").isPresent());
  }

  /// Where this user's data lies unless a command says otherwise.
  public Path dataFolder() {
    return variable("GUITARA_DATA").map(Path::of).orElseGet(this::usualDataFolder);
  }

  private Path usualDataFolder() {
    if (system.startsWith("Windows")) {
      return variable("LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData").resolve("Local")).resolve("Guitara");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Guitara");
    }
    return variable("XDG_DATA_HOME").map(Path::of).orElse(home.resolve(".local").resolve("share")).resolve("guitara");
  }
}
