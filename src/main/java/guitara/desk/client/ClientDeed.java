package guitara.desk.client;

import guitara.client.ArchiveClient;
import guitara.client.ClientDraft;
import guitara.client.ClientField;
import guitara.client.SaveClientOutcome;
import guitara.client.SaveClientRequest;
import guitara.desk.core.DeskHistory.Deed;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How a client's entry becomes again what it was before this desk changed it. Only the fields that were changed here
/// are put back; what another desk wrote into them since is not overwritten.
record ClientDeed(ClientContext context) {

  /// Somebody was added: taken back, they are off the lists.
  Deed added(long client) {
    return new Deed.Other((intent, by) -> archive(client), (intent, by) -> restore(client));
  }

  /// Somebody was taken off the lists.
  Deed archived(long client) {
    return new Deed.Other((intent, by) -> restore(client), (intent, by) -> archive(client));
  }

  /// Fields were changed.
  Deed edited(long client, ClientDraft before, ClientDraft after) {
    return new Deed.Other((intent, by) -> put(client, after, before), (intent, by) -> put(client, before, after));
  }

  private Optional<String> archive(long client) {
    return switch (context.clients().archive(client)) {
      case ArchiveClient.Archived _ -> Optional.empty();
      case ArchiveClient.Expected(long bookings, var _) ->
          Optional.of(context.texts().format("client.undo.expected", bookings));
      case ArchiveClient.Unknown _ -> Optional.of(context.texts().get("client.save.gone"));
    };
  }

  private Optional<String> restore(long client) {
    return context.clients().restore(client) ? Optional.empty()
        : Optional.of(context.texts().get("client.save.gone"));
  }

  private Optional<String> put(long client, ClientDraft from, ClientDraft to) {
    return context.clients().read(client).filter(card -> !card.archived()).map(card -> {
      ClientDraft now = ClientDraft.of(card.client().details(), context.region());
      Set<ClientField> ours = from.differences(to);
      Set<ClientField> since = now.differences(from);
      since.retainAll(ours);
      since.removeIf(field -> now.text(field).equals(to.text(field)));
      if (!since.isEmpty()) {
        return Optional.of(context.texts().format("client.undo.changed", card.name().full(),
            since.stream().map(context.words()::field).collect(Collectors.joining(", "))));
      }
      ClientDraft draft = now;
      for (ClientField field : ours) {
        draft = draft.with(field, to.text(field));
      }
      return said(context.clients().save(
          new SaveClientRequest.Edit(client, card.client().version(), draft, true)), card.name().full());
    }).orElseGet(() -> Optional.of(context.texts().get("client.save.gone")));
  }

  private Optional<String> said(SaveClientOutcome outcome, String name) {
    return switch (outcome) {
      case SaveClientOutcome.Saved _ -> Optional.empty();
      case SaveClientOutcome.Gone _ -> Optional.of(context.texts().get("client.save.gone"));
      case SaveClientOutcome.Stale _, SaveClientOutcome.Alike _, SaveClientOutcome.Invalid _ ->
          Optional.of(context.texts().format("client.undo.busy", name));
    };
  }
}
