package guitara.access;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.live.LiveCache;
import guitara.live.LiveEvent;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The trees of branches and capabilities, kept until somebody changes them. All calls block, but only where a tree is
/// not known.
public final class Trees {

  /// What a branch can be (table `branch`).
  public static final List<String> IDENTIFIERS =
      List.of("SITE", "DEPARTMENT", "WAREHOUSE", "REGION", "CUSTOMER", "CLIENT");
  /// What a capability can be for (table `capability`).
  public static final List<String> KINDS = List.of("DESKTOP", "KIOSK", "REPORT", "PORTLET", "ADMIN");

  private static final String BRANCHES = SqlFile.read(Trees.class, "branch-tree.sql");
  private static final String CAPABILITIES = SqlFile.read(Trees.class, "capability-tree.sql");
  private static final String SAVE_BRANCH = SqlFile.read(Trees.class, "save-branch.sql");
  private static final String SAVE_CAPABILITY = SqlFile.read(Trees.class, "save-capability.sql");
  private static final String ONLY = "all";
  private static final Duration LIFE = Duration.ofMinutes(10);

  /// A change of capabilities changes what sessions may do, and is announced by those.
  private static final Set<String> OF_CAPABILITIES = Set.of("capability", "session");

  private final Database database;
  private final Changes changes;
  private final LiveCache<String, Tree<BranchNode>> branches;
  private final LiveCache<String, Tree<CapabilityNode>> capabilities;

  public Trees(Database database) {
    this.database = database;
    this.changes = new Changes(database);
    this.branches = new LiveCache<>(1, LIFE, key -> readBranches());
    this.capabilities = new LiveCache<>(1, LIFE, key -> readCapabilities());
  }

  public Tree<BranchNode> branches() {
    return branches.get(ONLY);
  }

  public Tree<CapabilityNode> capabilities() {
    return capabilities.get(ONLY);
  }

  /// Forgets what an event made stale.
  public void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Changed(var change) -> {
        if (change.isOf("branch")) {
          branches.dropAll();
        }
        if (OF_CAPABILITIES.contains(change.table())) {
          capabilities.dropAll();
        }
      }
      case LiveEvent.Resync _ -> {
        branches.dropAll();
        capabilities.dropAll();
      }
      case LiveEvent.Connected _, LiveEvent.Away _ -> { }
    }
  }

  private Tree<BranchNode> readBranches() {
    return Tree.of(database.read(session -> session.createNativeQuery(BRANCHES, Tuple.class).getResultStream()
        .map(row -> new BranchNode(Rows.number(row, "id"), Rows.optionalNumber(row, "parent_id"),
            Rows.text(row, "code"), Rows.text(row, "name"), Rows.text(row, "identifier"),
            Rows.text(row, "timezone"), Rows.yes(row, "enabled")))
        .toList()));
  }

  private Tree<CapabilityNode> readCapabilities() {
    return Tree.of(database.read(session -> session.createNativeQuery(CAPABILITIES, Tuple.class).getResultStream()
        .map(row -> new CapabilityNode(Rows.number(row, "id"), Rows.optionalNumber(row, "parent_id"),
            Rows.text(row, "code"), Rows.text(row, "name"), Rows.text(row, "cfor"), Rows.yes(row, "enabled")))
        .toList()));
  }

  /// Adds a branch, or changes the one of this id.
  ///
  /// @param id empty adds one; that of `wanted` does not count
  /// @return its id
  public AccessOutcome<Long> saveBranch(OptionalLong id, BranchNode wanted) {
    AccessOutcome<Long> saved = changes.make(transaction -> transaction.session()
        .createNativeQuery(SAVE_BRANCH, Long.class)
        .setParameter("id", Rows.boxed(id)).setParameter("code", wanted.code()).setParameter("name", wanted.name())
        .setParameter("identifier", wanted.identifier()).setParameter("parent", Rows.boxed(wanted.parentId()))
        .setParameter("zone", wanted.zone()).setParameter("enabled", wanted.enabled()).getSingleResult());
    branches.dropAll();
    return saved;
  }

  /// Adds a capability, or changes name, place and state of the one of this id; whoever has what is above it has it
  /// from now on.
  ///
  /// @param id empty adds one; that of `wanted` does not count
  /// @return its id
  public AccessOutcome<Long> saveCapability(OptionalLong id, CapabilityNode wanted) {
    AccessOutcome<Long> saved = changes.make(transaction -> transaction.session()
        .createNativeQuery(SAVE_CAPABILITY, Long.class)
        .setParameter("id", Rows.boxed(id)).setParameter("code", wanted.code()).setParameter("name", wanted.name())
        .setParameter("kind", wanted.kind()).setParameter("parent", Rows.boxed(wanted.parentId()))
        .setParameter("enabled", wanted.enabled()).getSingleResult());
    capabilities.dropAll();
    return saved;
  }

  /// How often the trees were known.
  public CacheStats stats() {
    return branches.stats().plus(capabilities.stats());
  }
}
