package guitara.desk.series;

import guitara.booking.BookingDraft;
import guitara.booking.SeriesFinding;
import guitara.booking.SeriesLine;
import guitara.time.WallTime;
import java.util.Optional;

/// One booking in the preview of a series.
///
/// @param finding what it meets; empty while that is asked
/// @param kind whether its time is on the wall that day
/// @param decision what somebody chose for it
record SeriesRow(SeriesLine line, Optional<SeriesFinding> finding, WallTime.Kind kind, Decision decision) {

  /// What somebody chose for a line.
  enum Decision {
    AS_WANTED,
    /// Another time, person or room was taken.
    REPAIRED,
    /// It is left out.
    SKIPPED
  }

  /// How it stands.
  enum State {
    ASKING,
    FINE,
    REPAIRED,
    REFUSED,
    SKIPPED
  }

  static SeriesRow of(SeriesLine line, WallTime.Kind kind) {
    return new SeriesRow(line, Optional.empty(), kind, Decision.AS_WANTED);
  }

  State state() {
    if (decision == Decision.SKIPPED) {
      return State.SKIPPED;
    }
    if (finding.isEmpty()) {
      return State.ASKING;
    }
    if (!finding.get().fine() || noSuchTime()) {
      return State.REFUSED;
    }
    return decision == Decision.REPAIRED ? State.REPAIRED : State.FINE;
  }

  /// Whether it is wanted in an hour that the clocks leave out, and nobody has taken another yet.
  boolean noSuchTime() {
    return kind == WallTime.Kind.SKIPPED && decision == Decision.AS_WANTED;
  }

  boolean included() {
    return decision != Decision.SKIPPED;
  }

  SeriesRow found(SeriesFinding now) {
    return new SeriesRow(line, Optional.of(now), kind, decision);
  }

  SeriesRow repaired(BookingDraft draft) {
    return new SeriesRow(line.with(draft), Optional.empty(), kind, Decision.REPAIRED);
  }

  /// Left out; or, left out already, wanted again.
  SeriesRow skipped() {
    return new SeriesRow(line, finding, kind, included() ? Decision.SKIPPED : Decision.AS_WANTED);
  }
}
