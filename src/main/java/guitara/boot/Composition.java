package guitara.boot;

/// The parts of the program that commands open, made only when a command asks for them.
public record Composition(
    Face desk, Face admin, Tour tour, DataGenerator data, Drills drills, Benchmark bench, LoadTest load,
    FirstPicture started) {}
