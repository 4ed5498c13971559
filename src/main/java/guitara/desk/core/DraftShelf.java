package guitara.desk.core;

import java.io.IOException;
import java.util.Optional;

/// Where a desk keeps what is being typed on it, for its next start. All of it blocks.
public interface DraftShelf extends AutoCloseable {

  /// A desk that keeps nothing.
  DraftShelf NONE = new DraftShelf() {
    @Override
    public Optional<String> read() {
      return Optional.empty();
    }

    @Override
    public void write(String text) {}

    @Override
    public void clear() {}

    @Override
    public void putAside() {}
  };

  /// What the last run left, if anything.
  Optional<String> read() throws IOException;

  /// Puts this in place of what was there, whole or not at all, and safe from a loss of power.
  void write(String text) throws IOException;

  /// Nothing is kept any more.
  void clear() throws IOException;

  /// Puts what cannot be used where it is in nobody's way.
  void putAside() throws IOException;

  /// The desk ends; what was written stays for its next start.
  @Override
  default void close() {}
}
