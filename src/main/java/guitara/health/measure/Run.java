package guitara.health.measure;

import java.time.Instant;

/// A measurement of the past.
///
/// @param who measured, by their name; empty where nobody was signed in
public record Run(long id, Instant at, String who, Measured measured) {}
