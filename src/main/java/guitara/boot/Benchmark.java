package guitara.boot;

/// Measures use cases beside their bare statements.
@FunctionalInterface
public interface Benchmark {

  BenchResult run(BenchRequest request);
}
