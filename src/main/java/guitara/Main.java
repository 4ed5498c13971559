package guitara;

import guitara.boot.Surroundings;
import guitara.command.Guitara;
import guitara.command.Terminal;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program begins: one command line in, one exit code out.
public final class Main {

  /// Held strongly, for a level set on a logger that nobody holds is lost with it.
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger DRIVER = Logger.getLogger("org.postgresql.ssl");
  private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");

  private Main() {}

  public static void main(String... arguments) {
    // Libraries report their daily doings as INFO; the terminal is for what the person asked for.
    ROOT.setLevel(Level.WARNING);
    // A server that does not prove who it is, is named in a sentence.
    DRIVER.setLevel(Level.OFF);
    // A connection that broke is said on the screen, and logged by whoever cannot go on without it.
    POOL.setLevel(Level.SEVERE);
    Surroundings surroundings = Surroundings.real();
    System.exit(Guitara.run(Wiring.program(surroundings), Terminal.real(surroundings), arguments));
  }
}
