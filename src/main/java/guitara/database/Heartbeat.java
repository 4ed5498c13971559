package guitara.database;

import java.time.Duration;
import java.time.Instant;

/// What one question to the server tells about it.
///
/// @param serverTime by the server's clock, at the moment of its answer
/// @param writable whether it takes changes: a standby does not
/// @param guarded whether the constraint stands that makes double bookings impossible
/// @param schema the newest migration in the database
public record Heartbeat(
    Duration roundTrip, Instant serverTime, boolean writable, boolean guarded, String schema) {}
