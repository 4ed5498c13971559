package guitara.client;

import java.util.Optional;

/// How a client is reached.
///
/// @param email empty if not known
/// @param address empty if not known
public record Contact(Optional<PhoneNumber> phone, String email, String address) {}
