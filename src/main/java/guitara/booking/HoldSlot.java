package guitara.booking;

import guitara.access.Actor;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.SqlFile;
import guitara.database.Trouble;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Keeps the place under a form for its desk while somebody talks to the client: one statement and a commit. Blocks.
///
/// A hold lasts [SlotHold#LENGTH] from the last time it was asked for, and then counts no more, whoever forgot it.
public final class HoldSlot {

  private record Row(String outcome, Instant expiresAt) {}

  private static final String HOLD = SqlFile.read(HoldSlot.class, "hold-slot.sql");
  private static final String RELEASE = "SELECT release_hold(:hold)";

  private final Database database;

  public HoldSlot(Database database) {
    this.database = database;
  }

  /// Holds the people and rooms of a draft, instead of what this hold kept before.
  ///
  /// @param hold made by the desk, one for each form
  /// @param appointment the booking that is being changed, whose own place needs no hold; 0 for a new one
  /// @return until when, by the server's clock; empty where somebody else has the place, and then nothing is held
  public Optional<Instant> apply(UUID hold, Actor actor, BookingDraft draft, long appointment) {
    try {
      Row row = database.write(transaction -> transaction.session().createNativeQuery(HOLD, Row.class)
          .setParameter("hold", hold).setParameter("branch", draft.branchId()).setParameter("appointment", appointment)
          .setParameter("items", BookingJson.items(draft)).setParameter("actor", actor.staffId())
          .setParameter("workstation", actor.workstation())
          .getSingleResult());
      return row.outcome.equals("HELD") ? Optional.of(row.expiresAt) : Optional.empty();
    } catch (DatabaseException e) {
      if (e.trouble() == Trouble.BUSY) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// Lets a hold go; one that is gone already stays gone.
  public void release(UUID hold) {
    database.write(transaction ->
        transaction.session().createNativeQuery(RELEASE, Object.class).setParameter("hold", hold).getResultList());
  }
}
