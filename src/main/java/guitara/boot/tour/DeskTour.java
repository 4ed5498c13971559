package guitara.boot.tour;

import guitara.boot.Surroundings;
import guitara.boot.Tour;
import guitara.boot.TourRequest;
import guitara.boot.TourResult;
import guitara.boot.desk.DeskDatabase;
import guitara.database.CannotGoOn;
import guitara.database.EmbeddedServer;
import guitara.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// The desk's tour: the same journey in each theme, on a real database, leaving nothing booked behind.
public final class DeskTour implements Tour {

  private final Surroundings surroundings;

  public DeskTour(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public TourResult run(TourRequest request) {
    List<Theme> themes = request.theme()
        .map(name -> List.of(name.equals("dark") ? Theme.DARK : Theme.LIGHT))
        .orElse(List.of(Theme.LIGHT, Theme.DARK));
    List<TourResult.Step> steps = new ArrayList<>();
    try (DeskDatabase database = DeskDatabase.open(request.database(), surroundings, request.progress())) {
      startToolkit();
      for (Theme theme : themes) {
        steps.addAll(journey(database, theme, request));
      }
    }
    TourResult result = new TourResult(steps);
    write(request.out(), result);
    return result;
  }

  private static List<TourResult.Step> journey(DeskDatabase database, Theme theme, TourRequest request) {
    TourLog log = new TourLog(request.out(), theme.name().toLowerCase(Locale.ROOT), request.progress());
    try (TourDesk second = new TourDesk(database.setup("tour-2"), theme);
        TourDesk desk = new TourDesk(database.setup("tour-1"), theme)) {
      DeskJourney journey = new DeskJourney(desk, second, log);
      journey.run();
      journey.leaveNothing();
      ListJourney lists = new ListJourney(desk, log);
      lists.run();
      lists.leaveNothing();
      database.server().filter(EmbeddedServer::isOnlyFace)
          .ifPresent(server -> new OutageJourney(desk, log, server).run());
    }
    return log.steps();
  }

  private static void startToolkit() {
    CountDownLatch ready = new CountDownLatch(1);
    try {
      Platform.startup(ready::countDown);
      Platform.setImplicitExit(false);
      ready.await();
    } catch (IllegalStateException alreadyRunning) {
      Platform.setImplicitExit(false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(Path folder, TourResult result) {
    String lines = result.steps().stream()
        .map(step -> (step.ok() ? "ok" : "FAILED") + "\t" + step.ms() + " ms\t" + step.name() + "\t" + step.picture())
        .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("tour.log"), lines);
    } catch (IOException e) {
      throw CannotGoOn.noDatabase("The tour's log cannot be written to " + folder + ".", e);
    }
  }
}
