package guitara.access.attack;

/// Who attacks: always through a workstation's own database role.
enum Intruder {
  /// Nobody is signed in.
  NOBODY,
  /// With a token that no server ever made.
  FORGER,
  /// With a token of yesterday.
  EXPIRED,
  /// With the token of a session that was signed out.
  ENDED,
  /// With a token that was made for another workstation's role.
  THIEF,
  /// May look at bookings and clients, and change nothing.
  TRAINEE,
  /// Sees their own bookings alone.
  THERAPIST,
  /// A receptionist everywhere.
  RECEPTIONIST,
  /// A receptionist at one of two branches.
  BRANCH,
  /// Manages accounts and roles, with fewer rights than an administrator.
  MANAGER,
  /// The same, who proved their identity longer ago than five minutes.
  UNCONFIRMED,
  /// The only administrator.
  KEEPER,
  /// Nobody, at a workstation that may only be a kiosk.
  KIOSK
}
