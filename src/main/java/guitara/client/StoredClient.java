package guitara.client;

/// A client as it stands in the database.
///
/// @param number what people call it by ("client 1042")
/// @param version counts the changes; a change names the version that it was made from
public record StoredClient(long id, long number, int version, ClientDetails details) {}
