package guitara.roster;

import java.util.List;
import java.util.Map;

/// Everything that is planned of one person.
///
/// @param plans by branch
/// @param deviations in the order of time
/// @param absences in the order of time, those that were called off left out
public record PersonRoster(
    long staffId, Map<Long, Plan> plans, List<Deviation> deviations, List<Absence> absences) {

  public PersonRoster {
    plans = Map.copyOf(plans);
    deviations = List.copyOf(deviations);
    absences = List.copyOf(absences);
  }

  public Plan planAt(long branchId) {
    return plans.getOrDefault(branchId, Plan.NONE);
  }
}
