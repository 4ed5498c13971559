package guitara.roster;

import java.time.LocalDate;

/// Somebody is away for whole business days.
///
/// @param id 0 for one that is not entered yet
/// @param version counts its changes; a change names the version it was made from
/// @param type a code of the list of absence types
public record Absence(
    long id, int version, long staffId, LocalDate first, LocalDate last, String type, Status status, String reason) {

  public static final int LONGEST_REASON = 500;
  public static final int MOST_DAYS = 1000;

  /// How far it is decided; only the approved keep anybody away.
  public enum Status {
    APPROVED,
    PENDING,
    REJECTED,
    CANCELLED
  }

  public Absence with(Status now) {
    return new Absence(id, version, staffId, first, last, type, now, reason);
  }

  /// The same as it is stored.
  public Absence stored(long number, int now) {
    return new Absence(number, now, staffId, first, last, type, status, reason);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
