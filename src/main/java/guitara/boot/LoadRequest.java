package guitara.boot;

/// Please let desks work.
///
/// @param rate intents that each desk has in a minute
public record LoadRequest(int desks, int seconds, int rate, DatabaseChoice database, Progress progress) {}
