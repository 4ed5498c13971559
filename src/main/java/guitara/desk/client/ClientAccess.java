package guitara.desk.client;

import guitara.access.Actor;
import guitara.client.ArchiveClient;
import guitara.client.ClientCard;
import guitara.client.ClientPage;
import guitara.client.ClientQuery;
import guitara.client.ClientRules;
import guitara.client.ClientVisits;
import guitara.client.FindClients;
import guitara.client.LookAlike;
import guitara.client.MergeOutcome;
import guitara.client.MergePreview;
import guitara.client.PageKey;
import guitara.client.SaveClientOutcome;
import guitara.client.SaveClientRequest;
import guitara.client.StoredClient;
import guitara.client.Therapist;
import guitara.client.UndoMergeOutcome;
import guitara.client.VisitKey;
import guitara.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What the client screens ask of the program. All but [#rules] block.
public interface ClientAccess {

  ClientPage find(ClientQuery query, PageKey after);

  Optional<ClientCard> read(long id);

  /// A page of their bookings; what is to come with the first.
  ClientVisits visits(long id, VisitKey after);

  List<LookAlike> duplicates(StoredClient client);

  Optional<MergePreview> mergePreview(long kept, long gone);

  /// Both as they were when the person decided; sent again with the same intent it takes effect once.
  MergeOutcome merge(UUID intent, StoredClient kept, StoredClient gone);

  UndoMergeOutcome undoMerge(UUID merge);

  SaveClientOutcome save(SaveClientRequest request);

  ArchiveClient.Outcome archive(long id);

  boolean restore(long id);

  List<Therapist> therapists();

  ClientRules rules();

  /// The use cases on a database. What this desk writes, its own searches see at once.
  static ClientAccess of(
      Database database, FindClients find, Supplier<String> region, Clock clock, Supplier<Actor> actor) {
    return new ClientUseCases(database, find, region, clock, actor);
  }
}
