package guitara.booking;

import guitara.database.Database;
import guitara.facility.Branch;
import guitara.facility.Branches;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.StatelessSession;

/// Says what stands in the way of several bookings before any of them is written: two reads, no promise. Blocks.
public final class CheckSeries {

  private final Database database;
  private final InstantSource clock;
  private final Branches branches;

  CheckSeries(Database database, InstantSource clock, List<Branch> branches) {
    this.database = database;
    this.clock = clock;
    this.branches = new Branches(branches);
  }

  /// What each meets, in the order of the lines. They do not stand in their own way where they are now, but may in each
  /// other's where they are wanted.
  ///
  /// @param lines of one branch
  /// @param hold the asking form's own hold, which is in nobody's way
  public List<SeriesFinding> apply(List<SeriesLine> lines, Optional<UUID> hold) {
    return database.read(session -> {
      List<List<Breach>> breaches = breaches(session, lines);
      Map<Integer, List<Clash>> clashes = lines.isEmpty() ? Map.of()
          : SeriesFacts.clashes(session, branch(lines), lines, hold);
      List<OptionalInt> meetings = SeriesFacts.meetings(lines);
      List<SeriesFinding> found = new ArrayList<>(lines.size());
      for (int n = 0; n < lines.size(); n++) {
        found.add(new SeriesFinding(breaches.get(n), clashes.getOrDefault(n, List.of()), meetings.get(n)));
      }
      return found;
    });
  }

  /// Whether a booking wants the same person, room or client as one of several others at the same time.
  public static boolean meets(BookingDraft wanted, List<SeriesLine> others) {
    List<SeriesLine> all = new ArrayList<>(others);
    all.add(SeriesLine.of(wanted));
    List<OptionalInt> meetings = SeriesFacts.meetings(all);
    return meetings.getLast().isPresent();
  }

  /// The rules that each breaks, less what its recorded reason overrides: one statement.
  List<List<Breach>> breaches(StatelessSession session, List<SeriesLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<BookingFacts> facts = SeriesFacts.facts(session, branch(lines), lines);
    List<List<Breach>> found = new ArrayList<>(lines.size());
    for (int n = 0; n < lines.size(); n++) {
      BookingDraft draft = lines.get(n).draft();
      List<Breach> broken = new ArrayList<>(DraftRules.breaches(draft, clock.instant()));
      broken.addAll(new BookingRules(draft, facts.get(n), clock.instant()).breaches());
      if (!draft.details().overrideReason().isEmpty()) {
        broken.removeIf(breach -> breach.rule().overridable());
      }
      found.add(broken);
    }
    return found;
  }

  Branch branch(List<SeriesLine> lines) {
    return branches.of(lines.getFirst().draft().branchId());
  }
}
