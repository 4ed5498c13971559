package guitara.admin.health;

import guitara.database.CareConnections;
import guitara.database.Secret;
import java.util.Optional;

/// The way to the database as whoever looks after it, apart from the way on which people work. All calls block.
public interface CareAccess {

  /// The connections of a login that is known: the program's own, or one that this computer keeps. Empty where somebody
  /// has to say first who looks after the database.
  ///
  /// @throws guitara.database.CannotGoOn with a sentence, where the server cannot be reached
  Optional<CareConnections> known();

  /// Takes a login, which this computer keeps from now on where it holds.
  ///
  /// @throws guitara.database.CannotGoOn with a sentence, where the server does not let it in
  CareConnections enter(String user, Secret password);
}
