package guitara.client;

import java.util.List;
import java.util.Optional;

/// A client's bookings as their card lists them.
///
/// @param coming those that hold a slot and are not over, soonest first, at most [#MOST_COMING]; on the first page only
/// @param past one page of all others, newest first, called-off ones too
/// @param next where the next page begins, if there are more
public record ClientVisits(List<Visit> coming, List<Visit> past, Optional<VisitKey> next) {

  /// Rows of a page.
  public static final int SIZE = 10;

  public static final int MOST_COMING = 20;

  public ClientVisits {
    coming = List.copyOf(coming);
    past = List.copyOf(past);
  }
}
