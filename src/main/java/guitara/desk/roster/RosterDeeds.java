package guitara.desk.roster;

import guitara.access.Actor;
import guitara.desk.core.DeskHistory.Deed;
import guitara.roster.Absence;
import guitara.roster.DeviationRequest;
import guitara.roster.PlanRequest;
import guitara.roster.PlanWork;
import guitara.roster.RosterOutcome;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// How what was planned becomes again what it was.
///
/// @param words why it was not done, for people
record RosterDeeds(PlanWork work, Function<RosterOutcome, String> words) {

  Deed of(PlanRequest request) {
    return new Deed.Other(
        (intent, by) -> said(work.save(request.back(intent, by))),
        (intent, by) -> said(work.save(request.again(intent, by))));
  }

  Deed of(DeviationRequest request) {
    return new Deed.Other(
        (intent, by) -> said(work.change(request.back(intent, by))),
        (intent, by) -> said(work.change(request.again(intent, by))));
  }

  /// Each way is a change of the version that the way before has made.
  ///
  /// @param before as it was; a new one as it is, called off
  Deed of(Absence before, Absence after) {
    Absence[] now = {after};
    return new Deed.Other(
        (intent, by) -> save(now, before, intent, by), (intent, by) -> save(now, after, intent, by));
  }

  private Optional<String> save(Absence[] now, Absence wanted, UUID intent, Actor by) {
    RosterOutcome outcome = work.save(intent, by, wanted.stored(now[0].id(), now[0].version()));
    if (outcome instanceof RosterOutcome.Entered(Absence stored)) {
      now[0] = stored;
    }
    return said(outcome);
  }

  private Optional<String> said(RosterOutcome outcome) {
    return switch (outcome) {
      case RosterOutcome.Done _, RosterOutcome.Entered _ -> Optional.empty();
      case RosterOutcome.Meets _, RosterOutcome.Twice _, RosterOutcome.Stale _, RosterOutcome.Gone _,
          RosterOutcome.Busy _ -> Optional.of(words.apply(outcome));
    };
  }
}
