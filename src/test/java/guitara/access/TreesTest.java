package guitara.access;

import static guitara.access.Office.done;
import static guitara.access.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.access.AccessOutcome.Why;
import guitara.live.Change;
import guitara.live.LiveEvent;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TreesTest {

  private static final int NODES = 5_000;
  private static final long TWO_MILLIS = 2_000_000;

  private final Office office = Office.of("ADMIN");
  private final Trees trees = office.trees;
  private final long care = office.house.branch.id();
  private final long barbers = office.house.barbers.id();

  @AfterEach
  void close() {
    office.close();
  }

  private static BranchNode branch(long id, long parent) {
    return new BranchNode(
        id, parent == 0 ? OptionalLong.empty() : OptionalLong.of(parent), "B" + id, "B" + id, "SITE", "UTC", true);
  }

  private AccessOutcome<Long> move(long id, OptionalLong parent) {
    BranchNode now = trees.branches().find(id).orElseThrow();
    return trees.saveBranch(OptionalLong.of(id),
        new BranchNode(id, parent, now.code(), now.name(), now.identifier(), now.zone(), now.enabled()));
  }

  private AccessOutcome<Long> capability(OptionalLong id, OptionalLong parent, String code) {
    return trees.saveCapability(id, new CapabilityNode(0, parent, code, "Named anew", "REPORT", true));
  }

  private long capability(String code) {
    return trees.capabilities().inOrder().stream().filter(node -> node.code().equals(code)).findFirst()
        .orElseThrow().id();
  }

  @Test
  void aTreeKnowsParentsChildrenAndPaths() {
    Tree<BranchNode> tree = Tree.of(List.of(branch(3, 2), branch(1, 0), branch(2, 1), branch(4, 1), branch(5, 0)));
    assertThat(tree.inOrder()).extracting(BranchNode::id).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(tree.path(3)).extracting(BranchNode::id).containsExactly(1L, 2L, 3L);
    assertThat(tree.children(1)).extracting(BranchNode::id).containsExactly(2L, 4L);
    assertThat(tree.parent(3)).contains(branch(2, 1));
    assertThat(tree.parent(1)).isEmpty();
    assertThat(tree.isWithin(3, 1)).isTrue();
    assertThat(tree.isWithin(1, 3)).isFalse();
    assertThat(tree.find(9)).isEmpty();
    assertThat(tree.path(9)).isEmpty();
  }

  @Test
  void noTreeBitesItsTail() {
    assertThatThrownBy(() -> Tree.of(List.of(branch(1, 2), branch(2, 1), branch(3, 0))))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2 of 3");
    assertThatThrownBy(() -> Tree.of(List.of(branch(1, 7)))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void branchesAreAddedMovedAndNeverPutBelowThemselves() {
    long added = done(trees.saveBranch(OptionalLong.empty(), new BranchNode(
        0, OptionalLong.of(care), "RC2", "Royal Care annex", "DEPARTMENT", "Asia/Manila", true)));
    assertThat(trees.branches().path(added)).extracting(BranchNode::code).containsExactly("RC", "RC2");
    done(move(care, OptionalLong.of(barbers)));
    assertThat(trees.branches().path(added)).extracting(BranchNode::code).containsExactly("BARB", "RC", "RC2");
    refused(move(barbers, OptionalLong.of(added)), Why.CYCLE);
    assertThat(trees.branches().parent(barbers)).isEmpty();
  }

  @Test
  void aBranchsCodeAndZoneAreChecked() {
    refused(trees.saveBranch(OptionalLong.empty(), new BranchNode(
        0, OptionalLong.empty(), "RC", "Another", "SITE", "Asia/Manila", true)), Why.TAKEN);
    refused(trees.saveBranch(OptionalLong.empty(), new BranchNode(
        0, OptionalLong.empty(), "X", "Nowhere", "SITE", "Asia/Atlantis", true)), Why.INVALID);
  }

  @Test
  void capabilitiesAreAddedMovedAndSwitchedOff() {
    long report = capability("report");
    long added = done(capability(OptionalLong.empty(), OptionalLong.of(report), "report.money"));
    assertThat(trees.capabilities().path(added)).extracting(CapabilityNode::code)
        .containsExactly("report", "report.money");
    refused(capability(OptionalLong.of(report), OptionalLong.of(added), "report"), Why.CYCLE);
    refused(capability(OptionalLong.empty(), OptionalLong.empty(), "report.money"), Why.MORE_THAN_ONES_OWN);
  }

  @Test
  void onlyWhoKeepsTheTreesChangesThem() {
    office.enter("BEA", "MANAGER");
    refused(move(care, OptionalLong.of(barbers)), Why.NOT_ALLOWED);
    office.enter("JO", "ADMIN");
    office.letTimePass();
    refused(move(care, OptionalLong.of(barbers)), Why.CONFIRM_FIRST);
    assertThat(trees.branches().parent(care)).isEmpty();
  }

  @Test
  void whatChangesElsewhereIsReadAgain() {
    assertThat(trees.branches().size()).isEqualTo(2);
    long before = trees.capabilities().size();
    office.house.asOwner("INSERT INTO branch (code, name) VALUES ('NEW', 'New one');"
        + "INSERT INTO capability (code, name, cfor) VALUES ('new.one', 'New one', 'REPORT')");
    assertThat(trees.branches().size()).as("nobody told").isEqualTo(2);
    trees.on(new LiveEvent.Changed(new Change("branch", 0, List.of(), List.of())));
    assertThat(trees.branches().size()).isEqualTo(3);
    assertThat(trees.capabilities().size()).isEqualTo(before);
    trees.on(new LiveEvent.Changed(new Change("capability", 0, List.of(), List.of())));
    assertThat(trees.capabilities().size()).isEqualTo(before + 1);
  }

  /// Each question walks the whole tree and asks for a path; the median counts, as a computer does other things too.
  @Test
  void fiveThousandNodesAnswerWithinTwoMilliseconds() {
    office.house.asOwner("""
        INSERT INTO capability (id, code, name, cfor, parent_id)
        SELECT 10000 + n, 'many.n' || n, 'Number ' || n, 'REPORT', CASE WHEN n > 1 THEN 10000 + n / 3 + (n < 3)::int END
          FROM generate_series(1, %d) n ORDER BY n""".formatted(NODES));
    trees.on(new LiveEvent.Resync());
    assertThat(trees.capabilities().size()).isGreaterThan(NODES);
    long[] nanos = new long[200];
    for (int n = 0; n < nanos.length; n++) {
      long began = System.nanoTime();
      Tree<CapabilityNode> tree = trees.capabilities();
      long deep = tree.inOrder().stream().filter(node -> tree.children(node.id()).isEmpty()).count();
      assertThat(tree.path(10_000 + NODES).size() + deep).isPositive();
      nanos[n] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    assertThat(nanos[nanos.length / 2]).as("ns for all of %d nodes", NODES).isLessThan(TWO_MILLIS);
    assertThat(trees.stats().hitRate()).isGreaterThan(0.9);
  }
}
