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
import guitara.health.check.activity.BlockedSessions;
import guitara.health.check.activity.CacheHits;
import guitara.health.check.activity.Connections;
import guitara.health.check.activity.LongTransactions;
import guitara.health.check.activity.SlowStatements;
import guitara.health.check.settings.Backups;
import guitara.health.check.settings.CollationDrift;
import guitara.health.check.settings.Replication;
import guitara.health.check.settings.ServerSettings;
import guitara.health.check.statistics.CorrelatedColumns;
import guitara.health.check.statistics.Statistics;
import guitara.health.check.statistics.StatisticsTargets;
import guitara.health.check.vacuum.DeadRows;
import guitara.health.check.vacuum.TransactionAge;
import guitara.health.check.vacuum.VacuumHeld;
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
        new Statistics(),
        new StatisticsTargets(),
        new CorrelatedColumns(),
        new DeadRows(),
        new VacuumHeld(),
        new TransactionAge(),
        new CollationDrift(),
        new LongTransactions(),
        new BlockedSessions(),
        new Connections(),
        new CacheHits(),
        new SlowStatements(),
        new ServerSettings(),
        new Replication(),
        new Backups(),
        new ChangedPlans(),
        new IndexAdvisor());
  }
}
