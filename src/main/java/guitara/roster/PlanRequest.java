package guitara.roster;

import guitara.access.Actor;
import java.util.UUID;

/// Please let this person's plan at this branch be another.
///
/// @param intent made by the desk (UUIDv7); sent again after a lost answer, it takes effect once
/// @param seen the plan that the wanted one was made from
public record PlanRequest(UUID intent, Actor actor, long staffId, long branchId, Plan seen, Plan wanted) {

  /// The opposite, for taking it back.
  public PlanRequest back(UUID other, Actor by) {
    return new PlanRequest(other, by, staffId, branchId, /* seen= */ wanted, /* wanted= */ seen);
  }

  /// The same once more.
  public PlanRequest again(UUID other, Actor by) {
    return new PlanRequest(other, by, staffId, branchId, seen, wanted);
  }
}
