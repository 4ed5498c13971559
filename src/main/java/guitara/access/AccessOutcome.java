package guitara.access;

import guitara.database.DatabaseException;
import java.util.function.Supplier;

/// What became of a change to accounts, rights or trees.
public sealed interface AccessOutcome<T> {

  record Done<T>(T value) implements AccessOutcome<T> {}

  record Refused<T>(Why why) implements AccessOutcome<T> {}

  /// Why not; each has its sentence.
  enum Why {
    /// The right for it is missing.
    NOT_ALLOWED,
    /// A branch or capability would lie below itself.
    CYCLE,
    /// Nobody gives what they do not have, and nobody changes their own rights.
    MORE_THAN_ONES_OWN,
    /// Somebody has to stay who can put rights right.
    LAST_ADMINISTRATOR,
    /// Too long ago that the person proved who they are: ask for the password, then send it again.
    CONFIRM_FIRST,
    /// A password of fewer than ten characters.
    PASSWORD_SHORT,
    /// A password of more than 200 characters.
    PASSWORD_LONG,
    /// A password that everybody tries first.
    PASSWORD_COMMON,
    /// A password made of the login name.
    PASSWORD_NAME,
    /// The password of before.
    PASSWORD_SAME,
    /// A PIN that is not six digits.
    PIN_DIGITS,
    /// A PIN that everybody tries first.
    PIN_COMMON,
    /// The code is wrong or too old.
    CODE_WRONG,
    /// Something of this name, login or code is there already.
    TAKEN,
    /// A name or code that is too long, too short, or has other signs than allowed.
    INVALID
  }

  /// Runs a change and puts the database's refusals into words; everything else is thrown on.
  static <T> AccessOutcome<T> of(Supplier<T> change) {
    try {
      return new Done<>(change.get());
    } catch (DatabaseException e) {
      return new Refused<>(why(e));
    }
  }

  private static Why why(DatabaseException e) {
    return switch (e.trouble()) {
      case DENIED -> Why.NOT_ALLOWED;
      case TAKEN -> Why.TAKEN;
      case INVALID -> Why.INVALID;
      case REFUSED -> refusal(e);
      case BUSY, AWAY, READ_ONLY, FULL, BROKEN, MISFIT, SIGNED_OUT, NOT_WHOLE, NO_SUCH_STEP, UNEXPECTED -> throw e;
    };
  }

  private static Why refusal(DatabaseException e) {
    return switch (e.sqlState().orElse("")) {
      case "GD010" -> Why.CYCLE;
      case "GD011" -> Why.MORE_THAN_ONES_OWN;
      case "GD012" -> Why.LAST_ADMINISTRATOR;
      case "GD013" -> Why.CONFIRM_FIRST;
      case "GD015" -> Why.CODE_WRONG;
      default -> switch (e.detail().orElse("")) {
        case "SHORT" -> Why.PASSWORD_SHORT;
        case "LONG" -> Why.PASSWORD_LONG;
        case "NAME" -> Why.PASSWORD_NAME;
        case "SAME" -> Why.PASSWORD_SAME;
        case "DIGITS" -> Why.PIN_DIGITS;
        default -> Why.PASSWORD_COMMON;
      };
    };
  }
}
