package guitara.access;

import guitara.database.Secret;
import java.time.Instant;

/// A code that the server has shown this once.
///
/// @param until by the server's clock
public record IssuedCode(Secret code, Instant until) {}
