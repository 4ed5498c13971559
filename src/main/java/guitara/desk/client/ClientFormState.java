package guitara.desk.client;

import guitara.client.ClientField;
import guitara.client.LookAlike;
import java.util.List;

/// Where a client form stands.
sealed interface ClientFormState {

  /// Somebody types.
  record Typing() implements ClientFormState {}

  /// The database is asked.
  record Saving() implements ClientFormState {}

  /// Others look like the same person: use one of them, or save anyway.
  record Alike(List<LookAlike> clients) implements ClientFormState {}

  /// Another desk changed the client meanwhile: choose for each field.
  record Changed(List<Change> changes) implements ClientFormState {}

  /// It cannot be saved; what was typed stays.
  record Refused(String sentence) implements ClientFormState {}

  /// A field that the other desk changed.
  ///
  /// @param mine what stands in this form
  /// @param theirs what the other desk stored
  /// @param touched whether this form changed it too
  record Change(ClientField field, String mine, String theirs, boolean touched) {}
}
