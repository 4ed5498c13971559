package guitara.booking.conflict;

import guitara.booking.AppointmentStatus;
import guitara.facility.Branch;
import guitara.time.Slot;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// One finding as `conflicts.sql` returns it; 0 stands for nobody, and a span of no length for none.
record ConflictRow(
    String kind, long id, String status, String client, String overrideReason, int seq, long serviceId, long staffId,
    Instant starts, Instant ends, String text, long otherId, Instant otherStarts, Instant otherEnds, int given,
    int asked) {

  Conflict toConflict(Branch branch) {
    OptionalLong staff = staffId == 0 ? OptionalLong.empty() : OptionalLong.of(staffId);
    return new Conflict(
        new Conflict.Visit(id, AppointmentStatus.valueOf(status), client, overrideReason),
        new Conflict.Treatment(seq, serviceId, staff, new Slot(starts, ends), branch.businessDate(starts)),
        why());
  }

  private Conflict.Why why() {
    return switch (Conflict.Kind.valueOf(kind)) {
      case ABSENT -> new Conflict.Why.Absent(text);
      case OUTSIDE_HOURS -> new Conflict.Why.OutsideHours(
          otherStarts.isBefore(otherEnds) ? Optional.of(new Slot(otherStarts, otherEnds)) : Optional.empty());
      case UNASSIGNED -> new Conflict.Why.Unassigned();
      case DOUBLE_WISH -> new Conflict.Why.DoubleWish(otherId, otherStarts);
      case BUFFER -> new Conflict.Why.ShortPause(Conflict.Pause.valueOf(text), given, asked);
    };
  }
}
