package guitara.boot;

/// Which drill, and how often.
///
/// @param name of one drill, or `all`
public record DrillRequest(String name, int rounds, Progress progress) {}
