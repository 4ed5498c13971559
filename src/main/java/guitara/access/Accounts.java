package guitara.access;

import guitara.access.Account.GivenRole;
import guitara.access.Account.OpenSession;
import guitara.database.Database;
import guitara.database.Secret;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Accounts as administrators keep them. The server decides who may; without the right the lists are empty. All calls
/// block.
public final class Accounts {

  private static final String ALL = SqlFile.read(Accounts.class, "accounts.sql");
  private static final String ROLES = SqlFile.read(Accounts.class, "given-roles.sql");
  private static final String SESSIONS = SqlFile.read(Accounts.class, "open-sessions.sql");
  private static final String STAFF = SqlFile.read(Accounts.class, "staff-without-account.sql");

  private final Database database;
  private final Changes changes;

  public Accounts(Database database) {
    this.database = database;
    this.changes = new Changes(database);
  }

  /// A member of staff who has no account yet.
  public record Newcomer(long staffId, String code, String name) {}

  /// Everybody's, by name.
  public List<Account> all() {
    return database.read(session -> {
      Map<Long, List<GivenRole>> roles = session.createNativeQuery(ROLES, Tuple.class).getResultStream()
          .collect(Collectors.groupingBy(row -> Rows.number(row, "account_id"),
              Collectors.mapping(Rows::givenRole, Collectors.toList())));
      return session.createNativeQuery(ALL, Tuple.class).getResultStream()
          .map(row -> account(row, roles.getOrDefault(Rows.number(row, "id"), List.of()))).toList();
    });
  }

  public Optional<Account> find(long id) {
    return all().stream().filter(account -> account.id() == id).findFirst();
  }

  private static Account account(Tuple row, List<GivenRole> roles) {
    return new Account(
        Rows.number(row, "id"), Rows.optionalNumber(row, "staff_id"), Rows.text(row, "staff_code"),
        Rows.text(row, "login"), Rows.text(row, "email"), Rows.text(row, "name"),
        Account.Status.valueOf(Rows.text(row, "status")), Rows.optionalInstant(row, "locked_until"),
        Rows.optionalInstant(row, "last_sign_in_at"), Rows.optionalInstant(row, "factor_since"),
        Rows.yes(row, "has_pin"), roles, Math.toIntExact(Rows.number(row, "open_sessions")));
  }

  /// The open sessions of an account, the youngest first.
  public List<OpenSession> sessions(long account) {
    return database.read(session -> session.createNativeQuery(SESSIONS, Tuple.class)
        .setParameter("account", account).getResultStream()
        .map(row -> new OpenSession(Rows.number(row, "id"), Rows.text(row, "station"), Rows.text(row, "face"),
            Rows.yes(row, "with_pin"), Rows.instant(row, "started_at"), Rows.instant(row, "seen_at")))
        .toList());
  }

  public List<Newcomer> newcomers() {
    return database.read(session -> session.createNativeQuery(STAFF, Tuple.class).getResultStream()
        .map(row -> new Newcomer(Rows.number(row, "id"), Rows.text(row, "code"), Rows.text(row, "name")))
        .toList());
  }

  /// Makes an account without a password; a reset code lets the person set one.
  ///
  /// @return its id
  public AccessOutcome<Long> create(NewAccount wanted) {
    return changes.ask(Long.class, "create_account(CAST(?1 AS bigint), ?2, ?3, ?4)",
        Rows.boxed(wanted.staffId()), wanted.login(), wanted.email(), wanted.name());
  }

  /// A code by which the person sets a new password within 15 minutes; older ones are void.
  public AccessOutcome<IssuedCode> issueReset(long account) {
    return changes.make(transaction -> {
      Tuple row = transaction.session().createNativeQuery(
          "SELECT issue_reset(:account) AS code, clock_timestamp() + interval '15 minutes' AS until", Tuple.class)
          .setParameter("account", account).getSingleResult();
      return new IssuedCode(new Secret(Rows.text(row, "code")), Rows.instant(row, "until"));
    });
  }

  /// Lets an account in, or shuts it out with all its sessions. One without a password becomes pending, not active.
  public AccessOutcome<Boolean> setStatus(long account, Account.Status status) {
    return changes.call("set_account_status(?1, ?2)", account, status.name());
  }

  /// Ends the lock of three failed tries early.
  public AccessOutcome<Boolean> unlock(long account) {
    return changes.call("unlock_account(?1)", account);
  }

  /// Gives a role, effective at once.
  ///
  /// @param branch with all below it; empty means everywhere
  public AccessOutcome<Boolean> giveRole(long account, long role, OptionalLong branch) {
    return changes.call("give_role(?1, ?2, CAST(?3 AS bigint))", account, role, Rows.boxed(branch));
  }

  /// Takes a role away, effective at once.
  ///
  /// @param branch as it was given
  public AccessOutcome<Boolean> takeRole(long account, long role, OptionalLong branch) {
    return changes.call("take_role(?1, ?2, CAST(?3 AS bigint))", account, role, Rows.boxed(branch));
  }

  /// Ends one session at once, or with none named all of an account.
  ///
  /// @return how many ended
  public AccessOutcome<Integer> endSessions(long account, OptionalLong session) {
    return changes.ask(
        Integer.class, "revoke_sessions(?1, CAST(?2 AS bigint))", account, Rows.boxed(session));
  }
}
