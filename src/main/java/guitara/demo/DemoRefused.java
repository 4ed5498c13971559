package guitara.demo;

/// The database is not one that may be filled; the message is a sentence for the person who asked.
public final class DemoRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoRefused(String message) {
    super(message);
  }
}
