package guitara.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.attack.Siege.Try;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Attacks on sign-in that need several connections or transactions: each is run against the guarded database, where it
/// fails, and then against a twin whose guard was taken out, where the same steps succeed.
class SignInAttackTest {

  private static Siege guarded;
  private static Siege twin;

  @BeforeAll
  static void open() throws SQLException {
    try (Connection superuser = superuser()) {
      Besieged.makeRoles(superuser);
    }
    guarded = new Siege();
    twin = new Siege();
  }

  @AfterAll
  static void close() throws SQLException {
    guarded.close();
    twin.close();
    try (Connection superuser = superuser()) {
      Besieged.dropRoles(superuser);
    }
  }

  private static Connection superuser() throws SQLException {
    return DriverManager.getConnection(TestServer.credentials().url(), TestServer.credentials().superuser().user(),
        TestServer.credentials().superuser().password().value());
  }

  @BeforeEach
  void forget() throws SQLException {
    guarded.restore();
    twin.restore();
  }

  @Test
  void triesInTransactionsThatAreRolledBackAreCounted() throws SQLException {
    Try guessing = siege -> siege.guessAndRollBack(6);
    assertThat(guessing.on(guarded)).as("the sixth guess, which is right, is refused").isFalse();
    twin.asKeeper(Siege.COUNT_IN_A_TABLE);
    assertThat(guessing.on(twin)).isTrue();
  }

  @Test
  void aSignInThatIsCancelledIsCounted() throws SQLException {
    Try guessing = siege -> siege.guessAndCancel(6);
    assertThat(guessing.on(guarded)).isFalse();
    twin.asKeeper(Siege.COUNT_IN_A_TABLE);
    assertThat(guessing.on(twin)).isTrue();
  }

  @Test
  void aSignInWhoseConnectionIsCutIsCounted() throws SQLException {
    Try guessing = siege -> siege.guessAndHangUp(6);
    assertThat(guessing.on(guarded)).isFalse();
    twin.asKeeper(Siege.COUNT_IN_A_TABLE);
    assertThat(guessing.on(twin)).isTrue();
  }

  @Test
  void ofTwentyGuessesAtOnceThreeAreLookedAt() throws SQLException, InterruptedException, ExecutionException {
    assertThat(guarded.countAtOnce(20)).isEqualTo(3);
    twin.asKeeper(Siege.COUNT_IN_A_TABLE);
    assertThat(twin.countAtOnce(20)).isGreaterThan(3);
  }

  @Test
  void nobodySignsInByThePasswordAloneWhereACodeIsSetUp() throws SQLException {
    Try skipping = siege ->
        !siege.signIn(Siege.PASSWORD, "").isEmpty() || !siege.signIn(Siege.PASSWORD, "000000").isEmpty();
    guarded.withFactor();
    assertThat(skipping.on(guarded)).isFalse();
    twin.withFactor();
    twin.asKeeper("CREATE OR REPLACE FUNCTION guitara.use_factor(p_account bigint, p_secret bytea, p_code text)"
        + " RETURNS boolean LANGUAGE sql AS 'SELECT true'");
    assertThat(skipping.on(twin)).isTrue();
  }

  @Test
  void aCodeServesOnce() throws SQLException {
    Try replay = siege -> {
      String code = siege.withFactor();
      assertThat(siege.signIn(Siege.PASSWORD, code)).isNotEmpty();
      return !siege.signIn(Siege.PASSWORD, code).isEmpty();
    };
    assertThat(replay.on(guarded)).isFalse();
    twin.asKeeper(Siege.USED_IN_A_TABLE.replace("INSERT INTO used VALUES (p_account, p_code);", ""));
    assertThat(replay.on(twin)).isTrue();
  }

  @Test
  void aCodeUsedInATransactionThatIsRolledBackIsUsed() throws SQLException {
    Try replay = siege -> {
      String code = siege.withFactor();
      assertThat(siege.signInAndRollBack(Siege.PASSWORD, code)).isNotEmpty();
      return !siege.signIn(Siege.PASSWORD, code).isEmpty();
    };
    assertThat(replay.on(guarded)).isFalse();
    twin.asKeeper(Siege.USED_IN_A_TABLE);
    assertThat(replay.on(twin)).isTrue();
  }

