package guitara.booking;

import guitara.booking.WalkIn.Turn;
import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.facility.Branch;
import guitara.facility.Branches;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/// Says who could take a guest who has just come in, in fair turn: who is free now, first whoever had the fewest
/// bookings today, then the least work in seven days, then the longest rest; after them who becomes free, by time.
///
/// Two statements, no promise; today's business day only. Blocks.
public final class SuggestWalkIn {

  private static final String TURNS = SqlFile.read(SuggestWalkIn.class, "walk-in-turns.sql");
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final Comparator<WalkIn> FAIR = Comparator.comparing(WalkIn::start)
      .thenComparing(it -> it.turn().bookingsToday())
      .thenComparing(it -> it.turn().workload())
      .thenComparing(it -> it.turn().lastEnd().orElse(Instant.MIN))
      .thenComparing(WalkIn::staffId);

  private final Database database;
  private final InstantSource clock;
  private final Branches branches;

  public SuggestWalkIn(Database database, InstantSource clock, List<Branch> branches) {
    this.database = database;
    this.clock = clock;
    this.branches = new Branches(branches);
  }

  /// Whoever can give all treatments of one guest today, whose turn it is first.
  ///
  /// @param draft what the guest wants; its time and people do not matter. Guests who come together are a group:
  ///     for them ask [FindAlternatives], one person cannot treat them at once
  public List<WalkIn> apply(BookingDraft draft) {
    return apply(draft, Optional.empty());
  }

  /// The same, where the desk's own hold stands in nobody's way.
  public List<WalkIn> apply(BookingDraft draft, Optional<UUID> hold) {
    Branch branch = branches.of(draft.branchId());
    if (draft.items().isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    LocalDate today = branch.businessDate(now);
    AlternativeFacts.Window window = new AlternativeFacts.Window(branch, today, today);
    return database.read(session -> suggest(
        draft, AlternativeFacts.read(session, window, draft, 0, hold), turns(session, branch, now), roundedUp(now)));
  }

  private static Map<Long, Turn> turns(StatelessSession session, Branch branch, Instant now) {
    LocalDate today = branch.businessDate(now);
    return session.createNativeQuery(TURNS, Object[].class)
        .addScalar("staff_id", Long.class).addScalar("today", Long.class).addScalar("week", Long.class)
        .addScalar("last_end", Instant.class)
        .setParameter("branch", branch.id()).setParameter("day", today).setParameter("now", now)
        .setParameter("ends", branch.businessDay(today).end())
        .getResultList().stream().collect(Collectors.toMap(row -> (Long) row[0], SuggestWalkIn::turn));
  }

  private static Turn turn(Object[] row) {
    return new Turn(
        ((Long) row[1]).intValue(), ((Long) row[2]).intValue(), Optional.ofNullable((Instant) row[3]));
  }

  /// The earliest start of somebody who has just come in: now, rounded up to five minutes.
  public static Instant roundedUp(Instant now) {
    long step = STEP.toSeconds();
    long seconds = now.getEpochSecond() + (now.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond(Math.ceilDiv(seconds, step) * step);
  }

  /// Whose turn it is, by the facts of the day.
  ///
  /// @param now the earliest start
  static List<WalkIn> suggest(BookingDraft draft, AlternativeFacts facts, Map<Long, Turn> turns, Instant now) {
    return facts.people().stream()
        .flatMap(person -> first(with(draft, person.id()), facts, now)
            .map(fitting -> new WalkIn(person.id(), fitting, Duration.between(now, fitting.during().start()),
                turns.getOrDefault(person.id(), Turn.NOTHING_YET))).stream())
        .sorted(FAIR)
        .toList();
  }

  private static BookingDraft with(BookingDraft draft, long staff) {
    return draft.with(draft.items().stream().map(item -> item.with(OptionalLong.of(staff))).toList());
  }

  /// The visit at the first start of the day that suits its person and a room.
  private static Optional<BookingDraft> first(BookingDraft draft, AlternativeFacts facts, Instant now) {
    if (!draft.items().stream().allMatch(item -> facts.needs().containsKey(item.serviceId()))) {
      return Optional.empty();
    }
    Branch branch = facts.window().branch();
    Slot hours = branch.openingHours(facts.window().first());
    Slot day = branch.businessDay(facts.window().first());
    Instant earliest = now.isBefore(hours.start()) ? hours.start() : now;
    Fitting fitting = new Fitting(draft, facts, Unassigned.KEEP);
    return Stream.iterate(earliest, at -> at.plus(STEP))
        .takeWhile(at -> hours.contains(Slot.of(at, fitting.length())) && day.contains(at))
        .filter(fitting::keepsPeople)
        .flatMap(at -> fitting.at(at, Set.of()).stream())
        .filter(fit -> fit.changed() == 0)
        .map(Fitting.Fit::draft)
        .findFirst();
  }
}
