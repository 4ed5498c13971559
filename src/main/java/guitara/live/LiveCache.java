package guitara.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A cache that never keeps, nor hands to a later caller, what was read before a change: dropping a key also
/// strikes the loads of it that are under way, so their answers go to those who already waited and to nobody else.
///
/// An entry may also be worn: a change said what of it is stale, and the loader mends only that.
///
/// @param <K> equal keys share an entry; include everything that the loader depends on (domain weakness Y1)
public final class LiveCache<K, V> {

  private final Cache<K, V> kept;
  private final ConcurrentMap<K, FutureTask<V>> loads = new ConcurrentHashMap<>();
  private final StatsCounter counted = new ConcurrentStatsCounter();
  private final Predicate<V> worn;
  private final BiFunction<K, Optional<V>, V> loader;

  /// @param life the longest that an entry serves although nothing announced a change
  public LiveCache(long maximumSize, Duration life, Function<K, V> loader) {
    this(maximumSize, life, value -> false, (key, before) -> loader.apply(key));
  }

  /// @param worn whether an entry must be mended before it serves again
  /// @param loader reads anew, or mends the worn entry
  public LiveCache(long maximumSize, Duration life, Predicate<V> worn, BiFunction<K, Optional<V>, V> loader) {
    this.kept = Caffeine.newBuilder().maximumSize(maximumSize).expireAfterWrite(life).build();
    this.worn = worn;
    this.loader = loader;
  }

  /// The kept value, or a fresh one; callers of one key share one load. Blocks, and throws what the loader throws.
  public V get(K key) {
    V value = kept.asMap().get(key);
    if (value != null && !worn.test(value)) {
      counted.recordHits(1);
      return value;
    }
    counted.recordMisses(1);
    // What there is to mend is looked at when every later change already strikes this load.
    FutureTask<V> mine = new FutureTask<>(() -> loader.apply(key, Optional.ofNullable(kept.asMap().get(key))));
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

  /// Wears the entries that a change concerns, and strikes their loads; where `wear` answers nothing, the whole entry
  /// is forgotten.
  public void wear(Predicate<K> concerned, Function<V, Optional<V>> wear) {
    Set<K> keys = new HashSet<>(kept.asMap().keySet());
    keys.addAll(loads.keySet());
    keys.removeIf(concerned.negate());
    for (K key : keys) {
      // In one piece with the end of a load, which would otherwise put back what has just been worn.
      loads.compute(key, (same, struck) -> {
        kept.asMap().computeIfPresent(key, (its, value) -> wear.apply(value).orElse(null));
        return null;
      });
    }
  }

  public void dropAll() {
    drop(any -> true);
  }

  /// Counted hits and misses since the start; a worn entry is a miss.
  public CacheStats stats() {
    return counted.snapshot();
  }
}
