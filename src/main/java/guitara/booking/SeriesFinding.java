package guitara.booking;

import java.util.List;
import java.util.OptionalInt;

/// What one booking of several meets as things stand.
///
/// @param meets which of the others, counted from 0, wants the same person, room or client at that time
public record SeriesFinding(List<Breach> breaches, List<Clash> clashes, OptionalInt meets) {

  public static final SeriesFinding FINE = new SeriesFinding(List.of(), List.of(), OptionalInt.empty());

  public SeriesFinding {
    breaches = List.copyOf(breaches);
    clashes = List.copyOf(clashes);
  }

  public boolean fine() {
    return breaches.isEmpty() && clashes.isEmpty() && meets.isEmpty();
  }
}
