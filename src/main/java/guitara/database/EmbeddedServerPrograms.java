package guitara.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's own programs, unpacked once beside the data.
///
/// Not in the temporary folder, where the system may sweep them away under a server that runs for weeks.
final class EmbeddedServerPrograms {

  /// The version of the packed programs that the build brings along; a test compares it with the running server.
  /// The build that tries the oldest supported versions too brings others, and names them.
  static final String VERSION = System.getProperty("guitara.postgresql", "18.6");

  static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

  /// The first version with a collation of its own; before, the operating system's serves.
  private static final int OWN_COLLATION = 17;

  private static final int EXECUTABLE = 0100;

  /// Each unpacked file with its size, so that what was lost or replaced since is noticed.
  private static final String LIST = "unpacked.txt";

  private EmbeddedServerPrograms() {}

  /// Which collation a new cluster gets, in the words of initdb.
  static List<String> collation() {
    return Integer.parseInt(MAJOR) < OWN_COLLATION
        ? List.of("--locale=C.UTF-8")
        // The builtin collation is the same on every system and never changes with an upgrade of its libraries.
        : List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  }

  /// The folder with `bin`, `lib` and `share`, unpacked now if it is not there yet.
  static Path unpacked(Path programs, Consumer<String> progress) throws IOException {
    Path home = programs.resolve("postgresql-" + VERSION);
    if (areWhole(home)) {
      return home;
    }
    Files.createDirectories(programs);
    // Several data folders may share the programs, and be opened at the same moment.
    try (EmbeddedServerLock _ = EmbeddedServerLock.take(programs)) {
      if (!areWhole(home)) {
        progress.accept("Unpacking PostgreSQL " + VERSION + " …");
        unpack(programs, home);
      }
      return home;
    }
  }

  private static void unpack(Path programs, Path home) throws IOException {
    Path partial = programs.resolve(home.getFileName() + ".partial");
    Folders.delete(partial);
    Files.createDirectories(partial);
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed()))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, partial);
      }
    }
    Files.write(partial.resolve(LIST), list(partial));
    Path spoiled = programs.resolve(home.getFileName() + ".spoiled");
    Folders.delete(spoiled);
    if (Files.exists(home)) {
      Files.move(home, spoiled, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(spoiled);
  }

  /// Whether everything that was unpacked into this folder still lies there as it was.
  static boolean areWhole(Path home) throws IOException {
    Path list = home.resolve(LIST);
    if (!Files.exists(list)) {
      return false;
    }
    for (String line : Files.readAllLines(list)) {
      int space = line.indexOf(' ');
      Path file = home.resolve(line.substring(space + 1));
      if (!Files.isRegularFile(file) || Files.size(file) != Long.parseLong(line, 0, space, 10)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> list(Path home) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        lines.add(Files.size(file) + " " + home.relativize(file));
      }
    }
    return lines;
  }

  private static InputStream packed() throws IOException {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = os.startsWith("win") ? "Windows" : os.startsWith("mac") ? "Darwin" : "Linux";
    String machine = ArchUtils.normalize(System.getProperty("os.arch"));
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    } catch (IllegalStateException e) {
      throw CannotGoOn.noDatabase(
          "No embedded PostgreSQL comes with this program for " + system + " on " + machine
              + "; use a shared server (--db).", e);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("The archive of PostgreSQL reaches outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true)) {
      throw new IOException("Cannot make executable: " + target);
    }
  }
}
