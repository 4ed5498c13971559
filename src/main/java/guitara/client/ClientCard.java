package guitara.client;

import java.util.Optional;

/// Everything that the desk says about a client when they call.
///
/// @param blockedReason why they may not book, if they may not
/// @param archived whether they were taken off the lists
public record ClientCard(
    StoredClient client,
    Optional<Therapist> preferred,
    Optional<String> blockedReason,
    boolean archived,
    ClientHistory history,
    ClientFigures figures) {

  public PersonName name() {
    return client.details().name();
  }
}
