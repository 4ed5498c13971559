package guitara.boot;

/// Please fill the database.
///
/// @param profile `demo`, `target`, `million` or `ten-million`
public record DataRequest(String profile, long seed, DatabaseChoice database, Progress progress) {}
