package guitara.boot.drill;

import guitara.boot.DrillRequest;
import guitara.boot.DrillResult;
import guitara.boot.Drills;
import guitara.boot.Surroundings;
import guitara.database.CannotGoOn;
import guitara.database.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All drills, each on a server of its own in a folder that goes away with it.
public final class FailureDrills implements Drills {

  private static final String KILL = "kill";

  private final Surroundings surroundings;

  public FailureDrills(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public DrillResult run(DrillRequest request) {
    if (!List.of(KILL, "all").contains(request.name())) {
      throw CannotGoOn.wrongUse("There is no drill “" + request.name() + "”; choose kill or all.");
    }
    Path programs = surroundings.dataFolder().resolve("programs");
    try {
      Path folder = Files.createTempDirectory("guitara-drill");
      try {
        return new DrillResult(List.of(KillDrill.run(folder, programs, request.rounds(), request.progress())));
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw CannotGoOn.noDatabase("The drill needs a folder for its server: " + e.getMessage(), e);
    }
  }
}
