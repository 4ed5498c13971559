package guitara.client;

import guitara.money.Money;
import java.time.Instant;

/// Something that the desk should know before it books, worst first in a list.
public sealed interface ClientWarning {

  /// They may not book.
  record Blocked(String reason) implements ClientWarning {}

  /// What they must not be treated with.
  record Allergy(String note) implements ClientWarning {}

  /// They did not come, three times or more.
  record NoShows(long times) implements ClientWarning {}

  /// A visit is not paid.
  record Unpaid(long appointment, Instant at, Money amount) implements ClientWarning {}

  /// Their birthday is near.
  ///
  /// @param days from today: negative if it was, 0 on the day
  record Birthday(int days) implements ClientWarning {}
}
