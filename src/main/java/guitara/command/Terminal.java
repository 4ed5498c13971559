package guitara.command;

import guitara.boot.Surroundings;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/// Where a command speaks: results on standard output, everything else on standard error.
///
/// @param answer what a person answers to a question, or a script hands over; empty where nobody does
public record Terminal(
    Surroundings surroundings, Function<String, Optional<String>> answer, PrintWriter out, PrintWriter err) {

  /// That of this very process.
  public static Terminal real(Surroundings surroundings) {
    return new Terminal(surroundings, Terminal::ask, new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  private static Optional<String> ask(String question) {
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (console.isPresent()) {
      return console.map(open -> open.readLine("%s: ", question));
    }
    System.err.println(question + ":");
    try {
      return Optional.ofNullable(
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  void result(String text) {
    out.println(text);
    out.flush();
  }

  void say(String text) {
    err.println(text);
    err.flush();
  }
}
