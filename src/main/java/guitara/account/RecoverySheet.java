package guitara.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Recovery codes in a file that nobody else on this computer can read, where its system knows such files.
final class RecoverySheet {

  private RecoverySheet() {}

  /// Writes the text, in place of what was there. Blocks.
  static Path write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file);
    PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
    return Files.writeString(file, text);
  }
}
