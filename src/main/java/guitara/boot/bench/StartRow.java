package guitara.boot.bench;

import guitara.boot.Percentiles;
import guitara.database.CannotGoOn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// From the start of a process to the board with today's bookings, beside a JavaFX window with one line of text: the
/// very same program, turn by turn. Signing in is counted, typing the password is not.
final class StartRow {

  private static final String MAIN = "guitara.Main";

  private final BenchHouse house;
  private long memory;

  private StartRow(BenchHouse house) {
    this.house = house;
  }

  static Measured take(BenchHouse house, int warmUp, int rounds) {
    return new StartRow(house).measure(warmUp, rounds);
  }

  private Measured measure(int warmUp, int rounds) {
    List<Long> boards = new ArrayList<>();
    List<Long> hellos = new ArrayList<>();
    for (int n = 0; n < warmUp + rounds; n++) {
      long hello = start("hello");
      long board = start("board");
      if (n >= warmUp) {
        hellos.add(hello);
        boards.add(board);
      }
    }
    Percentiles useCase = Percentiles.of(nanos(boards));
    Percentiles floor = Percentiles.of(nanos(hellos));
    boolean trained = flags().stream().anyMatch(flag -> flag.startsWith("-XX:AOTCache="));
    return new Measured("launch to board beside a JavaFX hello; %s; %d MB resident"
        .formatted(trained ? "trained by the build" : "not trained: start target/guitara/bin/guitara for that", memory),
        useCase, Optional.of(floor), OptionalDouble.of(useCase.p50() / floor.p50()), 0);
  }

  private static long[] nanos(List<Long> times) {
    return times.stream().mapToLong(Long::longValue).toArray();
  }

  /// The flags that this program itself was started with.
  private static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /// @return nanoseconds until the picture was there
  private long start(String picture) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), MAIN, "started", picture));
    if (picture.equals("board")) {
      command.addAll(List.of("--db", house.address(), "--user", house.workstation().user(),
          "--login", house.person.login()));
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(Map.of("GUITARA_DB_PASSWORD", house.workstation().password().value(),
        "GUITARA_PASSWORD", house.person.password().value()));
    long began = System.nanoTime();
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        String said = out.readLine();
        long took = System.nanoTime() - began;
        if (said == null || process.waitFor() != 0) {
          throw CannotGoOn.refused("A second program could not be started to measure its start.");
        }
        memory = Math.max(memory, Long.parseLong(said));
        return took;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
