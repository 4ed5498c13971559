package guitara.health.record;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/// A flight recording of this program: where it spends its time and memory, for whoever looks for what is slow.
///
/// It has methods, threads, garbage collections, locks and the machine's load. It has nothing that passes through files
/// and sockets, no messages of exceptions, no environment and no command lines; so neither bookings nor names nor
/// passwords get into it.
public final class FlightRecording implements AutoCloseable {

  /// It ends by itself after this.
  public static final Duration LONGEST = Duration.ofMinutes(10);
  /// Bytes from which on the oldest is left out.
  public static final long LARGEST = 100L << 20;

  /// What could tell of people, data, secrets or other programs of this computer.
  static final List<String> LEFT_OUT = List.of(
      "jdk.SocketRead", "jdk.SocketWrite", "jdk.FileRead", "jdk.FileWrite", "jdk.FileForce",
      "jdk.InitialEnvironmentVariable", "jdk.InitialSystemProperty", "jdk.JVMInformation", "jdk.SystemProcess",
      "jdk.ProcessStart", "jdk.JavaExceptionThrow", "jdk.JavaErrorThrow", "jdk.OldObjectSample",
      "jdk.InitialSecurityProperty", "jdk.SecurityPropertyModification", "jdk.TLSHandshake", "jdk.X509Certificate",
      "jdk.X509Validation", "jdk.Deserialization", "jdk.StringFlag", "jdk.StringFlagChanged");

  private final Recording recording;

  private FlightRecording(Recording recording) {
    this.recording = recording;
  }

  /// Begins one. Blocks for a moment.
  public static FlightRecording start() throws IOException {
    try {
      Recording recording = new Recording(Configuration.getConfiguration("profile"));
      recording.setName("guitara");
      LEFT_OUT.forEach(recording::disable);
      recording.setToDisk(true);
      recording.setDuration(LONGEST);
      recording.setMaxSize(LARGEST);
      recording.start();
      return new FlightRecording(recording);
    } catch (ParseException e) {
      throw new IOException("This Java does not know the recording's settings", e);
    }
  }

  /// Whether it still records; not after [#LONGEST], when there is something to save all the same.
  public boolean isRunning() {
    return recording.getState() == RecordingState.RUNNING;
  }

  /// Ends it. Blocks for a moment.
  public void stop() {
    if (isRunning()) {
      recording.stop();
    }
  }

  /// Writes what was recorded to a file; in place of one that is there.
  public void save(Path file) throws IOException {
    recording.dump(file);
  }

  /// Forgets it.
  @Override
  public void close() {
    recording.close();
  }
}
