package guitara.boot.desk;

import guitara.boot.face.FaceDatabase;
import guitara.database.PrivateFile;
import guitara.desk.core.DraftShelf;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What is typed on one running desk, in one small file in the data folder that only its owner may read.
///
/// Several desks may run on one computer and for several databases: each has a file of its own, and a lock on a file
/// beside it for as long as it runs. A desk that starts takes over what one left that does not run any more.
final class DraftFile implements DraftShelf {

  private static final Logger LOG = Logger.getLogger(DraftFile.class.getName());
  private static final int MOST_DESKS = 16;

  private final Path file;
  private final FileChannel lock;

  private DraftFile(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /// Where what is typed on this computer for a database outlives the desk; nowhere if the folder cannot be written.
  static DraftShelf claim(FaceDatabase database) {
    try {
      return claim(database.folder().resolve("drafts"), database.name());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "What is typed will not outlive this desk", e);
      return NONE;
    }
  }

  /// Takes the file of a desk that left something, else any that no running desk has.
  ///
  /// @param database names the database; what is typed for one is never offered on another
  static DraftFile claim(Path folder, String database) throws IOException {
    PrivateFile.makeFolder(folder);
    String name = UUID.nameUUIDFromBytes(database.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
    List<DraftFile> free = new ArrayList<>();
    for (int desk = 1; desk <= MOST_DESKS; desk++) {
      Optional<DraftFile> one = lock(folder.resolve("draft-" + name + "-" + desk + ".json"));
      if (one.isPresent()) {
        free.add(one.get());
        if (Files.exists(one.get().file)) {
          break;
        }
      }
    }
    DraftFile chosen = free.stream().filter(one -> Files.exists(one.file)).findFirst().or(() ->
        free.stream().findFirst()).orElseThrow(() -> new IOException("More desks run here than there are drafts for"));
    for (DraftFile other : free) {
      if (other != chosen) {
        other.close();
      }
    }
    return chosen;
  }

  private static Optional<DraftFile> lock(Path file) throws IOException {
    FileChannel channel =
        PrivateFile.open(file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return Optional.of(new DraftFile(file, channel));
      }
    } catch (OverlappingFileLockException _) {
      // Another desk of this very program has it.
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public Optional<String> read() throws IOException {
    try {
      // Damaged bytes become signs that no document has, instead of a failure.
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String text) throws IOException {
    PrivateFile.write(file, text);
  }

  @Override
  public void clear() throws IOException {
    PrivateFile.delete(file);
  }

  /// At most one of these lies there: the next takes its place.
  @Override
  public void putAside() throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".aside");
    Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Another desk may have the file from now on.
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      LOG.log(Level.FINE, "A lock goes with the program", e);
    }
  }
}
