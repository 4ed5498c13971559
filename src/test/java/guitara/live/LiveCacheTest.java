package guitara.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What was read before a change is neither kept nor handed to a later caller, however the threads meet.
@Timeout(30)
class LiveCacheTest {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger loads = new AtomicInteger();
  private final Map<Integer, CountDownLatch> begun = new ConcurrentHashMap<>();
  private final Map<Integer, CountDownLatch> release = new ConcurrentHashMap<>();
  private final LiveCache<String, String> cache = new LiveCache<>(10, Duration.ofMinutes(5), this::load);

  @AfterEach
  void close() {
    release.values().forEach(CountDownLatch::countDown);
    threads.close();
  }

  /// The nth load reads at once, and answers when it is released.
  private String load(String key) {
    int n = loads.incrementAndGet();
    latch(begun, n).countDown();
    await(latch(release, n));
    return key + n;
  }

  private static CountDownLatch latch(Map<Integer, CountDownLatch> of, int n) {
    return of.computeIfAbsent(n, it -> new CountDownLatch(1));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Future<String> ask(int expectedLoad) {
    Future<String> asked = threads.submit(() -> cache.get("day"));
    await(latch(begun, expectedLoad));
    return asked;
  }

  private void release(int load) {
    latch(release, load).countDown();
  }

  @Test
  void aLoadThatBeganBeforeAChangeIsNotKept() throws Exception {
    Future<String> early = ask(1);
    cache.drop("day"::equals);
    release(1);
    assertThat(early.get()).isEqualTo("day1");
    release(2);
    assertThat(cache.get("day")).isEqualTo("day2");
  }

  @Test
  void norIsItHandedToWhoAsksAfterTheChange() throws Exception {
    Future<String> early = ask(1);
    cache.dropAll();
    Future<String> late = ask(2);
    release(1);
    assertThat(early.get()).isEqualTo("day1");
    release(2);
    assertThat(late.get()).isEqualTo("day2");
    assertThat(cache.get("day")).isEqualTo("day2");
    assertThat(loads).hasValue(2);
  }

  @Test
  void anOldLoadThatEndsLastDoesNotReplaceTheNewAnswer() throws Exception {
    Future<String> early = ask(1);
    cache.dropAll();
    Future<String> late = ask(2);
    release(2);
    assertThat(late.get()).isEqualTo("day2");
    release(1);
    assertThat(early.get()).isEqualTo("day1");
    assertThat(cache.get("day")).isEqualTo("day2");
    assertThat(loads).hasValue(2);
  }

  @Test
  void whatIsKeptServesUntilAChangeConcernsIt() {
    release(1);
    release(2);
    assertThat(cache.get("day")).isEqualTo("day1");
    cache.drop("another day"::equals);
    assertThat(cache.get("day")).isEqualTo("day1");
    cache.drop("day"::equals);
    assertThat(cache.get("day")).isEqualTo("day2");
    assertThat(cache.stats().hitCount()).isEqualTo(1);
    assertThat(cache.stats().missCount()).isEqualTo(2);
  }

  @Test
  void callersOfOneKeyShareOneLoad() throws Exception {
    Future<String> one = ask(1);
    Future<String> two = threads.submit(() -> cache.get("day"));
    release(1);
    assertThat(one.get()).isEqualTo("day1");
    assertThat(two.get()).isEqualTo("day1");
    assertThat(loads).hasValue(1);
  }

  @Test
  void aFailureIsToldAndForgotten() {
    AtomicInteger tries = new AtomicInteger();
    LiveCache<String, String> failing = new LiveCache<>(10, Duration.ofMinutes(5), key -> {
      if (tries.incrementAndGet() == 1) {
        throw new IllegalStateException("away");
      }
      return "back";
    });
    assertThatIllegalStateException().isThrownBy(() -> failing.get("day")).withMessage("away");
    assertThat(failing.get("day")).isEqualTo("back");
  }

  /// Mends a worn entry, "day1?" becomes "day1!", when it is released.
  private String mend(String key, Optional<String> before) {
    return before.map(was -> {
      load(key);
      return was.replace('?', '!');
    }).orElseGet(() -> load(key));
  }

  @Test
  void aWornEntryIsMendedOnceAndServesAgain() {
    LiveCache<String, String> mending =
        new LiveCache<>(10, Duration.ofMinutes(5), value -> value.endsWith("?"), this::mend);
    release(1);
    release(2);
    release(3);
    assertThat(mending.get("day")).isEqualTo("day1");
    mending.wear("day"::equals, value -> Optional.of(value + "?"));
    assertThat(mending.get("day")).isEqualTo("day1!");
    assertThat(mending.get("day")).isEqualTo("day1!");
    mending.wear("another day"::equals, value -> Optional.of(value + "?"));
    assertThat(mending.get("day")).isEqualTo("day1!");
    mending.wear("day"::equals, value -> Optional.empty());
    assertThat(mending.get("day")).isEqualTo("day3");
    assertThat(mending.stats().missCount()).isEqualTo(3);
    assertThat(mending.stats().hitCount()).isEqualTo(2);
  }

  @Test
  void whatIsWornWhileItIsMendedIsMendedAgain() throws Exception {
    LiveCache<String, String> mending =
        new LiveCache<>(10, Duration.ofMinutes(5), value -> value.endsWith("?"), this::mend);
    release(1);
    assertThat(mending.get("day")).isEqualTo("day1");
    mending.wear("day"::equals, value -> Optional.of(value + "a?"));
    Future<String> early = threads.submit(() -> mending.get("day"));
    await(latch(begun, 2));
    mending.wear("day"::equals, value -> Optional.of(value + "b?"));
    release(2);
    assertThat(early.get()).isEqualTo("day1a!");
    release(3);
    assertThat(mending.get("day")).isEqualTo("day1a!b!");
  }
}
