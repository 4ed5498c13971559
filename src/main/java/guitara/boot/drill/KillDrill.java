package guitara.boot.drill;

import guitara.boot.Databases;
import guitara.boot.DrillResult.Drill;
import guitara.boot.Progress;
import guitara.database.CannotGoOn;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Kills the server in mid-booking, again and again, while several writers book and repeat what got no answer.
public final class KillDrill {

  private static final int RESTARTS = 200;
  private static final long PAUSE_NANOS = 50_000_000;
  private static final int SHORTEST_MS = 100;
  private static final int VARIATION_MS = 400;

  private final EmbeddedServer server;
  private final Path pidFile;
  private final Random random = new Random(1);
  private long recoveryMs;

  private KillDrill(EmbeddedServer server) {
    this.server = server;
    this.pidFile = server.options().folder().resolve("cluster").resolve("postmaster.pid");
  }

  /// Runs the drill on a server of its own.
  ///
  /// @param folder an empty one, for the server's data
  /// @param programs where the server's programs are, or will be, unpacked
  public static Drill run(Path folder, Path programs, int rounds, Progress progress) throws IOException {
    EmbeddedServerOptions options =
        new EmbeddedServerOptions(folder, OptionalInt.of(freePort()), programs, Map.of());
    try (EmbeddedServer server = Databases.start(options, progress)) {
      return new KillDrill(server).run(rounds, progress);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private Drill run(int rounds, Progress progress) throws IOException {
    try (Connection keeper = keeper()) {
      DrillHouse.build(keeper);
    } catch (SQLException e) {
      throw new IllegalStateException("The drill's house could not be built", e);
    }
    try (DrillWriters writers = DrillWriters.on(server.credentials())) {
      for (int round = 1; round <= rounds; round++) {
        round(writers, round);
        progress.accept("Round " + round + " of " + rounds + ": " + writers.acknowledged() + " bookings acknowledged");
      }
      writers.finish();
      return count(writers, rounds);
    }
  }

  /// Odd rounds kill the whole server at once, even ones only its first process, so that the others must notice.
  private void round(DrillWriters writers, int round) throws IOException {
    writers.awaitNext();
    LockSupport.parkNanos((SHORTEST_MS + random.nextInt(VARIATION_MS)) * 1_000_000L);
    long began = System.nanoTime();
    kill(round % 2 == 1);
    restart();
    writers.awaitNext();
    recoveryMs = Math.max(recoveryMs, (System.nanoTime() - began) / 1_000_000);
  }

  private void kill(boolean whole) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle first = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> others = first.descendants().toList();
    first.destroyForcibly();
    if (whole) {
      others.forEach(ProcessHandle::destroyForcibly);
    }
    // While one of them still answers, nobody would see that the server has to be started again.
    Stream.concat(Stream.of(first), others.stream()).forEach(process -> process.onExit().join());
  }

  /// The killed server's last processes may hold the port for a moment.
  private void restart() {
    for (int attempt = 1; ; attempt++) {
      try {
        server.ensureRunning();
        return;
      } catch (CannotGoOn e) {
        if (attempt == RESTARTS) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private Drill count(DrillWriters writers, int rounds) {
    try (Connection keeper = keeper()) {
      DrillHouse.Count count = DrillHouse.count(keeper, writers.acknowledgedIds());
      return new Drill("kill", rounds, writers.acknowledged(), count.lost(), count.doubled(), count.halfPlaced(),
          writers.askedAgain(), recoveryMs);
    } catch (SQLException e) {
      throw new IllegalStateException("The drill could not be counted", e);
    }
  }

  private Connection keeper() throws SQLException {
    Connection connection = Databases.connect(server.credentials().url(), server.credentials().owner());
    DrillHouse.becomeOwner(connection);
    return connection;
  }
}
