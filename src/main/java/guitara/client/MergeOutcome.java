package guitara.client;

import java.util.List;
import java.util.UUID;

/// What became of a merge. Only [Merged] wrote anything.
public sealed interface MergeOutcome {

  /// Merged, by this request or an earlier one with the same intent.
  ///
  /// @param id by which it is undone
  /// @param bookings how many moved
  record Merged(UUID id, int bookings) implements MergeOutcome {}

  /// Both are booked at one time.
  record Overlapping(List<MergeOverlap> overlaps) implements MergeOutcome {

    public Overlapping {
      overlaps = List.copyOf(overlaps);
    }
  }

  /// Another desk changed one of them meanwhile.
  record Stale() implements MergeOutcome {}

  /// One of them is archived, merged already, or was never there.
  record Gone() implements MergeOutcome {}

  /// They are one entry.
  record Same() implements MergeOutcome {}

  /// Both texts together are longer than the field.
  record TooLong(ClientField field) implements MergeOutcome {}

  /// Somebody is booking or changing one of them right now.
  record Busy() implements MergeOutcome {}
}
