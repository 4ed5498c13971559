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

/// The use cases behind the client screens. What this desk writes, its own searches see at once.
final class ClientUseCases implements ClientAccess {

  private final FindClients find;
  private final Supplier<Actor> actor;
  private final ReadClient read;
  private final ReadVisits visits;
  private final MergeClients merges;
  private final SaveClient save;
  private final ArchiveClient archive;
  private final ReadTherapists therapists;

  ClientUseCases(Database database, FindClients find, Supplier<String> region, Clock clock, Supplier<Actor> actor) {
    this.find = find;
    this.actor = actor;
    this.read = new ReadClient(database);
    this.visits = new ReadVisits(database, clock);
    this.merges = new MergeClients(database, clock);
    this.save = new SaveClient(database, region, clock);
    this.archive = new ArchiveClient(database, clock);
    this.therapists = new ReadTherapists(database);
  }

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
    return written(merges.merge(intent, actor.get(), kept, gone));
  }

  @Override
  public UndoMergeOutcome undoMerge(UUID merge) {
    return written(merges.undo(actor.get(), merge));
  }

  @Override
  public SaveClientOutcome save(SaveClientRequest request) {
    return written(save.save(request));
  }

  @Override
  public ArchiveClient.Outcome archive(long id) {
    return written(archive.archive(id));
  }

  @Override
  public boolean restore(long id) {
    return written(archive.restore(id));
  }

  private <T> T written(T outcome) {
    find.forget();
    return outcome;
  }

  @Override
  public List<Therapist> therapists() {
    return therapists.read();
  }

  @Override
  public ClientRules rules() {
    return save.rules();
  }
}
