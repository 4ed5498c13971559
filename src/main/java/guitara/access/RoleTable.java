package guitara.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which role may do what.
///
/// @param given by role, the capabilities given to it; each brings all that lie below it
public record RoleTable(List<Role> roles, Tree<CapabilityNode> capabilities, Map<Long, Set<Long>> given) {

  public RoleTable {
    roles = List.copyOf(roles);
    given = Map.copyOf(given);
  }

  /// Whether the capability itself was given to the role.
  public boolean isGiven(long role, long capability) {
    return given.getOrDefault(role, Set.of()).contains(capability);
  }

  /// The nearest capability above this one that was given to the role; none where the role has it not or by itself.
  public List<CapabilityNode> givenAbove(long role, long capability) {
    List<CapabilityNode> path = capabilities.path(capability);
    return path.subList(0, path.size() - 1).reversed().stream()
        .filter(above -> isGiven(role, above.id())).limit(1).toList();
  }

  /// Whether the role may do it, for whatever reason.
  public boolean has(long role, long capability) {
    return capabilities.path(capability).stream().anyMatch(node -> isGiven(role, node.id()));
  }
}
