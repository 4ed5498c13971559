package guitara.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.attack.Siege.Try;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Attacks on sign-in that need several connections or transactions: each is run against the guarded database, where it
/// fails, and then against a twin whose guard was taken out, where the same steps succeed.
class SignInAttackTest {

  private static final String REVOKE = "UPDATE guitara.session SET ended_at = now(), ended_why = 'REVOKED'";

  private static Siege guarded;
  private static Siege twin;

  @BeforeAll
  static void open() throws SQLException {
    Besieged.makeRoles();
    guarded = new Siege();
    twin = new Siege();
  }

  @AfterAll
  static void close() throws SQLException {
    guarded.close();
    twin.close();
    Besieged.dropRoles();
  }

  @BeforeEach
  void forget() throws SQLException {
    guarded.restore();
    twin.restore();
  }

  /// An attack fails where the guard stands, and succeeds on the twin once `opened` has taken it out.
  private static void stopsUnless(String opened, Try attack) throws SQLException {
    assertThat(attack.on(guarded)).isFalse();
    twin.asKeeper(opened);
    assertThat(attack.on(twin)).isTrue();
  }

  @Test
  void triesInTransactionsThatAreRolledBackAreCounted() throws SQLException {
    stopsUnless(Siege.COUNT_IN_A_TABLE, siege -> siege.guessAndRollBack(6));
  }

  @Test
  void aSignInThatIsCancelledIsCounted() throws SQLException {
    stopsUnless(Siege.COUNT_IN_A_TABLE, siege -> siege.guessAndCancel(6));
  }

  @Test
  void aSignInWhoseConnectionIsCutIsCounted() throws SQLException {
    stopsUnless(Siege.COUNT_IN_A_TABLE, siege -> siege.guessAndHangUp(6));
  }

  @Test
  void ofTwentyGuessesAtOnceThreeAreLookedAt() throws SQLException, InterruptedException, ExecutionException {
    assertThat(guarded.countAtOnce(20)).isEqualTo(3);
    twin.asKeeper(Siege.COUNT_IN_A_TABLE);
    assertThat(twin.countAtOnce(20)).isGreaterThan(3);
  }

  @Test
  void nobodySignsInByThePasswordAloneWhereACodeIsSetUp() throws SQLException {
    String anyCode = "CREATE OR REPLACE FUNCTION guitara.use_factor(p_account bigint, p_secret bytea, p_code text)"
        + " RETURNS boolean LANGUAGE sql AS 'SELECT true'";
    stopsUnless(anyCode, siege -> {
      siege.withFactor();
      return !siege.signIn(Siege.PASSWORD, "").isEmpty() || !siege.signIn(Siege.PASSWORD, "000000").isEmpty();
    });
  }

  @Test
  void aCodeServesOnce() throws SQLException {
    String forgotten = Siege.USED_IN_A_TABLE.replace("INSERT INTO used VALUES (p_account, p_code);", "");
    stopsUnless(forgotten, siege -> {
      String code = siege.withFactor();
      assertThat(siege.signIn(Siege.PASSWORD, code)).isNotEmpty();
      return !siege.signIn(Siege.PASSWORD, code).isEmpty();
    });
  }

  @Test
  void aCodeUsedInATransactionThatIsRolledBackIsUsed() throws SQLException {
    stopsUnless(Siege.USED_IN_A_TABLE, siege -> {
      String code = siege.withFactor();
      assertThat(siege.signInAndRollBack(Siege.PASSWORD, code)).isNotEmpty();
      return !siege.signIn(Siege.PASSWORD, code).isEmpty();
    });
  }

  @Test
  void aSessionCountsNotBeforeItsSignInIsThereForAllToEnd() throws SQLException {
    stopsUnless("ALTER TABLE guitara.session ALTER begun_in SET DEFAULT '0'", Siege::readsWithinTheSignInsTransaction);
  }

  @Test
  void aTokenIsWorthNothingToAnotherComputer() throws SQLException {
    stopsUnless(Opened.TOKEN, siege -> siege.readsClients(Besieged.OTHER, siege.signIn(Siege.PASSWORD, "")));
  }

  @Test
  void anEndIsAnEndOnAllConnectionsAtOnce() throws SQLException {
    stopsUnless(Opened.TOKEN, siege -> siege.readsAfter(REVOKE, ""));
  }

  @Test
  void aDisabledAccountsSessionsEnd() throws SQLException {
    String endNone = "CREATE OR REPLACE FUNCTION guitara.end_sessions(p_account bigint, p_except bigint) RETURNS int"
        + " LANGUAGE sql AS 'SELECT 0'";
    stopsUnless(endNone, siege -> siege.readsAfter(
        "SELECT guitara.set_account_status(id, 'DISABLED') FROM guitara.account WHERE login = '" + Siege.LOGIN + "'",
        ""));
  }

  @Test
  void anOldMomentIsNoPlaceToStayIn() throws SQLException {
    stopsUnless("CREATE OR REPLACE FUNCTION guitara.require_present() RETURNS void LANGUAGE sql AS 'SELECT'",
        siege -> siege.readsAfter(REVOKE, "ISOLATION LEVEL REPEATABLE READ"));
  }

  @Test
  void anAccountThatIsDisabledWhileItsSignInRunsStaysOut() throws SQLException {
    stopsUnless(Siege.OPEN_UNCHECKED, Siege::signsInWhileDisabled);
  }

  @Test
  void whoeverKnowsThePinCannotGuessThePasswordForEver() throws SQLException {
    String forgetAll = "CREATE OR REPLACE FUNCTION guitara.forget_tries(p_account bigint, p_of text DEFAULT 'tries')"
        + " RETURNS void LANGUAGE sql SECURITY DEFINER AS $$"
        + " SELECT setval(format('guitara.account_tries_%s', p_account)::regclass, 0),"
        + " setval(format('guitara.account_pins_%s', p_account)::regclass, 0) $$";
    stopsUnless(forgetAll, Siege::guessesBetweenPins);
  }

  @Test
  void noComputerTakesAllConnections() throws SQLException {
    stopsUnless("ALTER ROLE " + Besieged.KIOSK.user() + " CONNECTION LIMIT -1",
        siege -> siege.connections(Besieged.KIOSK, 6) == 6);
    assertThat(guarded.number("SELECT rolconnlimit FROM pg_roles WHERE rolname = 'guitara_workstation'"))
        .isBetween(10L, guarded.number("SELECT current_setting('max_connections')::int - 20"));
  }
}
