package guitara.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A tree that never changes, worked out once: every question costs a look-up. No node can lie below itself.
public final class Tree<N extends TreeNode> {

  private final Map<Long, N> byId;
  private final Map<Long, List<N>> childrenOf;
  private final List<N> roots;
  private final List<N> inOrder;
  private final Map<Long, List<N>> paths = new HashMap<>();

  private Tree(List<N> nodes) {
    byId = nodes.stream().collect(Collectors.toUnmodifiableMap(TreeNode::id, node -> node));
    roots = nodes.stream().filter(node -> node.parentId().isEmpty()).toList();
    childrenOf = nodes.stream().filter(node -> node.parentId().isPresent())
        .collect(Collectors.groupingBy(node -> node.parentId().orElseThrow(), Collectors.toUnmodifiableList()));
    List<N> walked = new ArrayList<>(nodes.size());
    List<N> waiting = new ArrayList<>(roots.reversed());
    while (!waiting.isEmpty()) {
      N node = waiting.removeLast();
      List<N> path = new ArrayList<>(
          node.parentId().isPresent() ? paths.getOrDefault(node.parentId().getAsLong(), List.of()) : List.of());
      path.add(node);
      paths.put(node.id(), List.copyOf(path));
      walked.add(node);
      waiting.addAll(children(node.id()).reversed());
    }
    inOrder = List.copyOf(walked);
    if (inOrder.size() != nodes.size()) {
      throw new IllegalArgumentException(
          (nodes.size() - inOrder.size()) + " of " + nodes.size() + " nodes lie below themselves, or below nothing");
    }
  }

  /// Works the tree out.
  ///
  /// @param nodes in the order in which siblings stand
  /// @throws IllegalArgumentException where a node lies below itself or below one that is not there
  public static <N extends TreeNode> Tree<N> of(List<N> nodes) {
    return new Tree<>(nodes);
  }

  public Optional<N> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<N> parent(long id) {
    List<N> path = path(id);
    return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
  }

  /// What lies directly below; empty also where there is no such node.
  public List<N> children(long id) {
    return childrenOf.getOrDefault(id, List.of());
  }

  /// From the root down to the node itself; empty where there is no such node.
  public List<N> path(long id) {
    return paths.getOrDefault(id, List.of());
  }

  /// Whether a node is another or lies below it, however deep.
  public boolean isWithin(long id, long above) {
    return path(id).stream().anyMatch(node -> node.id() == above);
  }

  public List<N> roots() {
    return roots;
  }

  /// Every node, each before what lies below it.
  public List<N> inOrder() {
    return inOrder;
  }

  public int size() {
    return inOrder.size();
  }
}
