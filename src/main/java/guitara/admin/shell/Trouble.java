package guitara.admin.shell;

import guitara.database.DatabaseException;

/// What is said of a failure.
///
/// @param code to be read out over the phone
/// @param sentence its key
record Trouble(String code, String sentence) {

  static Trouble of(Throwable failure) {
    if (!(failure instanceof DatabaseException database)) {
      return new Trouble("ADM-" + failure.getClass().getSimpleName(), "admin.trouble.other");
    }
    String code = "DB-" + database.sqlState().orElse(database.trouble().name());
    return new Trouble(code, sentence(database.trouble()));
  }

  private static String sentence(guitara.database.Trouble trouble) {
    return switch (trouble) {
      case AWAY -> "admin.trouble.away";
      case SIGNED_OUT -> "admin.trouble.signed-out";
      case DENIED -> "admin.trouble.denied";
      case READ_ONLY, FULL, BROKEN, MISFIT -> "admin.trouble.server";
      case BUSY, TAKEN, INVALID, NOT_WHOLE, REFUSED, NO_SUCH_STEP, UNEXPECTED -> "admin.trouble.other";
    };
  }
}
