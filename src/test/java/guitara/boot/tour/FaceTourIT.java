package guitara.boot.tour;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.boot.DatabaseChoice;
import guitara.boot.Surroundings;
import guitara.boot.TourRequest;
import guitara.boot.TourResult;
import guitara.support.FxToolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole tour as the command runs it: from an empty folder to a cancelled booking, each face in both themes.
@Timeout(420)
class FaceTourIT {

  private static final int STEPS = 88;

  @Test
  void everyStepEndsAsItShouldInBothThemes(@TempDir Path data) throws Exception {
    FxToolkit.start();
    Path out = Path.of("target", "pictures", "tour").toAbsolutePath();
    Surroundings surroundings = new Surroundings(Map.of(), System.getProperty("os.name"), data);
    TourResult result = new FaceTour(surroundings).run(
        new TourRequest(out, Optional.empty(), "all", DatabaseChoice.in(data), line -> { }));
    assertThat(result.steps()).allSatisfy(step -> assertThat(step.ok()).as(step.name()).isTrue());
    assertThat(result.steps()).hasSize(2 * STEPS);
    for (TourResult.Step step : result.steps()) {
      assertThat(out.resolve(step.picture())).isNotEmptyFile();
    }
    assertThat(Files.readAllLines(out.resolve("tour.log"))).hasSize(2 * STEPS).allMatch(line -> line.startsWith("ok"));
  }
}
