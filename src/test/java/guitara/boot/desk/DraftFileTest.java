package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is typed lies in one small file of the owner's alone, and each running desk has its own.
class DraftFileTest {

  private static final String HERE = "jdbc:postgresql://here/guitara";

  @TempDir
  private Path data;

  private Path folder() {
    return data.resolve("drafts");
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder())) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void theNextStartReadsWhatTheLastRunWrote() throws IOException {
    try (DraftFile desk = DraftFile.claim(folder(), HERE)) {
      assertThat(desk.read()).isEmpty();
      desk.write("first, and longer than what follows");
      desk.write("Peña");
    }
    try (DraftFile desk = DraftFile.claim(folder(), HERE)) {
      assertThat(desk.read()).contains("Peña");
      desk.clear();
      assertThat(desk.read()).isEmpty();
    }
    assertThat(files(".json")).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseMayReadIt() throws IOException {
    try (DraftFile desk = DraftFile.claim(folder(), HERE)) {
      desk.write("private");
      assertThat(permissions(files(".json").getFirst())).isEqualTo("rw-------");
      assertThat(permissions(folder())).isEqualTo("rwx------");
      desk.putAside();
      assertThat(permissions(files(".aside").getFirst())).isEqualTo("rw-------");
    }
  }

  /// Killed while it wrote: half of the new text lies beside the old one, which still counts.
  @Test
  void aWriteThatWasCutOffChangesNothing() throws IOException {
    try (DraftFile desk = DraftFile.claim(folder(), HERE)) {
      desk.write("whole");
      Path file = files(".json").getFirst();
      Files.writeString(file.resolveSibling(file.getFileName() + ".new"), "ha");
    }
    try (DraftFile desk = DraftFile.claim(folder(), HERE)) {
      assertThat(desk.read()).contains("whole");
      desk.write("after");
      assertThat(desk.read()).contains("after");
    }
    assertThat(files(".new")).isEmpty();
  }

  @Test
  void whatIsPutAsideIsNotReadAgain() throws IOException {
    try (DraftFile desk = DraftFile.claim(folder(), HERE)) {
      desk.write("of another version");
      desk.putAside();
      assertThat(desk.read()).isEmpty();
    }
    assertThat(files(".aside")).hasSize(1);
  }

  @Test
  void desksOfOneComputerDoNotShareAFileAndTheNextOneTakesOverWhatWasLeft() throws IOException {
    try (DraftFile first = DraftFile.claim(folder(), HERE)) {
      try (DraftFile second = DraftFile.claim(folder(), HERE)) {
        second.write("of the second");
        assertThat(first.read()).isEmpty();
      }
      try (DraftFile restarted = DraftFile.claim(folder(), HERE)) {
        assertThat(restarted.read()).contains("of the second");
      }
    }
    try (DraftFile only = DraftFile.claim(folder(), HERE)) {
      assertThat(only.read()).contains("of the second");
    }
  }

  @Test
  void whatWasTypedForOneDatabaseIsNotOfferedOnAnother() throws IOException {
    try (DraftFile here = DraftFile.claim(folder(), HERE)) {
      here.write("for here");
    }
    try (DraftFile there = DraftFile.claim(folder(), "jdbc:postgresql://there/guitara")) {
      assertThat(there.read()).isEmpty();
    }
  }
}
