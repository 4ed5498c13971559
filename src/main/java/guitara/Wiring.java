package guitara;

import guitara.boot.Composition;
import guitara.boot.DataFiller;
import guitara.boot.Surroundings;
import guitara.boot.admin.AdminData;
import guitara.boot.bench.HeadlessStart;
import guitara.boot.bench.ManyDesks;
import guitara.boot.bench.SpeedBench;
import guitara.boot.desk.DeskDoor;
import guitara.boot.drill.FailureDrills;
import guitara.boot.face.FaceWindow;
import guitara.boot.tour.FaceTour;
import guitara.ui.SystemDialogs;
import java.time.Clock;

/// Joins the commands to the real faces.
final class Wiring {

  private Wiring() {}

  /// The program as it is shipped.
  static Composition program(Surroundings surroundings) {
    return new Composition(
        request -> FaceWindow.run(request, surroundings, "desk", DeskDoor::open),
        request -> FaceWindow.run(request, surroundings, "admin", shown -> AdminData.open(shown).measuredWith(
            new SpeedBench(surroundings).withoutWindows(), new ManyDesks(surroundings), request.database(),
            SystemDialogs.real())),
        request -> new FaceTour(surroundings).run(request),
        request -> new DataFiller(surroundings, Clock.systemUTC()).generate(request),
        request -> new FailureDrills(surroundings).run(request),
        request -> new SpeedBench(surroundings).run(request),
        request -> new ManyDesks(surroundings).run(request),
        new HeadlessStart(surroundings));
  }
}
