package guitara.access;

import guitara.database.Database.View;
import guitara.database.Secret;
import java.time.Instant;

/// A person at work on this workstation, from sign-in until they leave, are taken over from, or are shown out.
///
/// @param id public; the server announces its end by it
/// @param token proves the person to the server; it never leaves this program's memory
/// @param expiresAt twelve hours after sign-in, by the server's clock
public record Session(long id, Secret token, Person person, Instant expiresAt, Rights rights) {

  Session with(Rights now) {
    return new Session(id, token, person, expiresAt, now);
  }

  /// Through which views of the database the person looks.
  View view() {
    return rights.has(Capability.BOOKING_READ) ? View.ALL : View.OWN;
  }
}
