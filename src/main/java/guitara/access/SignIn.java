package guitara.access;

import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.Secret;
import guitara.database.SqlFile;
import guitara.database.Transaction;
import guitara.database.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Lets people in and out at one workstation: whoever is in, everything this program does with the database happens in
/// their name and with their rights. The server decides; this class only carries its answers. All calls block.
public final class SignIn {

  private static final String WITH_PASSWORD = SqlFile.read(SignIn.class, "sign-in.sql");
  private static final String WITH_PIN = SqlFile.read(SignIn.class, "take-over.sql");

  private final Database database;
  private final Face face;
  private final String station;
  private volatile @Nullable Session current;

  /// A door where nobody is in yet.
  ///
  /// @param station the name that this computer gives itself, 1 to 100 characters
  public SignIn(Database database, Face face, String station) {
    this.database = database;
    this.face = face;
    this.station = station;
  }

  /// Who is in.
  public Optional<Session> current() {
    return Optional.ofNullable(current);
  }

  /// Who is in; for places that exist only while somebody is.
  public Session session() {
    return current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }

  /// In with password and, where set up, one-time code (or a recovery code), both at once. Empty when refused: the
  /// server tells nobody which of them was wrong, nor whether three failed tries have locked the name.
  public Optional<Session> withPassword(String login, Secret password, String code) {
    return enter(database.write(transaction -> one(transaction, WITH_PASSWORD, query -> query
        .setParameter("login", login)
        .setParameter("password", password.value())
        .setParameter("code", code))));
  }

  /// In with the PIN, for whoever signed in here in full within twelve hours and has not signed out since.
  public Optional<Session> withPin(long accountId, Secret pin) {
    return enter(database.write(transaction -> one(transaction, WITH_PIN, query -> query
        .setParameter("account", accountId)
        .setParameter("pin", pin.value()))));
  }

  private Optional<Session> one(
      Transaction transaction, String sql, UnaryOperator<NativeQuery<Object[]>> bound) {
    Session leaving = current;
    return bound.apply(transaction.session().createNativeQuery(sql, Object[].class))
        .setParameter("face", face.code())
        .setParameter("station", station)
        .setParameter("leaving", leaving == null ? "" : leaving.token().value())
        .getResultStream().findFirst().map(SignIn::session);
  }

  private static Session session(Object[] row) {
    Person person = new Person((Long) row[2], row[3] == null ? OptionalLong.empty() : OptionalLong.of((Long) row[3]),
        (String) row[4], (String) row[5], (Boolean) row[6], (Boolean) row[7]);
    return new Session(
        (Long) row[1], new Secret((String) row[0]), person, (Instant) row[8], Rights.parse((String) row[9]));
  }

  private Optional<Session> enter(Optional<Session> entered) {
    entered.ifPresent(session -> {
      database.actAs(session.token(), session.view());
      current = session;
    });
    return entered;
  }

  /// Leaves the screen for a while: the PIN is enough to come back. Nothing may be done meanwhile.
  public void lock() {
    leave("LOCKED");
  }

  /// Leaves: the next time begins with the password.
  public void signOut() {
    leave("SIGNED_OUT");
  }

  private void leave(String why) {
    Session leaving = current;
    current = null;
    if (leaving == null) {
      return;
    }
    database.actAsNobody();
    database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT leave_session(:token, :why)", Boolean.class)
        .setParameter("token", leaving.token().value())
        .setParameter("why", why)
        .getSingleResult());
  }

  /// Asks the server whether the session still stands, and for the rights as they are now; empty when it has ended, and
  /// from then on nobody is signed in.
  public Optional<Session> refresh() {
    Session asked = current;
    if (asked == null) {
      return Optional.empty();
    }
    try {
      Rights now = Rights.parse(database.write(transaction -> transaction.session()
          .createNativeQuery("SELECT CAST(rights AS text) FROM my_session()", String.class).getSingleResult()));
      Session renewed = asked.with(now);
      if (renewed.view() != asked.view()) {
        database.actAs(renewed.token(), renewed.view());
      }
      current = renewed;
      return Optional.of(renewed);
    } catch (DatabaseException e) {
      if (e.trouble() != Trouble.SIGNED_OUT) {
        throw e;
      }
      current = null;
      database.actAsNobody();
      return Optional.empty();
    }
  }

  /// Who may come in here by PIN.
  public List<Colleague> colleagues() {
    return database.read(session -> session
        .createNativeQuery("SELECT account_id, name FROM may_take_over()", Object[].class)
        .getResultStream().map(row -> new Colleague((Long) row[0], (String) row[1])).toList());
  }

  /// Somebody who signed in here in full today and has a PIN.
  public record Colleague(long accountId, String name) {}
}
