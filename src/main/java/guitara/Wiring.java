package guitara;

import guitara.boot.Composition;
import guitara.boot.DataFiller;
import guitara.boot.Surroundings;
import guitara.boot.admin.AdminFace;
import guitara.boot.desk.DeskFace;
import guitara.boot.drill.FailureDrills;
import guitara.boot.tour.DeskTour;
import java.time.Clock;

/// Joins the commands to the real faces.
final class Wiring {

  private Wiring() {}

  /// The program as it is shipped.
  static Composition program(Surroundings surroundings) {
    return new Composition(
        request -> new DeskFace(surroundings).open(request),
        request -> new AdminFace(surroundings).open(request),
        request -> new DeskTour(surroundings).run(request),
        request -> new DataFiller(surroundings, Clock.systemUTC()).generate(request),
        request -> new FailureDrills(surroundings).run(request));
  }
}
