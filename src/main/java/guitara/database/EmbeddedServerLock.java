package guitara.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Start and stop of one data folder's server happen one at a time, whichever process asks.
///
/// The operating system drops the lock with its process, so a killed face leaves nothing behind.
record EmbeddedServerLock(FileChannel channel) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(50);

  static EmbeddedServerLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (tryLock(channel) == null) {
      if (System.nanoTime() > deadline) {
        channel.close();
        throw CannotGoOn.noDatabase(
            "Another program has been starting or stopping the database in " + folder
                + " for minutes; end it and try again.");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return new EmbeddedServerLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      // Held by another thread of this very process, which Java reports in its own way.
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
