package guitara.desk.shell;

/// How often the cache had the answer.
public record CacheUse(long hits, long misses) {

  public CacheUse {
    if (hits < 0 || misses < 0) {
      throw new IllegalArgumentException("Counts are not negative: " + hits + ", " + misses);
    }
  }

  public boolean isUnused() {
    return hits + misses == 0;
  }

  /// Between 0 and 1.
  public double share() {
    return isUnused() ? 0 : (double) hits / (hits + misses);
  }
}
