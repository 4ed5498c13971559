package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.core.Choice;
import guitara.admin.shell.Section;
import guitara.boot.BenchRequest;
import guitara.boot.DatabaseChoice;
import guitara.boot.Surroundings;
import guitara.boot.admin.AdminData;
import guitara.boot.admin.AdminSession;
import guitara.boot.bench.ManyDesks;
import guitara.boot.bench.SpeedBench;
import guitara.boot.face.FaceDatabase;
import guitara.boot.face.Leaving;
import guitara.database.Secret;
import guitara.demo.DemoAccounts;
import guitara.support.FxDriver;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.ui.SystemDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The section of measurements on the invented house, with the program's own benchmark and load test.
@Timeout(300)
class MeasureIT {

  private static final Leaving NOBODY = Leaving.NOBODY;

  /// Every file goes into one folder.
  private record Into(Path folder) implements SystemDialogs {

    @Override
    public Optional<Path> saveAs(Window owner, String title, String name) {
      return Optional.of(folder.resolve(name));
    }

    @Override
    public Printing print(Window owner, Node page) {
      return Printing.NO_PRINTER;
    }
  }

  @Test
  void whatIsMeasuredIsShownKeptComparedAndTicked(@TempDir Path folder) throws Exception {
    FxToolkit.start();
    Path house = folder.resolve("house");
    Surroundings surroundings = new Surroundings(Map.of(), System.getProperty("os.name"), house);
    DatabaseChoice choice = DatabaseChoice.in(house);
    try (FaceDatabase database = FaceDatabase.open(choice, surroundings, line -> { });
        AdminData data = AdminData.open(database).measuredWith(
            request -> new SpeedBench(surroundings).withoutWindows().run(few(request)), new ManyDesks(surroundings),
            choice, new Into(folder))) {
      assertThat(data.signIn().withPassword(
          DemoAccounts.ADMINISTRATOR, new Secret(DemoAccounts.PASSWORD), "")).isPresent();
      Supplier<AdminSession> builder = data.read();
      AdminSession session = FxToolkit.on(builder::get);
      session.leaveBy(NOBODY);
      try (FxDriver driver = FxDriver.showScene(() -> session.scene(1280, 720))) {
        driver.run(() -> session.model().go(Section.MEASURE));
        driver.waitFor("Nothing was measured here yet");
        new Round(driver, session, folder).all();
      } finally {
        FxToolkit.run(session::close);
      }
    }
  }

  @Test
  void onRealDataNothingIsMeasuredAndOnlyWhoProvesThemselvesIsToldSo() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.MEASURE);
      window.waitFor("Nothing was measured here yet");
      window.letTimePass();
      window.driver.click("#startButton");
      window.waitFor("Is it you?");
      window.set("#password", AdminWindow.PASSWORD);
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("Not on this database: its bookings are real");
      assertThat(window.house.count("SELECT count(*) FROM measurement")).isZero();
      window.driver.click("#recordTab");
      window.driver.click("#listsTab");
      window.waitFor("of 18 lines are ticked");
    }
  }

  /// The rows with an o in their name, a few rounds of each: what they come to is not tested.
  private static BenchRequest few(BenchRequest request) {
    return new BenchRequest(
        request.profile(), Optional.of("o"), OptionalInt.of(3), request.database(), request.progress());
  }

  /// One look at each page.
  private record Round(FxDriver driver, AdminSession session, Path folder) {

    void all() throws Exception {
      pictures("0-empty");
      benchmarkStoppedAndRunTwice();
      loadTest();
      recordingAndReport();
      lists();
    }

    private void pictures(String name) {
      FxPictures.bothThemes(driver.scene(), session.model().themeProperty()::set, 1, "admin/8-measure-" + name);
    }

    private TableView<?> table() {
      return (TableView<?>) driver.scene().lookup(".table-view");
    }

    private void benchmarkStoppedAndRunTwice() {
      driver.click("#quickBox");
      driver.click("#startButton");
      driver.waitFor("Measuring day-board");
      pictures("1-running");
      driver.click("#stopButton");
      driver.waitFor("Stopped. What it booked is called off again.");
      for (int run = 1; run <= 2; run++) {
        int runs = run;
        driver.click("#startButton");
        driver.waitUntil("run " + run + " is kept", () ->
            ((ComboBox<?>) driver.scene().lookup("#shownBox")).getItems().size() == runs);
        driver.waitFor("Done.");
      }
      driver.waitFor("quick look");
      assertThat(FxToolkit.on(() -> table().getItems().size())).isEqualTo(5);
      pictures("2-benchmark");
      driver.run(() -> {
        @SuppressWarnings("unchecked")
        ComboBox<Choice<?>> before = (ComboBox<Choice<?>>) driver.scene().lookup("#beforeBox");
        before.setValue(before.getItems().getLast());
      });
      driver.waitFor("×");
      pictures("3-compared");
    }

    private void loadTest() {
      driver.click("#loadTab");
      driver.waitFor("No load test was run here yet");
      driver.run(() -> {
        ((ComboBox<?>) driver.scene().lookup("#desksBox")).getSelectionModel().select(3);
        ((ComboBox<?>) driver.scene().lookup("#secondsBox")).getSelectionModel().select(0);
      });
      driver.click("#startButton");
      driver.waitFor("Working");
      driver.waitFor("Done.");
      driver.waitUntil("figures and counts are shown", () -> table().getItems().size() == 9);
      pictures("4-load");
    }

    private void recordingAndReport() throws Exception {
      driver.click("#recordTab");
      driver.click("#recordButton");
      driver.waitFor("Recording since");
      driver.click("#stopButton");
      driver.waitFor("Stopped. Save the recording");
      driver.click("#saveButton");
      driver.waitFor("Saved as “guitara.jfr”");
      assertThat(folder.resolve("guitara.jfr")).isNotEmptyFile();
      driver.click("#pdfButton");
      driver.waitFor("Saved as “guitara-health.pdf”");
      pictures("5-record");
      driver.click("#jsonButton");
      driver.waitFor("Saved as “guitara-health.json”");
      assertThat(folder.resolve("guitara-health.pdf")).isNotEmptyFile();
      assertThat(Files.readString(folder.resolve("guitara-health.json"))).contains("guitara.appointment");
    }

    private void lists() {
      driver.click("#listsTab");
      driver.waitFor("of 18 lines are ticked");
      driver.waitUntil("all lines are shown", () ->
          driver.scene().getRoot().lookupAll(".admin-check-line").size() == 18);
      driver.waitFor("The benchmark of");
      driver.waitFor("The load test of");
      driver.run(() -> driver.scene().lookup("#tick-000-9").requestFocus());
      driver.settle();
      driver.keys(KeyCode.SPACE);
      driver.waitFor("Last ticked:");
      pictures("6-lists");
    }
  }
}
