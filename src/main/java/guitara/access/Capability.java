package guitara.access;

import java.util.Locale;

/// Something that a person may do, by the code under which the database knows it (table `capability`, seed 003).
/// The database refuses what is missing, whatever a screen shows; screens ask so as not to offer it.
public enum Capability {
  BOOKING_READ,
  BOOKING_OWN,
  BOOKING_WRITE,
  BOOKING_OVERRIDE,
  BOOKING_CONFIRM,
  BOOKING_STEP,
  BOOKING_CANCEL,
  CLIENT_READ,
  CLIENT_WRITE,
  CLIENT_MERGE,
  SCHEDULE_READ,
  SCHEDULE_BLOCK,
  SCHEDULE_WRITE,
  ADMIN_ACCOUNTS,
  ADMIN_ROLES,
  ADMIN_TREES,
  ADMIN_AUDIT,
  ADMIN_WORKSTATIONS,
  ADMIN_JOBS,
  HEALTH_READ,
  HEALTH_CURE;

  /// As the database knows it: words in small letters, joined by dots.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
