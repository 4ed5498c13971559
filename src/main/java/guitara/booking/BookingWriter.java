package guitara.booking;

import guitara.database.Database;
import guitara.database.Transaction;
import guitara.facility.Branch;
import guitara.facility.Branches;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What booking and changing have in common: rules in the transaction, the database's word on claims, and its wording.
final class BookingWriter {

  private final Database database;
  private final InstantSource clock;
  private final Branches branches;

  BookingWriter(Database database, InstantSource clock, List<Branch> branches) {
    this.database = database;
    this.clock = clock;
    this.branches = new Branches(branches);
  }

  Branch branch(BookingDraft draft) {
    return branches.of(draft.branchId());
  }

  /// What the draft breaks by itself: found without asking the database.
  List<Breach> ownBreaches(BookingDraft draft) {
    return DraftRules.breaches(draft, clock.instant());
  }

  /// What the draft breaks in the light of the facts, less what its recorded reason overrides.
  List<Breach> breaches(Transaction transaction, BookingDraft draft, long appointment) {
    List<Breach> found = new ArrayList<>(allBreaches(transaction.session(), draft, appointment));
    if (!draft.details().overrideReason().isEmpty()) {
      found.removeIf(breach -> breach.rule().overridable());
    }
    return found;
  }

  List<Breach> allBreaches(org.hibernate.StatelessSession session, BookingDraft draft, long appointment) {
    BookingFacts facts = Appointments.facts(session, branch(draft), draft, appointment);
    return new BookingRules(draft, facts, clock.instant()).breaches();
  }

  /// Refuses what breaks rules, unless the same intent was done before: then its answer was lost, and is given again.
  static BookingOutcome refuse(Transaction transaction, UUID intent, List<Breach> breaches) {
    return Appointments.result(transaction.session(), intent)
        .<BookingOutcome>map(done -> done)
        .orElseGet(() -> transaction.refuse(new BookingOutcome.Refused(breaches)));
  }

  /// Runs the write; where somebody holds what it wants, says who.
  BookingOutcome write(
      BookingDraft draft, long appointment, Optional<UUID> hold, Function<Transaction, BookingOutcome> work) {
    return new ContestedWrite<>(
        () -> Optional.of(database.read(session -> Clashes.of(session, draft, appointment, hold)))
            .filter(clashes -> !clashes.isEmpty()).<BookingOutcome>map(BookingOutcome.Clashed::new),
        new BookingOutcome.Busy()).run(database, work);
  }
}
