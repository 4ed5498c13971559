package guitara.boot.face;

/// The ways out of a face.
public interface Leaving {

  /// A face without an entrance before it, as tests build it.
  Leaving NOBODY = new Leaving() {
    @Override
    public void lock() {}

    @Override
    public void signOut() {}

    @Override
    public void shownOut() {}
  };

  /// The PIN is enough to come back.
  void lock();

  /// The next one begins with the password.
  void signOut();

  /// The server ended the session.
  void shownOut();
}
