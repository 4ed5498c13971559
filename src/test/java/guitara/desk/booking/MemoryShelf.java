package guitara.desk.booking;

import guitara.desk.core.DraftShelf;
import java.util.Optional;

/// A shelf that outlives the desks of one test.
final class MemoryShelf implements DraftShelf {

  private volatile String text = "";
  private volatile String aside = "";

  String text() {
    return text;
  }

  /// What was put aside last; empty for nothing.
  String aside() {
    return aside;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public Optional<String> read() {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  @Override
  public void write(String written) {
    text = written;
  }

  @Override
  public void clear() {
    text = "";
  }

  @Override
  public void putAside() {
    aside = text;
    text = "";
  }
}
