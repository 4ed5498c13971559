package guitara.client;

import guitara.access.Actor;
import guitara.client.MergePreview.Entry;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.SqlFile;
import guitara.database.Transaction;
import guitara.database.Trouble;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/// Makes two entries of one person one, and takes it back. Each intent takes effect once. Blocks.
public final class MergeClients {

  private static final String PREVIEW = SqlFile.read(MergeClients.class, "merge-preview.sql");
  private static final String OVERLAPS = SqlFile.read(MergeClients.class, "merge-overlaps.sql");
  private static final String MERGE = SqlFile.read(MergeClients.class, "merge-clients.sql");
  private static final String UNDO = SqlFile.read(MergeClients.class, "undo-merge.sql");

  private final Database database;
  private final InstantSource clock;

  public MergeClients(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Who may be another entry of the same person, those alike in most first.
  public List<LookAlike> candidates(StoredClient client) {
    return database.read(session -> LookAlikes.of(session, client.details(), client.id()));
  }

  /// What merging would come to; empty if one of them is archived or they are one entry. Two statements.
  public Optional<MergePreview> preview(long kept, long gone) {
    return database.read(session -> {
      Map<String, Entry> entries = session.createNativeQuery(PREVIEW, Tuple.class)
          .setParameter("kept", kept).setParameter("gone", gone).setParameter("now", clock.instant())
          .getResultStream().collect(Collectors.toMap(row -> Rows.text(row, "part"), MergeClients::entry));
      return Optional.ofNullable(entries.get("KEPT")).flatMap(stays ->
          Optional.ofNullable(entries.get("GONE")).flatMap(goes ->
              Optional.ofNullable(entries.get("MERGED")).map(merged ->
                  new MergePreview(stays, goes, merged, overlaps(session, kept, gone)))));
    });
  }

  private static Entry entry(Tuple row) {
    return new Entry(ReadClient.stored(row), ReadClient.preferred(row),
        Rows.number(row, "bookings"), Rows.number(row, "coming"));
  }

  /// Moves everything of `gone` to `kept` and takes `gone` off the lists.
  ///
  /// @param kept as it was when the person decided
  /// @param gone as it was when the person decided
  public MergeOutcome merge(UUID intent, Actor actor, StoredClient kept, StoredClient gone) {
    if (kept.id() == gone.id()) {
      return new MergeOutcome.Same();
    }
    try {
      return database.write(transaction -> merge(transaction, intent, actor, kept, gone));
    } catch (DatabaseException e) {
      // Taken: a booking was restored into the other one's time between the look and the move.
      if (e.trouble() == Trouble.BUSY || e.trouble() == Trouble.TAKEN) {
        return new MergeOutcome.Busy();
      }
      throw e;
    }
  }

  private static MergeOutcome merge(
      Transaction transaction, UUID intent, Actor actor, StoredClient kept, StoredClient gone) {
    Tuple row = transaction.session().createNativeQuery(MERGE, Tuple.class)
        .setParameter("intent", intent).setParameter("actor", actor.staffId())
        .setParameter("workstation", actor.workstation())
        .setParameter("kept", kept.id()).setParameter("keptVersion", kept.version())
        .setParameter("gone", gone.id()).setParameter("goneVersion", gone.version())
        .getSingleResult();
    return switch (Rows.text(row, "outcome")) {
      case "DONE", "REPEATED" -> new MergeOutcome.Merged(intent, row.get("moved", Integer.class));
      case "OVERLAP" -> transaction.refuse(
          new MergeOutcome.Overlapping(overlaps(transaction.session(), kept.id(), gone.id())));
      case "STALE" -> transaction.refuse(new MergeOutcome.Stale());
      case "GONE" -> transaction.refuse(new MergeOutcome.Gone());
      case "NOTES" -> transaction.refuse(new MergeOutcome.TooLong(ClientField.NOTES));
      case "ALLERGIES" -> transaction.refuse(new MergeOutcome.TooLong(ClientField.ALLERGY_NOTE));
      default -> throw new IllegalStateException("merge_clients answered " + Rows.text(row, "outcome"));
    };
  }

  private static List<MergeOverlap> overlaps(StatelessSession session, long kept, long gone) {
    return session.createNativeQuery(OVERLAPS, Tuple.class)
        .setParameter("kept", kept).setParameter("gone", gone)
        .getResultStream().map(row -> new MergeOverlap(booking(row, "kept_"), booking(row, "gone_"))).toList();
  }

  private static MergeOverlap.Booking booking(Tuple row, String side) {
    return new MergeOverlap.Booking(
        Rows.number(row, side + "id"), row.get(side + "starts", Instant.class), row.get(side + "ends", Instant.class),
        Rows.text(row, side + "staff"));
  }

  /// Moves back exactly what a merge moved, as far as it still belongs to the kept client; the other one is back too.
  public UndoMergeOutcome undo(Actor actor, UUID merge) {
    Function<Transaction, UndoMergeOutcome> work = transaction -> {
      Tuple row = transaction.session().createNativeQuery(UNDO, Tuple.class)
          .setParameter("merge", merge).setParameter("actor", actor.staffId())
          .setParameter("workstation", actor.workstation())
          .getSingleResult();
      return switch (Rows.text(row, "outcome")) {
        case "DONE", "REPEATED" -> new UndoMergeOutcome.Undone(row.get("moved", Integer.class));
        case "MERGED" -> transaction.refuse(new UndoMergeOutcome.MergedSince());
        case "GONE" -> transaction.refuse(new UndoMergeOutcome.Unknown());
        default -> throw new IllegalStateException("undo_client_merge answered " + Rows.text(row, "outcome"));
      };
    };
    try {
      return database.write(work);
    } catch (DatabaseException e) {
      if (e.trouble() == Trouble.BUSY) {
        return new UndoMergeOutcome.Busy();
      }
      throw e;
    }
  }
}
