package guitara.boot.drill;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.boot.DrillResult.Drill;
import guitara.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// kill -9 in mid-booking: what was acknowledged stands, once and whole.
@Timeout(900)
class KillDrillIT {

  @TempDir private Path folder;

  @Test
  void nothingAcknowledgedIsLostDoubledOrHalfPlaced() throws IOException {
    int rounds = Integer.getInteger("guitara.drill.rounds", 3);
    Drill drill = KillDrill.run(folder, TestServer.programs(), rounds, step -> { });
    assertThat(drill.allWell()).as("%s", drill).isTrue();
    assertThat(drill.askedAgain()).as("%s", drill).isPositive();
    assertThat(drill.recoveryMs()).as("%s", drill).isLessThan(60_000);
  }
}
