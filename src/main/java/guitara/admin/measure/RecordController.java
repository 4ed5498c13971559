package guitara.admin.measure;

import guitara.admin.core.AdminContext;
import guitara.health.HealthWords;
import guitara.health.record.FlightRecording;
import guitara.health.report.WriteReport;
import guitara.ui.Texts;
import guitara.ui.control.ProgressLine;
import guitara.ui.task.Busy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A flight recording of this program, and the health report for somebody who is not here.
public final class RecordController {

  private final AdminContext context;
  private final Texts texts;
  private final Measuring measuring;
  private final Busy busy = new Busy();
  private Optional<FlightRecording> recording = Optional.empty();
  private Optional<Instant> since = Optional.empty();

  @FXML private VBox progressSlot;
  @FXML private Button recordButton;
  @FXML private Button stopButton;
  @FXML private Button saveButton;
  @FXML private Label recordSaid;
  @FXML private Button pdfButton;
  @FXML private Button jsonButton;
  @FXML private Label reportSaid;

  RecordController(AdminContext context, Measuring measuring) {
    this.context = context;
    this.texts = context.texts();
    this.measuring = measuring;
  }

  @FXML
  void initialize() {
    progressSlot.getChildren().add(new ProgressLine(busy, texts));
    for (Label label : new Label[] {recordSaid, reportSaid}) {
      label.managedProperty().bind(label.visibleProperty());
      label.visibleProperty().bind(label.textProperty().isNotEmpty());
    }
    pdfButton.disableProperty().bind(busy.workingProperty());
    jsonButton.disableProperty().bind(busy.workingProperty());
    showRecording();
  }

  /// It may have come to its longest meanwhile.
  void refresh() {
    showRecording();
  }

  private void showRecording() {
    boolean runs = recording.filter(FlightRecording::isRunning).isPresent();
    recordButton.setDisable(runs);
    stopButton.setDisable(!runs);
    saveButton.setDisable(recording.isEmpty());
    if (!runs && recording.isPresent() && since.isPresent()) {
      since = Optional.empty();
      recordSaid.setText(texts.get("admin.record.stopped"));
    }
  }

  @FXML
  void record() {
    context.tasks().run(FlightRecording::start).showing(busy)
        .onSuccess(begun -> {
          recording.ifPresent(FlightRecording::close);
          recording = Optional.of(begun);
          since = Optional.of(context.clock().instant());
          recordSaid.setText(texts.format("admin.record.runs", context.words().when(since)));
          showRecording();
        })
        .onFailure(failure -> recordSaid.setText(texts.get("admin.record.failed")))
        .start();
  }

  @FXML
  void stop() {
    recording.ifPresent(running -> context.tasks().run(() -> ended(running)).showing(busy)
        .onSuccess(done -> showRecording())
        .onFailure(failure -> recordSaid.setText(texts.get("admin.record.failed")))
        .start());
  }

  private static boolean ended(FlightRecording running) {
    running.stop();
    return true;
  }

  @FXML
  void save() {
    recording.ifPresent(recorded -> choose("admin.record.save", "guitara.jfr").ifPresent(file ->
        write(file, recordSaid, "admin.record.saved", () -> {
          recorded.save(file);
          return true;
        })));
  }

  @FXML
  void savePdf() {
    report("guitara-health.pdf");
  }

  @FXML
  void saveJson() {
    report("guitara-health.json");
  }

  private void report(String name) {
    choose("admin.report.save", name).ifPresent(file ->
        write(file, reportSaid, "admin.report.saved", () -> write(file)));
  }

  private boolean write(Path file) throws IOException {
    Optional<Measuring.Examined> examined = measuring.examine();
    if (examined.isPresent()) {
      new WriteReport(new HealthWords(texts.locale(), context.words().zone()))
          .to(file, examined.get().report(), examined.get().facts());
    }
    return examined.isPresent();
  }

  private Optional<Path> choose(String title, String name) {
    return measuring.dialogs().saveAs(recordButton.getScene().getWindow(), texts.get(title), name);
  }

  private void write(Path file, Label said, String done, Callable<Boolean> work) {
    context.tasks().<Boolean>run(work).showing(busy)
        .onSuccess(written -> {
          said.setText(written ? texts.format(done, file.getFileName()) : texts.get("admin.report.nobody"));
          showRecording();
        })
        .onFailure(IOException.class, failure ->
            said.setText(texts.format("admin.record.not-saved", file.getFileName())))
        .onFailure(failure -> context.place().fail(failure, () -> write(file, said, done, work)))
        .start();
  }
}
