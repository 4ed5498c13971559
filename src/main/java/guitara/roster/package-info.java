/// When people work and when they are away, as it is planned: weekly patterns with the days for which they are valid,
/// single exceptions, absences.
///
/// Decision: the plan of a person at a branch is one value that is changed as a whole. That no two shifts meet is
/// checked here, so that a person is told in words, and guarded by the database, whoever writes. Confirmed by
/// `PlanTest`, and by `PlanWorkTest`, which asks both about the same plans.
@NullMarked
package guitara.roster;

import org.jspecify.annotations.NullMarked;
