package guitara.booking.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One page of a list.
///
/// @param next where the next page begins, if there are more
public record BookingPage(List<BookingLine> lines, Optional<Key> next) {

  /// Lines of a page, at most.
  public static final int SIZE = 50;

  /// The last line of a page, by everything that lists are sorted by.
  ///
  /// @param name the client's folded name
  public record Key(String name, Instant start, Instant bookedAt, long id) {}

  public BookingPage {
    lines = List.copyOf(lines);
  }
}
