package guitara.boot;

/// Fills a database with invented data, the same for the same seed.
@FunctionalInterface
public interface DataGenerator {
  DataResult generate(DataRequest request);
}
