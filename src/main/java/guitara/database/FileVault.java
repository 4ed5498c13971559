package guitara.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// A file of its owner's alone for each secret.
record FileVault(Path folder) implements Vault {

  @Override
  public void store(String name, Secret secret) throws IOException {
    try {
      PrivateFile.makeFolder(folder);
      PrivateFile.write(file(name), secret.value());
    } catch (IOException e) {
      throw new IOException("The password cannot be kept in " + folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<Secret> find(String name) throws IOException {
    Path file = file(name);
    try {
      Secret secret = new Secret(Files.readString(file, StandardCharsets.UTF_8).strip());
      if (PrivateFile.isOpenToOthers(file)) {
        throw new IOException("The file " + file + " holds a password and others may read it; run: chmod 600 " + file);
      }
      return Optional.of(secret);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  @Override
  public void forget(String name) throws IOException {
    PrivateFile.delete(file(name));
  }

  /// Names hold what no file's name may.
  private Path file(String name) {
    return folder.resolve(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + ".secret");
  }
}
