package guitara.boot;

/// Breaks things on purpose, on a server of its own, and counts what was lost.
@FunctionalInterface
public interface Drills {

  DrillResult run(DrillRequest request);
}
