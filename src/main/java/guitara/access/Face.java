package guitara.access;

import java.util.Locale;

/// The three faces; each is opened only to workstations that may be one.
public enum Face {
  DESK,
  KIOSK,
  ADMIN;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
