package guitara.client;

import java.time.Instant;
import java.util.Optional;

/// A client as a list shows it.
///
/// @param lastVisit when the last treatment that took place began
public record ClientRow(
    long id, long number, PersonName name, Optional<PhoneNumber> phone, String email, Optional<Instant> lastVisit) {}
