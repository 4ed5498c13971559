package guitara.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxStage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Work off the JavaFX thread: which answers arrive, and what always happens.
class LatestOnlyTest {

    private final AtomicReference<Throwable> unheard = new AtomicReference<>();
    private final Tasks tasks = Tasks.onVirtualThreads((thread, failure) -> unheard.set(failure));
    private final Busy busy = FxStage.on(Busy::new);
    private final List<String> shown = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void anOlderAnswerNeverOverwritesANewerOne() {
        CountDownLatch release = new CountDownLatch(1);
        LatestOnly<String> search = new LatestOnly<>(tasks, busy);
        FxStage.run(() -> {
            search.ask(() -> stubborn(release, "old"), shown::add, failure -> shown.add("failed"));
            search.ask(() -> "new", shown::add, failure -> shown.add("failed"));
        });
        FxStage.waitUntil("the new answer", () -> shown.contains("new"));
        release.countDown();
        FxStage.waitUntil("all is quiet", () -> !busy.workingProperty().get());
        assertThat(shown).containsExactly("new");
    }

    @Test
    void theOnlyAnswerArrives() {
        LatestOnly<String> search = new LatestOnly<>(tasks, busy);
        FxStage.run(() -> search.ask(() -> "one", shown::add, failure -> shown.add("failed")));
        FxStage.waitUntil("the answer", () -> shown.contains("one"));
    }

    @Test
    void cancelledWorkAnswersNothingButIsFinished() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        Running running = FxStage.on(() -> tasks.run(() -> stubborn(never, "late")).showing(busy)
                .onSuccess(shown::add).onFailure(failure -> shown.add("failed"))
                .onFinally(finished::incrementAndGet).start());
        FxStage.run(running::cancel);
        never.countDown();
        FxStage.waitUntil("the finaliser", () -> finished.get() == 1);
        assertThat(shown).isEmpty();
        assertThat(FxStage.on(() -> busy.workingProperty().get())).isFalse();
    }

    @Test
    void theFirstFittingFailureHandlerTakesIt() {
        FxStage.run(() -> tasks.run(() -> {
            throw new IllegalStateException("away");
        }).onFailure(IllegalArgumentException.class, failure -> shown.add("wrong"))
                .onFailure(IllegalStateException.class, failure -> shown.add(failure.getMessage()))
                .onFailure(failure -> shown.add("other")).start());
        FxStage.waitUntil("the handler", () -> !shown.isEmpty());
        assertThat(shown).containsExactly("away");
        assertThat(unheard).hasNullValue();
    }

    @Test
    void aFailureWithoutHandlerIsHeardOfAndFinished() {
        FxStage.run(() -> tasks.run(() -> {
            throw new IllegalStateException("nobody listens");
        }).onFinally(() -> shown.add("finished")).start());
        FxStage.waitUntil("the finaliser", () -> shown.contains("finished"));
        assertThat(unheard.get()).hasMessage("nobody listens");
    }

    @Test
    void progressShowsAfterAWhileAndCanBeGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        Busy soon = FxStage.on(() -> new Busy(Duration.millis(20), Duration.millis(40)));
        FxStage.run(() -> {
            tasks.run(() -> stubborn(never, "late")).showing(soon).onSuccess(shown::add).start();
            assertThat(soon.visibleProperty().get()).isFalse();
        });
        FxStage.waitUntil("progress", () -> soon.visibleProperty().get());
        FxStage.waitUntil("cancel", () -> soon.cancellableProperty().get());
        FxStage.run(soon::cancel);
        FxStage.waitUntil("quiet", () -> !soon.visibleProperty().get() && !soon.cancellableProperty().get());
        never.countDown();
        assertThat(shown).isEmpty();
    }

    @Test
    void shortWorkShowsNothing() {
        FxStage.run(() -> tasks.run(() -> "quick").showing(busy).onSuccess(shown::add).start());
        FxStage.waitUntil("the answer", () -> !shown.isEmpty());
        assertThat(FxStage.on(() -> busy.visibleProperty().get())).isFalse();
    }

    /// Work that does not listen to interrupts, as a driver may not.
    private static String stubborn(CountDownLatch release, String answer) {
        boolean waiting = true;
        while (waiting) {
            try {
                release.await();
                waiting = false;
            } catch (InterruptedException expected) {
                waiting = release.getCount() > 0;
            }
        }
        return answer;
    }
}
