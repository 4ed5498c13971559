package guitara.boot;

import guitara.database.CannotGoOn;
import guitara.database.Login;
import java.io.FileNotFoundException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;

/// Why a server lets nobody in, in the words of the person who has to put it right.
final class ConnectionRefused {

  private ConnectionRefused() {}

  static CannotGoOn explain(String url, Login login, SQLException e) {
    String where = url.replaceFirst("\\?.*", "");
    String state = String.valueOf(e.getSQLState());
    String sentence = switch (state) {
      case "28P01" -> "The password of " + login.user() + " is not the one that " + where + " knows.";
      case "28000" -> "The server does not let " + login.user() + " in at " + where + ": " + e.getMessage();
      case "3D000" ->
          "There is no such database at " + where + "; its keeper creates it with: "
              + Databases.migrateLine(url);
      case "42501", "42P01" -> login.user() + " has no rights in the database at " + where
          + "; an administrator grants them by running: " + Databases.migrateLine(url);
      case "53100" -> "The disk of the server at " + where + " is full; its keeper has to make room.";
      case "25006" -> "The server at " + where + " takes no changes: it is a standby or being moved.";
      case "58P01", "58030" -> "The own files of the server at " + where
          + " have changed or its disk fails; its keeper has to restart it.";
      case "53300" -> "The server at " + where + " has no connection left; close a desk or raise its limit.";
      case "57P03" -> "The server at " + where + " is still starting; try again in a moment.";
      case "08004" -> "The server at " + where + " takes no encryption, or not the one that is needed away from this"
          + " computer: " + e.getMessage() + " Its keeper sets it up (ssl=on, a certificate for that name, SCRAM).";
      case "08001", "08006" -> isUnproved(e)
          ? "The server at " + where + " does not prove who it is (" + withoutStop(e) + "). Call it by the name that"
              + " its certificate has, and end the address with the file of the authority that signed it: " + where
              + "?sslrootcert=FILE"
          : "The database at " + where + " cannot be reached: " + e.getMessage();
      default -> "The database at " + where + " cannot be used (" + state + "): " + e.getMessage();
    };
    return CannotGoOn.noDatabase(sentence, e);
  }

  private static String withoutStop(SQLException e) {
    return String.valueOf(e.getMessage()).replaceFirst("\\.$", "");
  }

  /// The driver has one state for a broken line and for a certificate that does not hold.
  private static boolean isUnproved(SQLException e) {
    Throwable cause = e.getCause();
    return "08006".equals(e.getSQLState()) && (cause == null || cause instanceof SSLException
        || cause instanceof GeneralSecurityException || cause instanceof FileNotFoundException);
  }
}
