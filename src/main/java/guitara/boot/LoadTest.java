package guitara.boot;

/// Lets many desks work at once and counts what went wrong.
@FunctionalInterface
public interface LoadTest {

  LoadResult run(LoadRequest request);
}
