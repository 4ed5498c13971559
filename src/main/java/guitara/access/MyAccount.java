package guitara.access;

import guitara.access.AccessOutcome.Refused;
import guitara.access.AccessOutcome.Why;
import guitara.access.Account.GivenRole;
import guitara.database.Database;
import guitara.database.Secret;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.util.List;

/// What people know of their own account and do with it. Every change needs [#confirm] to have happened within five
/// minutes; a sign-in with the password counts as such. All calls block.
public final class MyAccount {

  private static final String ABOUT = SqlFile.read(MyAccount.class, "about-me.sql");
  private static final String ROLES = SqlFile.read(MyAccount.class, "my-roles.sql");

  private final Database database;
  private final Changes changes;

  public MyAccount(Database database) {
    this.database = database;
    this.changes = new Changes(database);
  }

  /// Who is signed in, as they stand now.
  public AboutMe about() {
    return database.read(session -> {
      List<GivenRole> roles = session.createNativeQuery(ROLES, Tuple.class).getResultStream()
          .map(Rows::givenRole).toList();
      Tuple me = session.createNativeQuery(ABOUT, Tuple.class).getSingleResult();
      return new AboutMe(Rows.text(me, "name"), Rows.text(me, "login"), Rows.text(me, "email"), roles,
          new AboutMe.Now(
              Rows.instant(me, "started_at"), Rows.yes(me, "with_pin"), Rows.instant(me, "expires_at")),
          Rows.yes(me, "has_pin"), Rows.optionalInstant(me, "factor_since"),
          Math.toIntExact(Rows.number(me, "recovery_left")));
    });
  }

  /// Proves anew who sits here: the password and, where set up, a one-time code that was not used before.
  public boolean confirm(Secret password, String code) {
    return database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT confirm_identity(:password, :code)", Boolean.class)
        .setParameter("password", password.value()).setParameter("code", code).getSingleResult());
  }

  /// Sets a new password; all other sessions of the person end.
  public AccessOutcome<Boolean> changePassword(Secret wanted) {
    return changes.call("change_password(?1)", wanted.value());
  }

  /// Sets the PIN of six digits.
  public AccessOutcome<Boolean> setPin(Secret pin) {
    AccessOutcome<Boolean> outcome = changes.call("set_pin(?1)", pin.value());
    return outcome.equals(new Refused<>(Why.PASSWORD_COMMON)) ? new Refused<>(Why.PIN_COMMON) : outcome;
  }

  /// A new secret for one-time codes, in force after [#confirmFactor].
  public AccessOutcome<FactorKey> beginFactor() {
    return changes.make(transaction -> FactorKey.of(transaction.session()
        .createNativeQuery("SELECT begin_factor()", byte[].class).getSingleResult()));
  }

  /// Puts one-time codes in force by the first of them.
  ///
  /// @return ten recovery codes, each good for one sign-in; the server cannot show them again
  public AccessOutcome<List<String>> confirmFactor(String code) {
    return changes.make(transaction -> transaction.session()
        .createNativeQuery("SELECT unnest(confirm_factor(:code))", String.class)
        .setParameter("code", code).getResultList());
  }

  /// One-time codes are no longer asked for.
  public AccessOutcome<Boolean> dropFactor() {
    return changes.call("drop_factor()");
  }

  /// Sets a password by an administrator's code; nobody needs to be signed in. False where name or code is wrong.
  public AccessOutcome<Boolean> redeem(String login, String code, Secret wanted) {
    return changes.ask(Boolean.class, "redeem_reset(?1, ?2, ?3)", login, code, wanted.value());
  }
}
