package guitara.command;

import guitara.boot.Refused;
import guitara.boot.Unusable;
import guitara.boot.WrongUse;
import guitara.database.EmbeddedServerException;

/// Turns what ended a command into one sentence and an exit code.
final class Failures {

  private Failures() {}

  static int explain(Exception failure, Terminal terminal) {
    return switch (failure) {
      case WrongUse wrong -> say(wrong.sentence(), Exit.WRONG_USE, terminal);
      case Refused refused -> say(refused.sentence(), Exit.FOUND, terminal);
      case Unusable unusable -> say(unusable.sentence(), Exit.NO_DATABASE, terminal);
      case EmbeddedServerException unusable -> say(unusable.sentence(), Exit.NO_DATABASE, terminal);
      default -> {
        failure.printStackTrace(terminal.err());
        yield say("This should not have happened: " + failure, Exit.FOUND, terminal);
      }
    };
  }

  private static int say(String sentence, int code, Terminal terminal) {
    terminal.say(sentence);
    return code;
  }
}
