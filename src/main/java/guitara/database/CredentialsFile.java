package guitara.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/// The passwords of a server's roles on disk.
public final class CredentialsFile {

  private CredentialsFile() {}

  static Credentials read(Path file) throws IOException {
    Properties all = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      all.load(reader);
    }
    return new Credentials(
        required(all, "url", file), login(all, "owner", file), login(all, "workstation", file),
        login(all, "superuser", file));
  }

  static void write(Path file, Credentials credentials) throws IOException {
    Properties all = new Properties();
    all.setProperty("url", credentials.url());
    put(all, "owner", credentials.owner());
    put(all, "workstation", credentials.workstation());
    put(all, "superuser", credentials.superuser());
    store(file, all);
  }

  /// Writes the logins made on a shared server, under the names `<key>.user` and `<key>.password`.
  public static void write(Path file, String url, Map<String, Login> logins) throws IOException {
    Properties all = new Properties();
    all.setProperty("url", url);
    logins.forEach((key, login) -> put(all, key, login));
    store(file, all);
  }

  private static void store(Path file, Properties all) throws IOException {
    StringBuilder text =
        new StringBuilder("# Made by Guitara Front Desk. Keep it secret, and keep it with the data.\n");
    all.stringPropertyNames().stream().sorted()
        .forEach(key -> text.append(key).append('=').append(all.getProperty(key)).append('\n'));
    PrivateFile.write(file, text.toString());
  }

  private static void put(Properties all, String key, Login login) {
    all.setProperty(key + ".user", login.user());
    all.setProperty(key + ".password", login.password().value());
  }

  private static Login login(Properties all, String key, Path file) {
    return new Login(required(all, key + ".user", file), new Secret(required(all, key + ".password", file)));
  }

  private static String required(Properties all, String key, Path file) {
    String value = all.getProperty(key);
    if (value == null) {
      throw CannotGoOn.noDatabase(
          "The file " + file + " lacks the line “" + key + "”; take it back from a backup.");
    }
    return value;
  }
}
