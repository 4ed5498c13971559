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
import guitara.client.MergeClients;
import guitara.client.MergeOutcome;
import guitara.client.MergePreview;
import guitara.client.PageKey;
import guitara.client.ReadClient;
import guitara.client.ReadTherapists;
import guitara.client.ReadVisits;
import guitara.client.SaveClient;
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
    SaveClient save = new SaveClient(database, region, clock);
    ArchiveClient archive = new ArchiveClient(database, clock);
    ReadClient read = new ReadClient(database);
    ReadVisits visits = new ReadVisits(database, clock);
    MergeClients merges = new MergeClients(database, clock);
    ReadTherapists therapists = new ReadTherapists(database);
    return new ClientAccess() {
      @Override
      public ClientPage find(ClientQuery query, PageKey after) {
        return find.find(query, after);
      }

      @Override
      public Optional<ClientCard> read(long id) {
        return read.read(id);
      }

      @Override
      public ClientVisits visits(long id, VisitKey after) {
        return visits.page(id, after);
      }

      @Override
      public List<LookAlike> duplicates(StoredClient client) {
        return merges.candidates(client);
      }

      @Override
      public Optional<MergePreview> mergePreview(long kept, long gone) {
        return merges.preview(kept, gone);
      }

      @Override
      public MergeOutcome merge(UUID intent, StoredClient kept, StoredClient gone) {
        MergeOutcome outcome = merges.merge(intent, actor.get(), kept, gone);
        find.forget();
        return outcome;
      }

      @Override
      public UndoMergeOutcome undoMerge(UUID merge) {
        UndoMergeOutcome outcome = merges.undo(actor.get(), merge);
        find.forget();
        return outcome;
      }

      @Override
      public SaveClientOutcome save(SaveClientRequest request) {
        SaveClientOutcome outcome = save.save(request);
        find.forget();
        return outcome;
      }

      @Override
      public ArchiveClient.Outcome archive(long id) {
        ArchiveClient.Outcome outcome = archive.archive(id);
        find.forget();
        return outcome;
      }

      @Override
      public boolean restore(long id) {
        boolean restored = archive.restore(id);
        find.forget();
        return restored;
      }

      @Override
      public List<Therapist> therapists() {
        return therapists.read();
      }

      @Override
      public ClientRules rules() {
        return save.rules();
      }
    };
  }
}
