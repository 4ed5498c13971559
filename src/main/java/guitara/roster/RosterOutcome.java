package guitara.roster;

/// How a change of somebody's plan ended. Only [Done] and [Entered] changed anything.
public sealed interface RosterOutcome {

  /// It stands in the database.
  record Done() implements RosterOutcome {}

  /// The absence stands in the database, like this.
  record Entered(Absence absence) implements RosterOutcome {}

  /// Two shifts of the plan overlap.
  record Meets(Meeting meeting) implements RosterOutcome {}

  /// Two exceptions of one kind lie at one time.
  record Twice() implements RosterOutcome {}

  /// Another desk changed the plan meanwhile.
  record Stale() implements RosterOutcome {}

  /// What was to be changed is no more.
  record Gone() implements RosterOutcome {}

  /// Somebody is planning the same person at this moment.
  record Busy() implements RosterOutcome {}
}
