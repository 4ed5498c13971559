package guitara.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.database.Vaults.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Where a password goes and stays. What real keyrings do is seen in `KeyringIT`.
class VaultsTest {

  private static final String NAME = "guitara_ws_1 at jdbc:postgresql://server/guitara";

  @TempDir private Path folder;

  private final Secret secret = Secret.random();
  private final List<String> said = new ArrayList<>();

  /// A keyring that takes what it is given, or nothing.
  private record Ring(Map<String, Secret> kept, boolean open) implements Vault {

    Ring(boolean open) {
      this(new HashMap<>(), open);
    }

    @Override
    public void store(String name, Secret secret) throws IOException {
      if (!open) {
        throw new IOException("The keyring is locked.");
      }
      kept.put(name, secret);
    }

    @Override
    public Optional<Secret> find(String name) {
      return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void forget(String name) {
      kept.remove(name);
    }
  }

  private Vaults vaults(Vault keyring) {
    return new Vaults(Optional.of(keyring), new FileVault(folder.resolve("vault")));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void theKeyringComesFirstAndThenNothingLiesInAFile() throws IOException {
    Vaults vaults = vaults(new Ring(true));
    vaults.file().store(NAME, Secret.random());
    assertThat(vaults.keep(NAME, secret, said::add)).isEqualTo(Place.KEYRING);
    assertThat(vaults.in(Place.KEYRING).find(NAME)).contains(secret);
    assertThat(files()).isEmpty();
    assertThat(said).isEmpty();
  }

  @Test
  void aKeyringThatRefusesIsNamedAndTheFileTakesIt() throws IOException {
    Vaults vaults = vaults(new Ring(false));
    assertThat(vaults.keep(NAME, secret, said::add)).isEqualTo(Place.FILE);
    assertThat(vaults.in(Place.FILE).find(NAME)).contains(secret);
    assertThat(said).containsExactly(
        "The keyring is locked. The password goes into a file that only you can read.");
  }

  @Test
  void withoutAKeyringThereIsTheFileAlone() throws IOException {
    Vaults vaults = Vaults.of(folder, false);
    assertThat(vaults.keep(NAME, secret, said::add)).isEqualTo(Place.FILE);
    assertThat(said).isEmpty();
    assertThatThrownBy(() -> vaults.in(Place.KEYRING)).isInstanceOf(IOException.class)
        .hasMessageContaining("in the keyring of this system, which cannot be reached");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileIsItsOwnersAloneAndOneThatIsNotIsRefused() throws IOException {
    Vault vault = new FileVault(folder.resolve("deep").resolve("vault"));
    vault.store(NAME, Secret.random());
    vault.store(NAME, secret);
    Path file = files().getFirst();
    assertThat(files()).containsExactly(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> vault.find(NAME)).isInstanceOf(IOException.class)
        .hasMessageContaining("others may read it; run: chmod 600 " + file)
        .hasMessageNotContaining(secret.value());
  }

  @Test
  void eachNameHasItsOwnAndWhatIsForgottenIsGone() throws IOException {
    Vault vault = new FileVault(folder);
    vault.store(NAME, secret);
    Secret other = Secret.random();
    vault.store("guitara_ws_2 at elsewhere", other);
    assertThat(vault.find(NAME)).contains(secret);
    vault.forget(NAME);
    vault.forget(NAME);
    assertThat(vault.find(NAME)).isEmpty();
    assertThat(vault.find("guitara_ws_2 at elsewhere")).contains(other);
  }

  /// A program killed while it wrote leaves a piece beside what was there, which stays good.
  @Test
  void whatAnInterruptedWriteLeftIsInNobodysWay() throws IOException {
    Vault vault = new FileVault(folder);
    vault.store(NAME, secret);
    Path file = files().getFirst();
    Files.writeString(file.resolveSibling(file.getFileName() + ".new"), "half a pass");
    assertThat(vault.find(NAME)).contains(secret);
    Secret next = Secret.random();
    vault.store(NAME, next);
    assertThat(vault.find(NAME)).contains(next);
    Files.writeString(file.resolveSibling(file.getFileName() + ".new"), "half a pass");
    vault.forget(NAME);
    assertThat(files()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("vault"), "in the way");
    assertThatThrownBy(() -> vaults(new Ring(false)).keep(NAME, secret, said::add)).isInstanceOf(IOException.class)
        .hasMessageContaining("The password cannot be kept in " + folder.resolve("vault"))
        .hasMessageNotContaining(secret.value());
  }
}
