package guitara.boot;

import java.util.Optional;
import java.util.OptionalInt;

/// Please measure.
///
/// @param profile what an empty database is filled with first, and how the result is called
/// @param only rows whose name contains this
/// @param rounds instead of the usual number of each row
public record BenchRequest(
    Optional<String> profile, Optional<String> only, OptionalInt rounds, DatabaseChoice database, Progress progress) {}
