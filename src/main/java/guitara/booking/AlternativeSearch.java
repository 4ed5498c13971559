package guitara.booking;

import guitara.booking.Alternative.Kind;
import guitara.facility.Branch;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Picks the ways out of a booking that does not fit, or for which another choice is wanted.
///
/// At most one for each start: first everybody wanted at the nearest other time, then the wanted time with others, then
/// the nearest other time whoever is free, and further ones of that kind where there is none of the others. Nearest is
/// by distance to the wanted start, the later before the earlier of two equally near.
final class AlternativeSearch {

  static final int MOST = 3;

  /// Starts lie on the branch's grid from opening on, and on the quarters of an hour within.
  private static final int QUARTER = 15;

  private final BookingDraft draft;
  private final AlternativeFacts facts;
  private final Instant now;
  private final Fitting fitting;
  private final Set<Long> offered = new HashSet<>();

  /// @param draft has treatments, and no guest twice at one time
  AlternativeSearch(BookingDraft draft, AlternativeFacts facts, Unassigned unassigned, Instant now) {
    this.draft = draft;
    this.facts = facts;
    this.now = now;
    this.fitting = new Fitting(draft, facts, unassigned);
  }

  List<Alternative> best() {
    if (!draft.items().stream().allMatch(item -> facts.needs().containsKey(item.serviceId()))) {
      return List.of();
    }
    Optional<Alternative> sameTime = sameTime();
    sameTime.ifPresent(it -> it.draft().items().forEach(item -> item.staffId().ifPresent(offered::add)));
    List<Alternative> best = new ArrayList<>(MOST);
    List<Alternative> nearest = new ArrayList<>(MOST);
    int missing = MOST - (sameTime.isPresent() ? 1 : 0);
    boolean looking = fitting.isAssigned();
    for (Instant start : otherStarts()) {
      if (!looking && nearest.size() >= missing) {
        break;
      }
      if (nearest.size() >= missing && !fitting.keepsPeople(start)) {
        continue;
      }
      Optional<Fitting.Fit> fit = fitting.at(start, offered);
      if (looking && fit.isPresent() && fit.get().changed() == 0) {
        best.add(new Alternative(Kind.SAME_PERSON, fit.get().draft()));
        looking = false;
        missing--;
      } else if (fit.isPresent() && nearest.size() < missing) {
        nearest.add(new Alternative(Kind.NEAREST, fit.get().draft()));
        fit.get().draft().items().forEach(item -> item.staffId().ifPresent(offered::add));
      }
    }
    sameTime.ifPresent(best::add);
    best.addAll(nearest);
    return best.stream().limit(MOST).toList();
  }

  /// The wanted time: with what is free then, or with others where the wanted itself is free.
  private Optional<Alternative> sameTime() {
    Instant wanted = fitting.start();
    Branch branch = facts.window().branch();
    boolean begun = facts.begins() && !branch.businessDay(facts.window().first()).start().isAfter(wanted);
    if ((wanted.isBefore(now) && !begun) || !isOpen(wanted, branch.businessDate(wanted))) {
      return Optional.empty();
    }
    return fitting.at(wanted, Set.of())
        .flatMap(fit -> fit.draft().equals(draft) ? fitting.withOthers(wanted, Set.of()) : Optional.of(fit))
        .map(fit -> new Alternative(Kind.SAME_TIME, fit.draft()));
  }

  private boolean isOpen(Instant start, LocalDate day) {
    return facts.window().branch().openingHours(day).contains(Slot.of(start, fitting.length()));
  }

  /// All starts in the window but the wanted one, the nearest first.
  private List<Instant> otherStarts() {
    Instant wanted = fitting.start();
    AlternativeFacts.Window window = facts.window();
    List<Instant> starts = new ArrayList<>();
    for (LocalDate day = window.first(); !day.isAfter(window.last()); day = day.plusDays(1)) {
      Slot businessDay = window.branch().businessDay(day);
      long slot = window.branch().slot().toMinutes();
      Slot hours = window.branch().openingHours(day);
      long last = Duration.between(hours.start(), hours.end()).minus(fitting.length()).toMinutes();
      for (long minute = 0; minute <= last; minute++) {
        Instant start = hours.start().plusSeconds(60 * minute);
        if ((minute % slot == 0 || minute % QUARTER == 0) && businessDay.contains(start)
            && !start.isBefore(now) && !start.equals(wanted) && !start.isAfter(now.plus(DraftRules.FARTHEST))) {
          starts.add(start);
        }
      }
    }
    starts.sort(Comparator.comparing((Instant start) -> Duration.between(wanted, start).abs())
        .thenComparing(Comparator.reverseOrder()));
    return starts;
  }
}
