package guitara.ui.board;

import java.util.Optional;

/// What the head of a column says.
///
/// @param caption hours today in words, such as "6 h 30"
/// @param load    booked part of the hours, 0 to 1; more is drawn as overload
/// @param away    why nobody is there, when nobody is
public record ColumnHead(String title, String initials, String caption, double load, Optional<String> away) {

  /// A head of somebody who is there.
  public static ColumnHead of(String title, String initials, String caption, double load) {
    return new ColumnHead(title, initials, caption, load, Optional.empty());
  }

  /// The same head, absent for this reason.
  public ColumnHead awayFor(String reason) {
    return new ColumnHead(title, initials, caption, load, Optional.of(reason));
  }
}
