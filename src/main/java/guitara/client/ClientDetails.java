package guitara.client;

/// Everything that the desk writes about a client, checked and in the form that is stored.
public record ClientDetails(PersonName name, Contact contact, Care care) {}
