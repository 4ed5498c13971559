package guitara.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The places where this computer may keep a password. Where it goes is decided once, when it is kept, and written down
/// by whoever keeps it; it is looked for nowhere else.
///
/// @param keyring the operating system's, where there may be one
/// @param file always there
public record Vaults(Optional<Vault> keyring, Vault file) {

  /// As long as a person may take to see the keyring's question and to type its password.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// A place for passwords.
  public enum Place { KEYRING, FILE }

  /// Files in a folder, and the keyring where the system may have one.
  public static Vaults of(Path folder, boolean keyring) {
    return new Vaults(keyring ? Optional.of(new KeyringVault(PATIENCE)) : Optional.empty(), new FileVault(folder));
  }

  /// Keeps a secret in the keyring if that takes it, otherwise in the file, and says why not in the keyring.
  public Place keep(String name, Secret secret, Consumer<String> say) throws IOException {
    if (keyring.isPresent()) {
      try {
        keyring.get().store(name, secret);
        file.forget(name);
        return Place.KEYRING;
      } catch (IOException e) {
        say.accept(e.getMessage() + " The password goes into a file that only you can read.");
      }
    }
    file.store(name, secret);
    return Place.FILE;
  }

  public Vault in(Place place) throws IOException {
    return switch (place) {
      case KEYRING -> keyring.orElseThrow(() -> new IOException(
          "The password is in the keyring of this system, which cannot be reached from here; sign in to its screen."));
      case FILE -> file;
    };
  }
}
