package guitara.client;

import guitara.client.ClientRules.Fit;
import guitara.client.ClientRules.Unfit;
import guitara.client.SaveClientOutcome.Alike;
import guitara.client.SaveClientOutcome.Gone;
import guitara.client.SaveClientOutcome.Invalid;
import guitara.client.SaveClientOutcome.Saved;
import guitara.client.SaveClientOutcome.Stale;
import guitara.client.SaveClientRequest.Add;
import guitara.client.SaveClientRequest.Edit;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.Transaction;
import guitara.database.Trouble;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/// Adds a client or changes one. Takes effect once, however often the same request is sent.
public final class SaveClient {


  private final Database database;
  private final Supplier<String> region;
  private final Clock clock;

  /// @param region of phone numbers typed without a country code, asked at each use: a desk may change its branch
  /// @param clock in the branch's zone: a birth date must be before its today
  public SaveClient(Database database, Supplier<String> region, Clock clock) {
    this.database = database;
    this.region = region;
    this.clock = clock;
  }

  /// The rules that a draft must keep, for checking each field as it is left.
  public ClientRules rules() {
    return new ClientRules(region.get(), LocalDate.now(clock));
  }

  /// Checks and stores; blocks for the database.
  public SaveClientOutcome save(SaveClientRequest request) {
    return switch (rules().check(request.draft())) {
      case Unfit(List<FieldProblem> problems) -> new Invalid(problems);
      case Fit(ClientDetails details) -> switch (request) {
        case Add add -> add(add, details);
        case Edit edit -> database.write(transaction -> edit(transaction, edit, details));
      };
    };
  }

  private SaveClientOutcome add(Add request, ClientDetails details) {
    try {
      return database.write(transaction -> insert(transaction.session(), request, details));
    } catch (DatabaseException e) {
      // The same intent arrived twice at once; the other one has stored it.
      if (e.trouble() == Trouble.TAKEN) {
        return database.read(session -> stored(session, request.intent())).map(ClientEntity::stored).map(Saved::new)
            .orElseThrow(() -> e);
      }
      throw e;
    }
  }

  private static SaveClientOutcome insert(StatelessSession session, Add request, ClientDetails details) {
    Optional<ClientEntity> before = stored(session, request.intent());
    if (before.isPresent()) {
      return again(session, before.get(), details);
    }
    List<LookAlike> alike = request.evenIfAlike() ? List.of() : LookAlikes.ofNew(session, details, request.intent());
    if (!alike.isEmpty()) {
      return new Alike(alike);
    }
    ClientEntity entity = ClientEntity.added(request.intent(), details);
    session.insert(entity);
    // Its number is given by the database.
    session.refresh(entity);
    return new Saved(entity.stored());
  }

  private static Optional<ClientEntity> stored(StatelessSession session, UUID intent) {
    return session.createSelectionQuery("from Client where intent = :intent", ClientEntity.class)
        .setParameter("intent", intent)
        .getResultStream().findFirst();
  }

  /// The answer to the first try was lost; what was typed since then counts too.
  private static SaveClientOutcome again(StatelessSession session, ClientEntity entity, ClientDetails details) {
    if (!entity.stored().details().equals(details)) {
      entity.write(details);
      session.update(entity);
    }
    return new Saved(entity.stored());
  }

  private SaveClientOutcome edit(Transaction transaction, Edit request, ClientDetails details) {
    StatelessSession session = transaction.session();
    ClientEntity entity = session.get(ClientEntity.class, request.id(), LockMode.PESSIMISTIC_WRITE);
    if (entity == null || entity.isArchived()) {
      return transaction.refuse(new Gone());
    }
    StoredClient current = entity.stored();
    if (current.details().equals(details)) {
      return new Saved(current);
    }
    if (current.version() != request.version()) {
      return transaction.refuse(new Stale(current));
    }
    boolean ask = !request.evenIfAlike() && identityChanged(current.details(), details);
    List<LookAlike> alike = ask ? LookAlikes.of(session, details, request.id()) : List.of();
    if (!alike.isEmpty()) {
      return transaction.refuse(new Alike(alike));
    }
    entity.write(details);
    session.update(entity);
    return new Saved(entity.stored());
  }

  /// Whoever adds a note to one of a family is not asked each time about the shared phone.
  private boolean identityChanged(ClientDetails before, ClientDetails now) {
    return ClientDraft.of(before, region.get()).differences(ClientDraft.of(now, region.get())).stream()
        .anyMatch(ClientField::identifies);
  }
}
