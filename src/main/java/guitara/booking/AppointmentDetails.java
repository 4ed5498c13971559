package guitara.booking;

/// What a booking says beside its treatments.
///
/// @param address where to go, for [Place#ADDRESS]
/// @param overrideReason why a rule that may be overridden was; empty when none was
public record AppointmentDetails(long clientId, Place place, String address, String notes, String overrideReason) {

  public static final int LONGEST_NOTES = 4_000;
  public static final int LONGEST_ADDRESS = 500;
  public static final int LONGEST_REASON = 500;
  public static final int SHORTEST_REASON = 3;

  public AppointmentDetails {
    address = Typed.text(address);
    notes = Typed.text(notes);
    overrideReason = Typed.text(overrideReason);
  }

  public static AppointmentDetails atBranch(long clientId) {
    return new AppointmentDetails(clientId, Place.BRANCH, "", "", "");
  }

  public AppointmentDetails overriddenBecause(String reason) {
    return new AppointmentDetails(clientId, place, address, notes, reason);
  }
}
