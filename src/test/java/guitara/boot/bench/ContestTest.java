package guitara.boot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.boot.Percentiles;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {

  @Test
  void eachGoesFirstInTurnAndBothAreTakenBack() throws SQLException {
    List<String> told = new ArrayList<>();
    Contest.Outcome outcome = Contest.hold(new Contest() {
      @Override
      public void useCase(int round) {
        told.add("use " + round);
      }

      @Override
      public void floor(int round) {
        told.add("bare " + round);
      }

      @Override
      public void takeBack(int round, boolean bare) {
        told.add("back " + (bare ? "bare" : "use"));
      }

      @Override
      public double statements() {
        return 0;
      }
    }, 1, 2);
    assertThat(told).containsExactly("use 0", "back use", "bare 0", "back bare", "bare 1", "back bare", "use 1",
        "back use", "use 2", "back use", "bare 2", "back bare");
    assertThat(outcome.useCase().p50()).isLessThan(1_000);
  }

  @Test
  void theRatioIsThatOfTheMedians() {
    assertThat(new Contest.Outcome(new Percentiles(3, 90, 90), new Percentiles(2, 2, 2)).ratio()).hasValue(1.5);
    assertThat(new Contest.Outcome(new Percentiles(3, 3, 3), new Percentiles(0, 0, 0)).ratio()).isEmpty();
  }
}
