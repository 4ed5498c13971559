package guitara;

import guitara.boot.Composition;
import guitara.boot.DataFiller;
import guitara.boot.Surroundings;
import guitara.boot.Unusable;
import guitara.boot.desk.DeskFace;
import java.time.Clock;

/// Joins the commands to the real faces.
final class Wiring {

  private Wiring() {}

  /// The program as it is shipped.
  static Composition program(Surroundings surroundings) {
    return new Composition(
        request -> new DeskFace(surroundings).open(request),
        request -> {
          throw new Unusable("The tour is not part of this build yet.");
        },
        request -> new DataFiller(surroundings, Clock.systemUTC()).generate(request));
  }
}
