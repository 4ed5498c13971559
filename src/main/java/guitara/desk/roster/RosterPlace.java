package guitara.desk.roster;

import guitara.desk.core.DeskHistory.Deed;

/// What the roster asks the rest of the desk to do.
public interface RosterPlace {

  /// Something was planned, which can be taken back; say so.
  void planned(Deed deed, String sentence);
}
