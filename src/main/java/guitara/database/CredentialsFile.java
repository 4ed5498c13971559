package guitara.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// Passwords on disk: readable by their owner alone from the first byte on, and replaced whole or not at all.
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

  /// A file that only its owner may read from the moment it exists.
  static void writePrivate(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (Writer writer = Channels.newWriter(Files.newByteChannel(file, fresh, ownerOnly()), StandardCharsets.UTF_8)) {
      writer.write(text);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    // Windows has no such permissions; there the user's own folder is closed to others already.
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }

  private static void store(Path file, Properties all) throws IOException {
    StringBuilder text =
        new StringBuilder("# Made by Guitara Front Desk. Keep it secret, and keep it with the data.\n");
    all.stringPropertyNames().stream().sorted()
        .forEach(key -> text.append(key).append('=').append(all.getProperty(key)).append('\n'));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    writePrivate(fresh, text.toString());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
