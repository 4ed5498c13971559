package guitara.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A disk of a test's own in memory, small enough to be filled to its last byte.
///
/// Root mounts it in the open; an ordinary user in a name space of his own, whose files are reached through the process
/// that keeps it. Where the system allows neither there is none.
public final class SmallDisk implements AutoCloseable {

  private static final String KEEPING = "keeping";

  private final Path root;
  private final Process keeper;

  private SmallDisk(Path root, Process keeper) {
    this.root = root;
    this.keeper = keeper;
  }

  /// Mounts one, if this system lets anybody.
  ///
  /// @param at an empty folder
  public static Optional<SmallDisk> at(Path at, int megabytes) throws IOException {
    String mount = "mount -t tmpfs -o mode=0777,size=" + megabytes + "m tmpfs '" + at + "' && echo " + KEEPING
        + " && read end; umount '" + at + "'";
    boolean root = "root".equals(System.getProperty("user.name"));
    List<String> command = root ? List.of("sh", "-c", mount) : List.of("unshare", "-Urm", "sh", "-c", mount);
    Process keeper;
    try {
      keeper = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException noSuchProgram) {
      return Optional.empty();
    }
    if (!KEEPING.equals(keeper.inputReader().readLine())) {
      keeper.destroy();
      return Optional.empty();
    }
    return Optional.of(new SmallDisk(root ? at : Path.of("/proc", keeper.pid() + "/root" + at), keeper));
  }

  public Path root() {
    return root;
  }

  /// Leaves not a byte.
  public void fill() throws IOException {
    byte[] piece = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(piece);
      }
    } catch (IOException full) {
      // Whole pages were written until none was left; the last ones go byte by byte.
      if (root.toFile().getUsableSpace() > 0) {
        throw full;
      }
    }
  }

  /// Somebody makes room.
  public void makeRoom() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return root.resolve("ballast");
  }

  @Override
  public void close() throws IOException {
    keeper.outputWriter().close();
    try {
      keeper.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
