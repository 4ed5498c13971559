package guitara.boot.face;

import guitara.access.MyAccount;
import guitara.access.SignIn;
import guitara.entrance.EntranceContext.DemoLogin;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A face's open database, and who is in. Until somebody is, the database shows it nothing.
///
/// @param <S> what lies behind the door
public interface Door<S extends Inside> extends AutoCloseable {

  FaceSetup setup();

  SignIn signIn();

  MyAccount account();

  /// The public accounts of an invented house that the entrance offers; none elsewhere. Blocks.
  List<DemoLogin> demoLogins();

  /// Reads what the face begins with, in the name of whoever has come in. Blocks.
  ///
  /// @return builds the screens over it, on the JavaFX thread
  Supplier<S> read();

  /// What went wrong, in the face's own words; empty where it has none for it.
  Optional<String> words(Throwable failure);

  @Override
  void close();
}
