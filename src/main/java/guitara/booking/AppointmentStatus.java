package guitara.booking;

/// The states of machine M1 (domain 12); the database's table `appointment_status` has the same (a test compares).
public enum AppointmentStatus {
  PENDING(true, true),
  THERAPIST_CONFIRMED(true, true),
  DRIVER_CONFIRMED(true, true),
  CONFIRMED(true, true),
  ARRIVED(true, true),
  IN_PROGRESS(true, true),
  AWAITING_PAYMENT(true, false),
  COMPLETED(false, false),
  REJECTED(false, false),
  NO_SHOW(false, false),
  CANCELLED(false, false),
  AUTO_CANCELLED(false, false);

  private final boolean holdsSlot;
  private final boolean changeable;

  AppointmentStatus(boolean holdsSlot, boolean changeable) {
    this.holdsSlot = holdsSlot;
    this.changeable = changeable;
  }

  /// Whether people and rooms stay claimed in this state.
  public boolean holdsSlot() {
    return holdsSlot;
  }

  /// Whether it may still be moved and edited in this state.
  public boolean changeable() {
    return changeable;
  }

  /// Whether the board shows it: what was called off has left the day's picture.
  public boolean onBoard() {
    return holdsSlot || this == COMPLETED || this == NO_SHOW;
  }
}
