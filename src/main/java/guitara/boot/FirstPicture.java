package guitara.boot;

import guitara.database.Secret;

/// Shows the first picture of a window, and says when that was: how long a start takes is measured from outside.
public interface FirstPicture {

  /// A window of JavaFX with one line of text, which nothing can be quicker than.
  ///
  /// @return the memory that the program holds now, in MB
  long hello();

  /// The board with the present day's bookings, at a desk at which somebody has signed in; an empty database of the
  /// program's own is filled with the invented house first.
  ///
  /// @return the memory that the program holds now, in MB
  long board(DatabaseChoice database, String login, Secret password, Progress progress);
}
