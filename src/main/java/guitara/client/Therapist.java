package guitara.client;

/// Somebody who can be preferred, by the name that the desk knows them by.
public record Therapist(long id, String name) {}
