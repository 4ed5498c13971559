package guitara.client;

import java.util.List;
import java.util.Optional;

/// What a merge would come to, as things stand.
///
/// @param kept the entry that stays, as it is now
/// @param gone the entry that leaves the lists, as it is now
/// @param merged what the kept entry would hold
/// @param overlaps what stands in the way, at most three
public record MergePreview(Entry kept, Entry gone, Entry merged, List<MergeOverlap> overlaps) {

  public MergePreview {
    overlaps = List.copyOf(overlaps);
  }

  /// One of the two, or what becomes of them.
  ///
  /// @param bookings all of them
  /// @param coming those among them that hold a slot and are not over
  public record Entry(StoredClient client, Optional<Therapist> preferred, long bookings, long coming) {}
}
