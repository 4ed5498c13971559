package guitara.boot.tour;

import guitara.boot.Surroundings;
import guitara.boot.Tour;
import guitara.boot.TourRequest;
import guitara.boot.TourResult;
import guitara.boot.admin.AdminData;
import guitara.boot.admin.AdminSession;
import guitara.boot.face.FaceDatabase;
import guitara.boot.face.FxThread;
import guitara.database.CannotGoOn;
import guitara.database.EmbeddedServer;
import guitara.demo.DemoAccounts;
import guitara.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The tour of the faces: the same journey in each theme, on a real database, leaving nothing booked behind.
public final class FaceTour implements Tour {

  private static final String DESK = "desk";
  private static final String ADMIN = "admin";

  private final Surroundings surroundings;

  public FaceTour(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public TourResult run(TourRequest request) {
    List<Theme> themes = request.theme()
        .map(name -> List.of(name.equals("dark") ? Theme.DARK : Theme.LIGHT))
        .orElse(List.of(Theme.LIGHT, Theme.DARK));
    List<TourResult.Step> steps = new ArrayList<>();
    try (FaceDatabase database = FaceDatabase.open(request.database(), surroundings, request.progress())) {
      FxThread.start();
      for (Theme theme : themes) {
        TourLog log = new TourLog(request.out(), theme.name().toLowerCase(Locale.ROOT), request.progress());
        if (wanted(request, ADMIN)) {
          admin(database, theme, log);
        }
        if (wanted(request, DESK)) {
          desk(database, theme, log);
        }
        steps.addAll(log.steps());
      }
    }
    TourResult result = new TourResult(steps);
    write(request.out(), result);
    return result;
  }

  private static boolean wanted(TourRequest request, String face) {
    return request.face().equals(face) || request.face().equals("all");
  }

  private static void desk(FaceDatabase database, Theme theme, TourLog log) {
    try (TourDesk second = new TourDesk(database.setup(DESK, "tour-2"), theme, log);
        TourDesk desk = new TourDesk(database.setup(DESK, "tour-1"), theme, log)) {
      desk.showAccount(log);
      DeskJourney journey = new DeskJourney(desk, second, log);
      journey.run();
      journey.leaveNothing();
      new CalendarJourney(desk, log).run();
      ListJourney lists = new ListJourney(desk, log);
      lists.run();
      lists.leaveNothing();
      roster(database, theme, log);
      desk.front();
      desk.lockAndReturn(log);
      database.server().filter(EmbeddedServer::isOnlyFace)
          .ifPresent(server -> new OutageJourney(desk, log, server).run());
    }
  }

  private static void roster(FaceDatabase database, Theme theme, TourLog log) {
    try (TourDesk desk = new TourDesk(database.setup(DESK, "tour-4"), DemoAccounts.MANAGER, theme, log)) {
      new RosterJourney(desk, log).run();
    }
  }

  private static void admin(FaceDatabase database, Theme theme, TourLog log) {
    AdminData door = AdminData.open(database, "tour-3");
    try (TourWindow<AdminSession> window = new TourWindow<>(door, DemoAccounts.ADMINISTRATOR, theme, log)) {
      new AdminJourney(window.face, window.hand, log).run();
      window.lockAndReturn(log, scene -> scene.lookup(".rail-button") != null);
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
