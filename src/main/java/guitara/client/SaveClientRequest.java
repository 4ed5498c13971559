package guitara.client;

import java.util.UUID;

/// Please store what was typed about a client.
public sealed interface SaveClientRequest {

  ClientDraft draft();

  /// Whether the person has seen those who look alike and wants it nevertheless.
  boolean evenIfAlike();

  /// As a new client.
  ///
  /// @param intent made once per form: sent again after a lost answer, it adds nobody twice
  record Add(UUID intent, ClientDraft draft, boolean evenIfAlike) implements SaveClientRequest {}

  /// As a change of a client.
  ///
  /// @param version the one that the form was filled from
  record Edit(long id, int version, ClientDraft draft, boolean evenIfAlike) implements SaveClientRequest {}
}
