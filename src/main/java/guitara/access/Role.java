package guitara.access;

/// A set of capabilities with a name.
public record Role(long id, String code, String name) {}
