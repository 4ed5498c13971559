package guitara.boot;

import guitara.database.Login;
import java.nio.file.Path;

/// Where the database is: on a server that others run, or on the one the program brings along.
public sealed interface DatabaseAddress {

  /// A server that others run; the URL is complete and safe.
  record Shared(String url, Login login) implements DatabaseAddress {

    /// The server's hosts and ports as the URL names them.
    String hosts() {
      return JdbcAddress.parse(url).hosts();
    }

    String database() {
      return JdbcAddress.parse(url).database();
    }

    /// The address of another database on the same server.
    String inDatabase(String name) {
      return JdbcAddress.parse(url).inDatabase(name).safe();
    }
  }

  /// The program's own server in a folder of this computer.
  record Embedded(Path folder) implements DatabaseAddress {}
}
