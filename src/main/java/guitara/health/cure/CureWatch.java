package guitara.health.cure;

/// Whoever waits for a cure. Called from the thread that runs it and from the one that watches over it.
public interface CureWatch {

  /// How far it is.
  ///
  /// @param phase as the server names it
  /// @param part from 0 to 1, negative where it cannot be told
  void progress(String phase, double part);

  /// Whether it shall be given up; asked several times a second.
  boolean isCancelled();

  /// Nobody looks, nobody cancels.
  static CureWatch nobody() {
    return new CureWatch() {
      @Override
      public void progress(String phase, double part) {
        // Nobody looks.
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
