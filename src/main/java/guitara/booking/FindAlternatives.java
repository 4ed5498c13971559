package guitara.booking;

import guitara.database.Database;
import guitara.facility.Branch;
import guitara.facility.Branches;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds up to three ways out for a booking that does not fit, or another choice for one that does. One statement, no
/// promise: it looks from two days before the wanted day (never before now) to a fortnight after it. Blocks.
///
/// What is offered keeps all rules on people, rooms and times without an override, so it can be booked as it is. What
/// is wrong with the client or the texts is not its business.
public final class FindAlternatives {

  static final int DAYS_BEFORE = 2;
  static final int DAYS_AFTER = 14;

  /// No other time, person or room would mend these.
  private static final Set<BookingRule> HOPELESS = EnumSet.of(
      BookingRule.NO_SERVICE, BookingRule.TOO_MANY_SERVICES, BookingRule.TOO_LONG, BookingRule.TOO_FAR_AHEAD,
      BookingRule.TOO_LONG_AGO, BookingRule.GUEST_TWICE);

  private final Database database;
  private final InstantSource clock;
  private final Branches branches;

  public FindAlternatives(Database database, InstantSource clock, List<Branch> branches) {
    this.database = database;
    this.clock = clock;
    this.branches = new Branches(branches);
  }

  /// The best alternatives to a draft, in the order in which they are offered; none where nothing is free.
  ///
  /// @param appointment the booking that is being changed, 0 for a new one
  public List<Alternative> apply(BookingDraft draft, long appointment, Unassigned unassigned) {
    return apply(draft, appointment, unassigned, Optional.empty());
  }

  /// The same, with nobody asked of those who cannot come although nothing is recorded yet.
  public List<Alternative> apply(BookingDraft draft, long appointment, Unassigned unassigned, Set<Long> without) {
    return find(draft, appointment, unassigned, without, Optional.empty());
  }

  /// The same, where the desk's own hold stands in nobody's way.
  public List<Alternative> apply(
      BookingDraft draft, long appointment, Unassigned unassigned, Optional<UUID> hold) {
    return find(draft, appointment, unassigned, Set.of(), hold);
  }

  private List<Alternative> find(
      BookingDraft draft, long appointment, Unassigned unassigned, Set<Long> without, Optional<UUID> hold) {
    Branch branch = branches.of(draft.branchId());
    Instant now = clock.instant();
    if (DraftRules.breaches(draft, now).stream().map(Breach::rule).anyMatch(HOPELESS::contains)) {
      return List.of();
    }
    LocalDate today = branch.businessDate(now);
    LocalDate wanted = branch.businessDate(draft.during().start());
    AlternativeFacts.Window window = new AlternativeFacts.Window(
        branch, later(today, wanted.minusDays(DAYS_BEFORE)), later(today, wanted).plusDays(DAYS_AFTER));
    AlternativeFacts facts = database.read(
        session -> AlternativeFacts.read(session, window, draft, appointment, hold));
    return new AlternativeSearch(draft, facts.without(without), unassigned, now).best();
  }

  private static LocalDate later(LocalDate one, LocalDate two) {
    return one.isAfter(two) ? one : two;
  }
}
