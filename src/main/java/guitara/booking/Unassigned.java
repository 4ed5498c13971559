package guitara.booking;

/// What becomes of treatments that nobody is assigned to yet when a free time is looked for.
public enum Unassigned {
  /// They stay so; somebody will be assigned later.
  KEEP,
  /// Somebody who is qualified and free is found for each.
  FIND
}
