package guitara.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Files of their owner's alone: closed to others from the first byte on, and replaced whole or not at all, however the
/// program or the computer ends.
public final class PrivateFile {

  private static final Set<String> VIEWS = FileSystems.getDefault().supportedFileAttributeViews();
  private static final boolean POSIX = VIEWS.contains("posix");
  private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
      PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
  private static final FileAttribute<?>[] OWNER_ALONE = ownerAlone();

  private PrivateFile() {}

  /// Puts a file in the place of whatever lies there.
  public static void write(Path file, String text) throws IOException {
    Path fresh = beside(file);
    Files.deleteIfExists(fresh);
    try (FileChannel channel = open(fresh, StandardOpenOption.CREATE_NEW)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    settle(file.toAbsolutePath().resolveSibling(""));
  }

  /// Removes a file, and what a write that was cut short left of it.
  public static void delete(Path file) throws IOException {
    Files.deleteIfExists(beside(file));
    Files.deleteIfExists(file);
  }

  /// Makes a folder, and those above it, that nobody else can look into.
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, POSIX ? permissions("rwx------") : new FileAttribute<?>[0]);
  }

  /// Opens a file for writing.
  ///
  /// @param how [StandardOpenOption#CREATE] or [StandardOpenOption#CREATE_NEW]
  public static FileChannel open(Path file, StandardOpenOption how) throws IOException {
    return FileChannel.open(file, Set.of(how, StandardOpenOption.WRITE), OWNER_ALONE);
  }

  /// Whether others may read, or whether that cannot be told. Where Windows keeps a list of who may, it is not asked.
  public static boolean isOpenToOthers(Path file) {
    if (!POSIX) {
      return false;
    }
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException _) {
      return true;
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private static FileAttribute<?>[] ownerAlone() {
    if (POSIX) {
      return permissions("rw-------");
    }
    try {
      return VIEWS.contains("acl") ? new FileAttribute<?>[] {new OwnerAlone(owner())} : new FileAttribute<?>[0];
    } catch (IOException _) {
      // Windows does not know its own user by name; the user's own folder is closed to others already.
      return new FileAttribute<?>[0];
    }
  }

  private static FileAttribute<?>[] permissions(String permissions) {
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
  }

  private static UserPrincipal owner() throws IOException {
    return FileSystems.getDefault().getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name"));
  }

  /// Windows' list of who may do what, with one line.
  private record OwnerAlone(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {

    OwnerAlone(UserPrincipal owner) {
      this(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(owner)
          .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
    }

    @Override
    public String name() {
      return "acl:acl";
    }
  }

  /// The new name, too, is to outlive a loss of power; Windows sees to that by itself and opens no folder.
  private static void settle(Path folder) throws IOException {
    if (POSIX) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
