package guitara.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running server has written about itself into its cluster: its process and its port.
record EmbeddedServerProcess(long pid, int port) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /// Empty if no server claims the cluster, or one that ended before it wrote its port.
  static Optional<EmbeddedServerProcess> claiming(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.size() > PORT_LINE
        ? Optional.of(new EmbeddedServerProcess(
            Long.parseLong(lines.get(PID_LINE).strip()), Integer.parseInt(lines.get(PORT_LINE).strip())))
        : Optional.empty();
  }

  /// The folder whose programs serve this cluster, as the server wrote it down when it started.
  static Path home(Path cluster) throws IOException {
    String started = Files.readString(cluster.resolve("postmaster.opts"));
    int arguments = started.indexOf(" \"");
    return Path.of(arguments < 0 ? started.strip() : started.substring(0, arguments)).resolve("../..").normalize();
  }

  boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !recycled();
  }

  /// After a crash of the whole machine the number may belong to any other program.
  boolean recycled() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .map(command -> !Path.of(command).getFileName().toString().startsWith("postgres"))
        .orElse(false);
  }
}
