package guitara.database;

import java.io.IOException;
import java.util.Optional;

/// Where this computer keeps passwords that nobody types. All calls may block: never on the FX thread.
///
/// An [IOException] of theirs says in a sentence for the person what is in the way.
public interface Vault {

  /// Keeps a secret under a name, in the place of what was kept under it before.
  void store(String name, Secret secret) throws IOException;

  /// What was kept under a name.
  Optional<Secret> find(String name) throws IOException;

  /// Nothing is kept under a name from now on.
  void forget(String name) throws IOException;
}
