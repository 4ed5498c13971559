package guitara.access;

import guitara.database.Database;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Roles and what they may do. All calls block.
public final class RoleCatalogue {

  private final Database database;
  private final Changes changes;
  private final Trees trees;

  public RoleCatalogue(Database database, Trees trees) {
    this.database = database;
    this.changes = new Changes(database);
    this.trees = trees;
  }

  /// All roles, in the order of the house.
  public List<Role> roles() {
    return database.read(session -> session
        .createNativeQuery("SELECT r.id, r.code, r.name FROM admin.role r ORDER BY r.sort, r.id", Tuple.class)
        .getResultStream()
        .map(row -> new Role(Rows.number(row, "id"), Rows.text(row, "code"), Rows.text(row, "name"))).toList());
  }

  public RoleTable table() {
    Map<Long, Set<Long>> given = database.read(session -> session
        .createNativeQuery("SELECT g.role_id, g.capability_id FROM admin.role_capability g", Tuple.class)
        .getResultStream()
        .collect(Collectors.groupingBy(row -> Rows.number(row, "role_id"),
            Collectors.mapping(row -> Rows.number(row, "capability_id"), Collectors.toUnmodifiableSet()))));
    return new RoleTable(roles(), trees.capabilities(), given);
  }

  /// Gives a capability, with all below it, to a role or takes it away; effective at once for everybody who has the
  /// role. What came from above stays.
  public AccessOutcome<Boolean> set(long role, long capability, boolean given) {
    return changes.call("set_role_capability(?1, ?2, ?3)", role, capability, given);
  }
}
