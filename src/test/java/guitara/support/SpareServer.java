package guitara.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A server that others run, as far as the desk can tell: started, promoted and stopped by its own programs.
///
/// @param programs the folder with `bin`, `lib` and `share`
public record SpareServer(Path programs, Path cluster, int port) {

  /// A server over a cluster that nobody serves yet, on a free port.
  public static SpareServer over(Path cluster, Path programs) throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new SpareServer(programs, cluster, free.getLocalPort());
    }
  }

  /// Copies programs so that a test may spoil them.
  public static Path copyOf(Path tree, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.toList()) {
        Files.copy(path, target.resolve(tree.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
    return target;
  }

  /// Makes the programs say that they are another minor version, which is all that a desk can see of one.
  public static void rename(Path programs, String version, String other) throws IOException {
    for (String name : List.of("postgres", "pg_ctl")) {
      Path file = programs.resolve("bin").resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThat(text).contains(version);
      Files.write(file, text.replace(version, other).getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /// Starts it and waits until it answers.
  ///
  /// @param settings such as `wal_level=replica`
  public void start(String... settings) throws IOException {
    StringBuilder all = new StringBuilder("-p " + port);
    for (String setting : settings) {
      all.append(" -c ").append(setting);
    }
    run("-l", cluster + ".log", "-o", all.toString(), "-w", "start");
  }

  public void promote() throws IOException {
    run("-w", "promote");
  }

  public void stop() throws IOException {
    run("-m", "fast", "-w", "stop");
  }

  /// As a power cut ends it.
  public void kill() throws IOException {
    run("-m", "immediate", "-w", "stop");
  }

  private void run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(programs.resolve("bin").resolve("pg_ctl").toString(), "-D", cluster.toString()));
    command.addAll(List.of(arguments));
    Path said = Path.of(cluster + ".out");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor()).as(() -> Files.exists(said) ? said.toString() : "").isZero();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
