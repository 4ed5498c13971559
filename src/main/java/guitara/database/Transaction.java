package guitara.database;

import jakarta.persistence.PersistenceException;
import org.hibernate.StatelessSession;

/// One running transaction, handed to the work that writes.
public final class Transaction {

  private final StatelessSession session;
  private final org.hibernate.Transaction running;
  private boolean undo;

  private Transaction(StatelessSession session, org.hibernate.Transaction running) {
    this.session = session;
    this.running = running;
  }

  static Transaction begin(StatelessSession session) {
    return new Transaction(session, session.beginTransaction());
  }

  public StatelessSession session() {
    return session;
  }

  /// Asks that nothing of this transaction stays, while `outcome` is still returned: an expected refusal.
  public <T> T refuse(T outcome) {
    undo = true;
    return outcome;
  }

  void end() {
    if (undo) {
      running.rollback();
    } else {
      running.commit();
    }
  }

  /// Rolls back after a failure; a connection that broke has nothing left to roll back.
  void abandon() {
    try {
      if (running.isActive()) {
        running.rollback();
      }
    } catch (PersistenceException broken) {
      // The failure that brought us here is the one to report.
    }
  }
}
