package guitara.roster;

import guitara.access.Actor;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.SqlFile;
import guitara.database.Transaction;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;

/// Changes what is planned of people: one statement and a commit each. Blocks.
public final class PlanWork {

  record AbsenceRow(String outcome, long id, int version) {}

  private static final String PLAN = SqlFile.read(PlanWork.class, "save-plan.sql");
  private static final String DEVIATIONS = SqlFile.read(PlanWork.class, "change-availability.sql");
  private static final String ABSENCE = SqlFile.read(PlanWork.class, "save-absence.sql");

  private final Database database;

  public PlanWork(Database database) {
    this.database = database;
  }

  /// Puts a plan in place of the one that was seen; refused where two of its shifts overlap.
  public RosterOutcome save(PlanRequest request) {
    Optional<Meeting> meeting = request.wanted().meeting();
    if (meeting.isPresent()) {
      return new RosterOutcome.Meets(meeting.get());
    }
    // What overlaps only in the database was planned by somebody else meanwhile.
    return write(new RosterOutcome.Stale(), transaction -> answer(transaction,
        of(transaction, PLAN, String.class, request.intent(), request.actor())
            .setParameter("staff", request.staffId()).setParameter("branch", request.branchId())
            .setParameter("seen", RosterJson.shifts(request.seen()))
            .setParameter("wanted", RosterJson.shifts(request.wanted()))
            .getSingleResult()));
  }

  /// Lets single exceptions go and come.
  public RosterOutcome change(DeviationRequest request) {
    return write(new RosterOutcome.Twice(), transaction -> answer(transaction,
        of(transaction, DEVIATIONS, String.class, request.intent(), request.actor())
            .setParameter("staff", request.staffId())
            .setParameter("gone", RosterJson.deviations(request.gone()))
            .setParameter("wanted", RosterJson.deviations(request.wanted()))
            .getSingleResult()));
  }

  /// Enters an absence, or changes one that is entered. Bookings never stand against it.
  public RosterOutcome save(UUID intent, Actor actor, Absence wanted) {
    return write(new RosterOutcome.Busy(), transaction -> {
      AbsenceRow row = of(transaction, ABSENCE, AbsenceRow.class, intent, actor)
          .setParameter("absence", wanted.id()).setParameter("version", wanted.version())
          .setParameter("staff", wanted.staffId())
          .setParameter("first", wanted.first()).setParameter("last", wanted.last())
          .setParameter("type", wanted.type()).setParameter("status", wanted.status().name())
          .setParameter("reason", wanted.reason())
          .getSingleResultOrNull();
      String outcome = row == null ? "GONE" : row.outcome;
      return outcome.equals("DONE") || outcome.equals("REPEATED")
          ? new RosterOutcome.Entered(wanted.stored(row.id, row.version)) : answer(transaction, outcome);
    });
  }

  private static RosterOutcome answer(Transaction transaction, String outcome) {
    return switch (outcome) {
      case "DONE", "REPEATED" -> new RosterOutcome.Done();
      case "STALE" -> transaction.refuse(new RosterOutcome.Stale());
      case "GONE" -> transaction.refuse(new RosterOutcome.Gone());
      default -> throw new IllegalStateException("planning answered " + outcome);
    };
  }

  private RosterOutcome write(RosterOutcome taken, Function<Transaction, RosterOutcome> work) {
    try {
      return database.write(work);
    } catch (DatabaseException e) {
      return switch (e.trouble()) {
        case TAKEN -> taken;
        case BUSY -> new RosterOutcome.Busy();
        default -> throw e;
      };
    }
  }

  private static <T> NativeQuery<T> of(
      Transaction transaction, String sql, Class<T> row, UUID intent, Actor actor) {
    return transaction.session().createNativeQuery(sql, row)
        .setParameter("intent", intent).setParameter("actor", actor.staffId())
        .setParameter("workstation", actor.workstation());
  }
}
