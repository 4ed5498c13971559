package guitara.client;

import java.util.List;
import java.util.Optional;

/// One page of clients.
///
/// @param next where the next page begins, if there are more
public record ClientPage(List<ClientRow> rows, Optional<PageKey> next) {

  /// Rows of a page.
  public static final int SIZE = 20;

  public ClientPage {
    rows = List.copyOf(rows);
  }
}
