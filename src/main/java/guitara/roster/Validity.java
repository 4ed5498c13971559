package guitara.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The days on which something holds.
///
/// @param from the first day; [#BEGINNING] where it has always held
/// @param end the first day on which it holds no more; [#NEVER] where it holds until further notice
public record Validity(LocalDate from, LocalDate end) {

  public static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  public static final Validity ALWAYS = new Validity(BEGINNING, NEVER);

  public Validity {
    if (!from.isBefore(end)) {
      throw new IllegalArgumentException("Nothing holds from " + from + " to before " + end);
    }
  }

  /// From a day until further notice.
  public static Validity from(LocalDate day) {
    return new Validity(day, NEVER);
  }

  public boolean hasBegin() {
    return from.isAfter(BEGINNING);
  }

  public boolean hasEnd() {
    return end.isBefore(NEVER);
  }

  /// The last day on which it holds.
  public LocalDate last() {
    return end.minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(end);
  }

  /// The days that both hold.
  public Optional<Validity> and(Validity other) {
    LocalDate first = from.isAfter(other.from) ? from : other.from;
    LocalDate stop = end.isBefore(other.end) ? end : other.end;
    return first.isBefore(stop) ? Optional.of(new Validity(first, stop)) : Optional.empty();
  }

  /// What is left of it where another holds instead: nothing, or what lies before and after.
  public List<Validity> without(Validity other) {
    List<Validity> left = new ArrayList<>();
    if (from.isBefore(other.from)) {
      and(new Validity(BEGINNING, other.from)).ifPresent(left::add);
    }
    if (other.end.isBefore(end)) {
      and(new Validity(other.end, NEVER)).ifPresent(left::add);
    }
    return left;
  }
}
