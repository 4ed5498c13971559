package guitara.command;

import guitara.database.CannotGoOn;

/// Turns what ended a command into one sentence and an exit code.
final class Failures {

  private Failures() {}

  static int explain(Exception failure, Terminal terminal) {
    return switch (failure) {
      case CannotGoOn end -> say(end.sentence(), Exit.of(end.why()), terminal);
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
