package guitara.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A cache that never keeps, nor hands to a later caller, what was read before a change: dropping a key also
/// strikes the loads of it that are under way, so their answers go to those who already waited and to nobody else.
///
/// @param <K> equal keys share an entry; include everything that the loader depends on (domain weakness Y1)
public final class LiveCache<K, V> {

  private final Cache<K, V> kept;
  private final ConcurrentMap<K, FutureTask<V>> loads = new ConcurrentHashMap<>();
  private final Function<K, V> loader;

  /// @param life the longest that an entry serves although nothing announced a change
  public LiveCache(long maximumSize, Duration life, Function<K, V> loader) {
    this.kept = Caffeine.newBuilder().maximumSize(maximumSize).expireAfterWrite(life).recordStats().build();
    this.loader = loader;
  }

  /// The kept value, or a fresh one; callers of one key share one load. Blocks, and throws what the loader throws.
  public V get(K key) {
    V value = kept.getIfPresent(key);
    if (value != null) {
      return value;
    }
    FutureTask<V> mine = new FutureTask<>(() -> loader.apply(key));
    FutureTask<V> running = loads.putIfAbsent(key, mine);
    if (running != null) {
      return await(running);
    }
    mine.run();
    loads.computeIfPresent(key, (same, load) -> load == mine ? finish(key, mine) : load);
    return await(mine);
  }

  /// Keeps the answer of a load that no change has struck; a failed one is forgotten.
  private @Nullable FutureTask<V> finish(K key, FutureTask<V> load) {
    if (load.state() == FutureTask.State.SUCCESS) {
      kept.put(key, load.resultNow());
    }
    return null;
  }

  private static <V> V await(FutureTask<V> load) {
    try {
      return load.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while loading", e);
    }
  }

  /// Forgets the entries that a change made stale.
  public void drop(Predicate<K> stale) {
    loads.keySet().removeIf(stale);
    kept.asMap().keySet().removeIf(stale);
  }

  public void dropAll() {
    drop(any -> true);
  }

  /// Counted hits and misses since the start.
  public CacheStats stats() {
    return kept.stats();
  }
}
