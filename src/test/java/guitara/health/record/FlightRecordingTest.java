package guitara.health.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecordingTest {

  @Test
  void itHasTheProgramsDoingsAndNothingThatPassesThroughIt(@TempDir Path folder) throws IOException {
    Path note = folder.resolve("Maria Cristina.txt");
    Path file = folder.resolve("guitara.jfr");
    System.setProperty("guitara.test.secret", "lemon grass and ginger");
    try (FlightRecording recording = FlightRecording.start()) {
      assertThat(recording.isRunning()).isTrue();
      Files.writeString(note, "booked");
      assertThat(Files.readString(note)).isEqualTo("booked");
      assertThat(new IllegalStateException("Maria is with Jo Reyes")).isNotNull();
      System.gc();
      recording.stop();
      assertThat(recording.isRunning()).isFalse();
      recording.save(file);
    } finally {
      System.clearProperty("guitara.test.secret");
    }
    Set<String> types = RecordingFile.readAllEvents(file).stream()
        .map(RecordedEvent::getEventType).map(type -> type.getName()).collect(Collectors.toSet());
    assertThat(types).contains("jdk.GarbageCollection").doesNotContainAnyElementsOf(FlightRecording.LEFT_OUT);
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("Maria").doesNotContain("lemon grass");
  }
}
