package guitara.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// A program of its own that uses the keyring of whatever session it is started in, and says what it came to.
final class KeyringProbe {

  private KeyringProbe() {}

  /// Keeps, finds and forgets.
  ///
  /// @param arguments how many seconds the keyring has
  public static void main(String... arguments) {
    Vault vault = new KeyringVault(Duration.ofSeconds(Long.parseLong(arguments[0])));
    Secret secret = Secret.random();
    try {
      boolean none = vault.find("probe").isEmpty();
      vault.store("probe", Secret.random());
      vault.store("probe", secret);
      boolean kept = vault.find("probe").equals(Optional.of(secret));
      boolean others = vault.find("another").isEmpty();
      vault.forget("probe");
      vault.forget("probe");
      System.out.println(none && kept && others && vault.find("probe").isEmpty() ? "WELL" : "ODD");
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
    System.exit(0);
  }
}
