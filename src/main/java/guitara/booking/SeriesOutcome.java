package guitara.booking;

import guitara.booking.series.Recurrence;
import java.util.List;
import java.util.UUID;

/// How an intent about several bookings ended. Only [Done] changed anything.
public sealed interface SeriesOutcome {

  /// All of it stands in the database. The same answer comes for an intent that was already done before.
  ///
  /// @param series empty where nothing new was booked
  record Done(UUID series, List<Long> appointments) implements SeriesOutcome {

    public Done {
      appointments = List.copyOf(appointments);
    }
  }

  /// Some cannot be as they are wanted: what each meets, in the order of the request.
  record Refused(List<SeriesFinding> findings) implements SeriesOutcome {

    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /// The series has no end, too many bookings, or reaches too far.
  record Limit(Recurrence.Wrong wrong) implements SeriesOutcome {}

  /// Another desk changed one of them meanwhile, or its state does not allow it.
  record Stale(long appointmentId) implements SeriesOutcome {}

  /// Calling off needs a reason.
  record ReasonMissing() implements SeriesOutcome {}

  /// Somebody is booking the same people or rooms at this moment.
  record Busy() implements SeriesOutcome {}
}
