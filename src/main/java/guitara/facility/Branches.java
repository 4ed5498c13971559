package guitara.facility;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The branches of the house, by their number.
public final class Branches {

  private final Map<Long, Branch> byId;

  public Branches(List<Branch> branches) {
    byId = branches.stream().collect(Collectors.toUnmodifiableMap(Branch::id, Function.identity()));
  }

  /// The branch that a request names; throws where there is none, for no screen offers one.
  public Branch of(long id) {
    Branch branch = byId.get(id);
    if (branch == null) {
      throw new IllegalArgumentException("No branch " + id);
    }
    return branch;
  }
}
