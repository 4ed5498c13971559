package guitara.boot;

import guitara.database.CannotGoOn;
import guitara.database.Login;
import java.sql.SQLException;

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
          "There is no such database at " + where + "; its keeper creates it with: guitara database migrate";
      case "53300" -> "The server at " + where + " has no connection left; close a desk or raise its limit.";
      case "57P03" -> "The server at " + where + " is still starting; try again in a moment.";
      case "08001", "08006" -> "The database at " + where + " cannot be reached: " + e.getMessage();
      default -> "The database at " + where + " cannot be used (" + state + "): " + e.getMessage();
    };
    return CannotGoOn.noDatabase(sentence, e);
  }
}
