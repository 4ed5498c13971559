package guitara.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs the server's own programs, as root inside a user namespace because PostgreSQL refuses root.
record EmbeddedServerControl(Path programs, EmbeddedServerOptions options) {

  /// Starts the server as a process of its own: it outlives this program if others still use it.
  void start(int port) throws IOException {
    StringBuilder settings = new StringBuilder("-p ").append(port);
    for (Map.Entry<String, String> setting : options.settings().entrySet()) {
      settings.append(" -c ").append(setting.getKey()).append('=').append(setting.getValue());
    }
    Files.deleteIfExists(startLog());
    run("pg_ctl", List.of(
        "-D", options.cluster().toString(), "-l", startLog().toString(), "-o", settings.toString(),
        // A long recovery after a crash is no reason to give up.
        "-w", "-t", "600", "start"));
  }

  void stop() throws IOException {
    run("pg_ctl", List.of("-D", options.cluster().toString(), "-m", "fast", "-w", "stop"));
  }

  /// What the server said before its own log began: the reason when it did not start.
  Path startLog() {
    return options.logs().resolve("start.log");
  }

  void run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(programs.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    // A file, not a pipe: the server inherits it, and a pipe would keep us waiting for as long as the server lives.
    Path output = options.logs().resolve(program + ".log");
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(options.folder().toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    int code = await(start(builder));
    if (code != 0) {
      throw CannotGoOn.noDatabase(reason(program, output));
    }
  }

  private Process start(ProcessBuilder builder) throws IOException {
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      if (isRoot()) {
        throw CannotGoOn.noDatabase(
            "PostgreSQL does not run as root, and the command “unshare” is missing; run as an ordinary user.", e);
      }
      throw e;
    }
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CannotGoOn.noDatabase("The start of the database was interrupted; start again.", e);
    }
  }

  private String reason(String program, Path output) throws IOException {
    String said = read(output) + read(startLog());
    // On a full disk even the reason may have found no room.
    if (said.contains("No space left on device") || EmbeddedServerFolder.isFull(options.folder())) {
      return EmbeddedServerFolder.fullDisk(options.folder());
    }
    if (said.contains("unshare failed") || said.contains("unshare: ")) {
      return "PostgreSQL does not run as root, and this system forbids user namespaces; run as an ordinary user.";
    }
    if (isRoot() && said.contains("Permission denied")) {
      return "The folder " + options.folder() + " lies where only another user may go, and root runs PostgreSQL with"
          + " no more rights than a user has; name another folder with --data or run as that user.";
    }
    String line = said.lines()
        .filter(text -> text.contains("FATAL") || text.toLowerCase(Locale.ROOT).contains("error"))
        .findFirst().orElse("no reason given");
    return "The database in " + options.folder() + " did not start (" + program + ": " + line.strip()
        + "); the whole log is in " + options.logs() + ".";
  }

  private static String read(Path log) throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }

  static boolean isRoot() {
    return !System.getProperty("os.name").startsWith("Windows") && "root".equals(System.getProperty("user.name"));
  }
}