  @Test
  void aSessionCountsNotBeforeItsSignInIsThereForAllToEnd() throws SQLException {
    Try unseen = Siege::readsWithinTheSignInsTransaction;
    assertThat(unseen.on(guarded)).isFalse();
    twin.asKeeper("ALTER TABLE guitara.session ALTER begun_in SET DEFAULT '0'");
    assertThat(unseen.on(twin)).isTrue();
  }

  @Test
  void aTokenIsWorthNothingToAnotherComputer() throws SQLException {
    Try stolen = siege -> siege.readsClients(Besieged.OTHER, siege.signIn(Siege.PASSWORD, ""));
    assertThat(stolen.on(guarded)).isFalse();
    twin.asKeeper(Opened.TOKEN);
    assertThat(stolen.on(twin)).isTrue();
  }

  @Test
  void anEndIsAnEndOnAllConnectionsAtOnce() throws SQLException {
    Try staying = siege -> siege.readsAfter("UPDATE guitara.session SET ended_at = now(), ended_why = 'REVOKED'", "");
    assertThat(staying.on(guarded)).isFalse();
    twin.asKeeper(Opened.TOKEN);
    assertThat(staying.on(twin)).isTrue();
  }

  @Test
  void aDisabledAccountsSessionsEnd() throws SQLException {
    Try staying = siege -> siege.readsAfter(
        "SELECT guitara.set_account_status(id, 'DISABLED') FROM guitara.account WHERE login = '"
            + Siege.LOGIN + "'", "");
    assertThat(staying.on(guarded)).isFalse();
    twin.asKeeper("CREATE OR REPLACE FUNCTION guitara.end_sessions(p_account bigint, p_except bigint) RETURNS int"
        + " LANGUAGE sql AS 'SELECT 0'");
    assertThat(staying.on(twin)).isTrue();
  }

  @Test
  void anOldMomentIsNoPlaceToStayIn() throws SQLException {
    Try staying = siege -> siege.readsAfter("UPDATE guitara.session SET ended_at = now(), ended_why = 'REVOKED'",
        "ISOLATION LEVEL REPEATABLE READ");
    assertThat(staying.on(guarded)).isFalse();
    twin.asKeeper("CREATE OR REPLACE FUNCTION guitara.require_present() RETURNS void LANGUAGE sql AS 'SELECT'");
    assertThat(staying.on(twin)).isTrue();
  }

  @Test
  void anAccountThatIsDisabledWhileItsSignInRunsStaysOut() throws SQLException {
    Try racing = Siege::signsInWhileDisabled;
    assertThat(racing.on(guarded)).isFalse();
    twin.asKeeper(Siege.OPEN_UNCHECKED);
    assertThat(racing.on(twin)).isTrue();
  }

  @Test
  void whoeverKnowsThePinCannotGuessThePasswordForEver() throws SQLException {
    Try guessing = Siege::guessesBetweenPins;
    assertThat(guessing.on(guarded)).isFalse();
    twin.asKeeper("CREATE OR REPLACE FUNCTION guitara.forget_tries(p_account bigint, p_of text DEFAULT 'tries')"
        + " RETURNS void LANGUAGE sql SECURITY DEFINER AS $$"
        + " SELECT setval(format('guitara.account_tries_%s', p_account)::regclass, 0),"
        + " setval(format('guitara.account_pins_%s', p_account)::regclass, 0) $$");
    assertThat(guessing.on(twin)).isTrue();
  }

  @Test
  void noComputerTakesAllConnections() throws SQLException {
    Try hogging = siege -> siege.connections(Besieged.KIOSK, 6) == 6;
    assertThat(hogging.on(guarded)).isFalse();
    try (Connection superuser = superuser(); Statement statement = superuser.createStatement()) {
      statement.execute("ALTER ROLE " + Besieged.KIOSK.user() + " CONNECTION LIMIT -1");
      assertThat(hogging.on(twin)).isTrue();
    }
    assertThat(guarded.number("SELECT rolconnlimit FROM pg_roles WHERE rolname = 'guitara_workstation'"))
        .isBetween(10L, guarded.number("SELECT current_setting('max_connections')::int - 20"));
  }
}
