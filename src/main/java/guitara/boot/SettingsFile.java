package guitara.boot;

import guitara.database.CannotGoOn;
import guitara.database.PrivateFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// The file `settings.properties` in the data folder: people write it by hand, and joining a server writes it.
///
/// @param path the file, which need not be there
public record SettingsFile(Path path) {

  static final String URL = "db.url";
  static final String USER = "db.user";
  static final String PASSWORD = "db.password";

  /// Where the password is kept if it is not here: `keyring` or `file`.
  static final String VAULT = "db.vault";

  private static final String OURS = "db\\.(url|user|password|vault)";

  static SettingsFile in(Path folder) {
    return new SettingsFile(folder.resolve("settings.properties"));
  }

  /// All its lines; none where there is no file.
  Properties read() {
    Properties settings = new Properties();
    if (Files.isRegularFile(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        settings.load(reader);
      } catch (IOException e) {
        throw CannotGoOn.noDatabase("The settings file " + path + " cannot be read; put it right or remove it.", e);
      }
      if (settings.containsKey(PASSWORD) && PrivateFile.isOpenToOthers(path)) {
        throw CannotGoOn.noDatabase(
            "The settings file " + path + " holds a password and others may read it; run: chmod 600 " + path);
      }
    }
    return settings;
  }

  /// Puts these lines in the place of all that name a database; whatever else is written there stays.
  void name(Map<String, String> lines) throws IOException {
    List<String> all = new ArrayList<>();
    if (Files.isRegularFile(path)) {
      Files.readAllLines(path, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.strip().matches(OURS + "[ \\t]*[=: \\t].*|" + OURS)).forEach(all::add);
    }
    lines.forEach((name, value) -> all.add(name + "=" + value.replace("\\", "\\\\")));
    if (all.isEmpty()) {
      PrivateFile.delete(path);
      return;
    }
    PrivateFile.makeFolder(path.toAbsolutePath().resolveSibling(""));
    PrivateFile.write(path, String.join("\n", all) + "\n");
  }
}
