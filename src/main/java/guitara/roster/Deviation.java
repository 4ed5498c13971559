package guitara.roster;

import guitara.time.Slot;

/// A single exception to the weekly pattern.
///
/// @param branchId where somebody works besides; what is taken away is taken away everywhere
public record Deviation(long branchId, Kind kind, Slot during, String note) {

  public static final int LONGEST_NOTE = 200;

  /// What it does.
  public enum Kind {
    /// Works besides, also on a day without a shift.
    EXTRA("AVAILABLE"),
    /// Does not work although a shift says so.
    OFF("UNAVAILABLE");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// As the database has it.
    String code() {
      return code;
    }

    static Kind of(String code) {
      return code.equals(EXTRA.code) ? EXTRA : OFF;
    }
  }

  /// Whether the database would refuse both: two of a kind at one time.
  public boolean meets(Deviation other) {
    return kind == other.kind && during.overlaps(other.during);
  }
}
