package guitara.booking;

import guitara.access.Actor;
import guitara.booking.series.Recurrence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Please do this with several bookings: all of it or nothing.
public sealed interface SeriesRequest {

  /// Made by the desk (UUIDv7); sent again after a lost answer, it takes effect once.
  UUID intent();

  Actor actor();

  /// Book these.
  ///
  /// @param rule by which they were made; kept with them
  /// @param tentative holds or wishes (PENDING) instead of confirmed bookings
  /// @param hold the desk's own hold on one of the places, which makes way for its booking
  record Book(
      UUID intent, Actor actor, Recurrence rule, List<BookingDraft> drafts, boolean tentative, Optional<UUID> hold)
      implements SeriesRequest {

    public Book {
      drafts = List.copyOf(drafts);
    }
  }

  /// Make these bookings what their drafts say.
  ///
  /// @param hold the desk's own hold on one of the new places, which makes way for its booking
  record Change(UUID intent, Actor actor, List<SeriesLine> lines, Optional<UUID> hold) implements SeriesRequest {

    public Change(UUID intent, Actor actor, List<SeriesLine> lines) {
      this(intent, actor, lines, Optional.empty());
    }

    public Change {
      lines = List.copyOf(lines);
    }
  }

  /// Take a step with all of these.
  record TakeStep(UUID intent, Actor actor, List<Long> appointments, Step step, String reason)
      implements SeriesRequest {

    public TakeStep {
      appointments = List.copyOf(appointments);
      reason = Typed.text(reason);
    }
  }
}
