package guitara.database;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The operating system's own keyring: that of GNOME or KDE, macOS' keychain, Windows' credential store.
///
/// A keyring may ask the person to unlock it, and the question may never be seen: so each call has a thread of its own
/// and an end.
///
/// @param patience how long the person may take to unlock it
record KeyringVault(Duration patience) implements Vault {

  private static final Logger LOG = Logger.getLogger(KeyringVault.class.getName());

  /// What the keyring's own library writes there is said here in a sentence. Held strongly, or the level is lost.
  private static final Logger LIBRARY = Logger.getLogger("org.freedesktop");
  private static final String SERVICE = "Guitara Front Desk";

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  @FunctionalInterface
  private interface Use<T> {
    T of(Keyring keyring) throws PasswordAccessException;
  }

  @Override
  public void store(String name, Secret secret) throws IOException {
    Optional<String> kept = within(keyring -> {
      keyring.setPassword(SERVICE, name, secret.value());
      // One that stays locked takes what it is given, and has nothing afterwards.
      return found(keyring, name);
    });
    if (!kept.equals(Optional.of(secret.value()))) {
      throw new IOException("The keyring of this system stays locked or keeps nothing.");
    }
  }

  @Override
  public Optional<Secret> find(String name) throws IOException {
    return within(keyring -> found(keyring, name)).map(Secret::new);
  }

  @Override
  public void forget(String name) throws IOException {
    boolean gone = within(keyring -> {
      if (found(keyring, name).isPresent()) {
        keyring.deletePassword(SERVICE, name);
      }
      return found(keyring, name).isEmpty();
    });
    if (!gone) {
      throw new IOException("The keyring of this system does not give the password up.");
    }
  }

  private static Optional<String> found(Keyring keyring, String name) {
    try {
      return Optional.of(keyring.getPassword(SERVICE, name));
    } catch (PasswordAccessException _) {
      // Its way to say that there is none; a locked one says the same.
      return Optional.empty();
    }
  }

  private <T> T within(Use<T> use) throws IOException {
    FutureTask<T> task = new FutureTask<>(() -> {
      Keyring keyring = open();
      try {
        return use.of(keyring);
      } finally {
        keyring.close();
      }
    });
    Thread thread = Thread.ofPlatform().daemon().name("keyring").start(task);
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      thread.interrupt();
      throw new IOException("The keyring of this system did not answer; unlock it.");
    } catch (ExecutionException e) {
      // Its own words may hold what was to be kept.
      LOG.log(Level.FINE, "The keyring failed by {0}", Optional.ofNullable(e.getCause()).map(Object::getClass));
      throw new IOException("The keyring of this system cannot be used: it is locked, or none is running.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException("The keyring of this system was not waited for.");
    }
  }

  private static Keyring open() throws BackendNotSupportedException {
    BackendNotSupportedException none = new BackendNotSupportedException("No keyring is made for this system");
    for (KeyringStorageType type : types(System.getProperty("os.name").toLowerCase(Locale.ROOT))) {
      try {
        return Keyring.create(type);
      } catch (BackendNotSupportedException e) {
        none = e;
      }
    }
    throw none;
  }

  private static List<KeyringStorageType> types(String system) {
    if (system.startsWith("windows")) {
      return List.of(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
    }
    return system.startsWith("mac")
        ? List.of(KeyringStorageType.OSX_KEYCHAIN)
        : List.of(KeyringStorageType.GNOME_KEYRING, KeyringStorageType.KWALLET);
  }
}
