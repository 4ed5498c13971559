package guitara.command;

import guitara.boot.Surroundings;
import java.io.PrintWriter;

/// Where a command speaks: results on standard output, everything else on standard error.
record Terminal(Surroundings surroundings, PrintWriter out, PrintWriter err) {

  void result(String text) {
    out.println(text);
    out.flush();
  }

  void say(String text) {
    err.println(text);
    err.flush();
  }
}
