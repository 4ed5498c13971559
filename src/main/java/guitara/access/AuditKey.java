package guitara.access;

import java.time.Instant;

/// A place in the audit: what was written at this moment, under this number.
public record AuditKey(Instant at, long id) {}
