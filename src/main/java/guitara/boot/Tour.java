package guitara.boot;

/// Drives the real screens through a session without a display; the JavaFX toolkit has not been started yet.
@FunctionalInterface
public interface Tour {
  TourResult run(TourRequest request);
}
