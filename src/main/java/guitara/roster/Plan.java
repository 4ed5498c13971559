package guitara.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All patterns by which one person works at one branch, in the order of their days.
public record Plan(List<Pattern> patterns) {

  public static final Plan NONE = new Plan(List.of());

  public Plan {
    patterns = patterns.stream()
        .sorted(Comparator.comparing((Pattern pattern) -> pattern.valid().from())
            .thenComparing(pattern -> pattern.valid().end()).thenComparing(Pattern::cycle)
            .thenComparing(Pattern::anchor))
        .toList();
  }

  /// With a pattern in place of whatever holds on its days: what held before ends the day before. Without a shift it
  /// only ends what held.
  public Plan with(Pattern wanted) {
    Stream<Pattern> left = patterns.stream()
        .flatMap(before -> before.valid().without(wanted.valid()).stream().map(before::during));
    return new Plan(Stream.concat(left, Stream.of(wanted).filter(it -> !it.shifts().isEmpty())).toList());
  }

  /// With one of its patterns as it shall be from now on, its days too.
  public Plan replacing(Pattern before, Pattern wanted) {
    return new Plan(patterns.stream().filter(it -> !it.equals(before)).toList()).with(wanted);
  }

  /// The pattern that holds on a day, or the next one to come.
  public Optional<Pattern> at(LocalDate day) {
    return patterns.stream().filter(it -> it.valid().contains(day)).findFirst()
        .or(() -> patterns.stream().filter(it -> it.valid().from().isAfter(day)).findFirst());
  }

  /// Two shifts that meet, if any do.
  public Optional<Meeting> meeting() {
    return meeting(Validity.BEGINNING);
  }

  /// Two shifts that meet, on their first such day since a day; where there is none any more, on the first of all.
  public Optional<Meeting> meeting(LocalDate since) {
    for (int i = 0; i < patterns.size(); i++) {
      for (int j = i; j < patterns.size(); j++) {
        Optional<Meeting> found = Meeting.of(patterns.get(i), patterns.get(j), since);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// A shift of this plan that meets one of another branch's, on their first such day since a day.
  public Optional<Meeting> meeting(Plan elsewhere, LocalDate since) {
    List<Meeting> found = new ArrayList<>();
    patterns.forEach(mine -> elsewhere.patterns.forEach(
        theirs -> Meeting.of(mine, theirs, since).ifPresent(found::add)));
    return found.stream().min(Comparator.comparing(Meeting::day));
  }
}
