package guitara.health;

import guitara.health.advise.IndexAdvisor;
import guitara.health.check.Bloat;
import guitara.health.check.DuplicateIndexes;
import guitara.health.check.ForeignKeyIndexes;
import guitara.health.check.InvalidIndexes;
import guitara.health.check.KeyRoom;
import guitara.health.check.LooseTables;
import guitara.health.check.TableGrowth;
import guitara.health.check.UnprovedConstraints;
import guitara.health.check.UnusedIndexes;
import guitara.health.check.WholeTableReads;
import guitara.health.plan.ChangedPlans;
import java.util.List;

/// All checks in the order in which they are shown.
public final class HealthChecks {

  private HealthChecks() {}

  public static List<Check> all() {
    return List.of(
        new InvalidIndexes(),
        new KeyRoom(),
        new UnprovedConstraints(),
        new LooseTables(),
        new ForeignKeyIndexes(),
        new DuplicateIndexes(),
        new UnusedIndexes(),
        new WholeTableReads(),
        new Bloat(Bloat.Of.INDEXES),
        new Bloat(Bloat.Of.TABLES),
        new TableGrowth(),
        new ChangedPlans(),
        new IndexAdvisor());
  }
}
