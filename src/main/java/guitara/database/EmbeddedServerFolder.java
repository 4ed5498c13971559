package guitara.database;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The data folder: made, checked, and its cluster created and configured.
record EmbeddedServerFolder(EmbeddedServerOptions options) {

  private static final long NEEDED_MEGABYTES = 300;
  private static final long MEGABYTE = 1 << 20;

  /// PostgreSQL takes room for its journal in pieces of 16 MB.
  private static final long FULL_MEGABYTES = 20;

  /// Makes the folder, or says in one sentence why the database cannot live there.
  void prepare() {
    Path folder = options.folder();
    try {
      Files.createDirectories(folder);
      Files.createDirectories(options.logs());
    } catch (IOException e) {
      throw CannotGoOn.noDatabase(
          "The folder " + folder + " cannot be made or written; name another with --data.", e);
    }
    if (!Files.isWritable(folder) || !Files.isWritable(options.logs())) {
      throw CannotGoOn.noDatabase(
          "The folder " + folder + " belongs to somebody else and cannot be written; name another with --data.");
    }
  }

  boolean hasCluster() {
    return Files.exists(options.cluster());
  }

  /// A cluster of another major version is left untouched.
  void checkVersion() throws IOException {
    String major = Files.readString(options.cluster().resolve("PG_VERSION")).strip();
    if (!major.equals(EmbeddedServerPrograms.MAJOR)) {
      throw CannotGoOn.noDatabase(
          "The data in " + options.folder() + " was made by PostgreSQL " + major + ", this program brings "
              + EmbeddedServerPrograms.MAJOR + "; open it with the program that made it and move the data over.");
    }
  }

  void checkSpace() {
    long free = options.folder().toFile().getUsableSpace() / MEGABYTE;
    if (free < NEEDED_MEGABYTES) {
      throw CannotGoOn.noDatabase(
          "The disk of " + options.folder() + " has only " + free + " MB left and the database needs "
              + NEEDED_MEGABYTES + " to begin; make room or name another folder with --data.");
    }
  }

  /// Whether a server in this folder finds no room to go on.
  static boolean isFull(Path folder) {
    File disk = folder.toFile();
    // A folder that cannot even be asked is not full but gone.
    return disk.getTotalSpace() > 0 && disk.getUsableSpace() / MEGABYTE < FULL_MEGABYTES;
  }

  static String fullDisk(Path folder) {
    return "The disk of " + folder + " is full; make room there for the database.";
  }

  /// Creates the cluster beside its place and moves it there whole, so that a kill leaves none or all of it.
  void create(EmbeddedServerControl control, Login superuser, Consumer<String> progress) throws IOException {
    progress.accept("Preparing the database in " + options.folder() + " (first start only) …");
    Path partial = options.folder().resolve("cluster.partial");
    Folders.delete(partial);
    Path password = options.folder().resolve("superuser.password");
    PrivateFile.write(password, superuser.password().value() + "\n");
    try {
      List<String> arguments = new ArrayList<>(List.of(
          "-D", partial.toString(), "-U", superuser.user(), "--pwfile=" + password, "--auth=scram-sha-256",
          "--encoding=UTF8", "--data-checksums"));
      arguments.addAll(EmbeddedServerPrograms.collation());
      control.run("initdb", arguments);
    } finally {
      Files.deleteIfExists(password);
    }
    Files.writeString(
        partial.resolve("postgresql.conf"), "\ninclude = 'guitara.conf'\n", StandardOpenOption.APPEND);
    Files.move(partial, options.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Lays the shipped settings down anew at each start, so that an upgrade of the program brings its own.
  void configure() throws IOException {
    copy("embedded.conf", options.cluster().resolve("guitara.conf"));
    copy("pg_hba.conf", options.cluster().resolve("pg_hba.conf"));
  }

  private static void copy(String name, Path target) throws IOException {
    try (InputStream shipped = EmbeddedServerFolder.class.getResourceAsStream("/db/config/" + name)) {
      if (shipped == null) {
        throw new IOException("The program lacks its file db/config/" + name);
      }
      String wanted = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
      // On a full disk an attempt to write the same again would leave nothing.
      if (!Files.exists(target) || !wanted.equals(Files.readString(target))) {
        Files.writeString(target, wanted);
      }
    }
  }
}
