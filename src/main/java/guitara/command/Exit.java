package guitara.command;

import guitara.database.CannotGoOn;

/// The exit codes that scripts may rely on.
final class Exit {

  static final int DONE = 0;
  static final int FOUND = 1;
  static final int WRONG_USE = 2;
  static final int NO_DATABASE = 3;

  private Exit() {}

  static int of(CannotGoOn.Why why) {
    return switch (why) {
      case WRONG_USE -> WRONG_USE;
      case REFUSED -> FOUND;
      case NO_DATABASE -> NO_DATABASE;
    };
  }
}
