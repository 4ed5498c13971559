package guitara.desk.client;

import guitara.client.ArchiveClient;
import guitara.client.ClientCard;
import guitara.client.ClientPage;
import guitara.client.ClientQuery;
import guitara.client.ClientRules;
import guitara.client.FindClients;
import guitara.client.PageKey;
import guitara.client.ReadClient;
import guitara.client.ReadTherapists;
import guitara.client.SaveClient;
import guitara.client.SaveClientOutcome;
import guitara.client.SaveClientRequest;
import guitara.client.Therapist;
import guitara.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the client screens ask of the program. All but [#rules] block.
public interface ClientAccess {

  ClientPage find(ClientQuery query, PageKey after);

  Optional<ClientCard> read(long id);

  SaveClientOutcome save(SaveClientRequest request);

  ArchiveClient.Outcome archive(long id);

  boolean restore(long id);

  List<Therapist> therapists();

  ClientRules rules();

  /// The use cases on a database. What this desk writes, its own searches see at once.
  static ClientAccess of(Database database, FindClients find, Supplier<String> region, Clock clock) {
    SaveClient save = new SaveClient(database, region, clock);
    ArchiveClient archive = new ArchiveClient(database, clock);
    ReadClient read = new ReadClient(database);
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
