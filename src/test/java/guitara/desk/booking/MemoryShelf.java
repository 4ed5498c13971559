package guitara.desk.booking;

import guitara.desk.core.DraftShelf;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A shelf that outlives the desks of one test.
record MemoryShelf(AtomicReference<String> text, AtomicReference<String> aside) implements DraftShelf {

  MemoryShelf() {
    this(new AtomicReference<>(""), new AtomicReference<>(""));
  }

  boolean isEmpty() {
    return text.get().isEmpty();
  }

  @Override
  public Optional<String> read() {
    return Optional.of(text.get()).filter(it -> !it.isEmpty());
  }

  @Override
  public void write(String written) {
    text.set(written);
  }

  @Override
  public void clear() {
    text.set("");
  }

  @Override
  public void putAside() {
    aside.set(text.getAndSet(""));
  }
}
