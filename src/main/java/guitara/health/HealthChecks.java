package guitara.health;

import guitara.health.advise.IndexAdvisor;
import guitara.health.check.InvalidIndexes;
import guitara.health.plan.ChangedPlans;
import java.util.List;

/// All checks in the order in which they are shown.
public final class HealthChecks {

  private HealthChecks() {}

  public static List<Check> all() {
    return List.of(
        new InvalidIndexes(),
        new ChangedPlans(),
        new IndexAdvisor());
  }
}
