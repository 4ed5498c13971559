package guitara.client;

import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.database.Transaction;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;

/// Takes a client off the lists and brings them back; nothing of their history is lost.
public final class ArchiveClient {

  private static final String UPCOMING = SqlFile.read(ArchiveClient.class, "upcoming-bookings.sql");
  private static final String ARCHIVE = SqlFile.read(ArchiveClient.class, "archive-client.sql");
  private static final String RESTORE = SqlFile.read(ArchiveClient.class, "restore-client.sql");

  private final Database database;
  private final Clock clock;

  public ArchiveClient(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What became of the request.
  public sealed interface Outcome {}

  /// Off the lists, by this request or an earlier one.
  public record Archived() implements Outcome {}

  /// They still have bookings to come.
  public record Expected(long bookings, Instant next) implements Outcome {}

  /// There is no such client.
  public record Unknown() implements Outcome {}

  /// Archives unless bookings to come hold a slot.
  public Outcome archive(long id) {
    return database.write(transaction -> archive(transaction, id));
  }

  private Outcome archive(Transaction transaction, long id) {
    StatelessSession session = transaction.session();
    Optional<Outcome> expected = session.createNativeQuery(UPCOMING, Tuple.class)
        .setParameter("id", id).setParameter("now", clock.instant())
        .getResultStream().findFirst()
        .filter(row -> Rows.number(row, "bookings") > 0)
        .map(row -> new Expected(Rows.number(row, "bookings"), row.get("next", Instant.class)));
    return expected.orElseGet(() -> mark(session, ARCHIVE, id) ? new Archived() : new Unknown());
  }

  /// Undoes it; false if there is no such client.
  public boolean restore(long id) {
    return database.write(transaction -> mark(transaction.session(), RESTORE, id));
  }

  private static boolean mark(StatelessSession session, String sql, long id) {
    return session.createNativeMutationQuery(sql).setParameter("id", id).executeUpdate() == 1;
  }
}
