package guitara.access.attack;

import guitara.database.Login;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A database with an account that has a password, a PIN and a session, and the ways in that are tried on it.
final class Siege implements AutoCloseable {

  static final String LOGIN = "staff-liza";
  static final String PASSWORD = "seven quiet lanterns";
  private static final String WRONG = "seven quiet lantern";
  private static final String PIN = "271828";
  private static final String SIGN_IN = "SELECT token FROM sign_in('" + LOGIN + "', ?, ?, 'desk', 'front-1')";

  /// Tries are counted in a table, which a ROLLBACK takes back and where rivals do not see each other.
  static final String COUNT_IN_A_TABLE = """
      CREATE TABLE guitara.tries (account bigint, of text);
      ALTER TABLE guitara.tries OWNER TO guitara_owner;
      CREATE OR REPLACE FUNCTION guitara.count_try(p_account bigint, p_of text DEFAULT 'tries') RETURNS boolean
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara AS $$
      BEGIN
        INSERT INTO tries VALUES (p_account, p_of);
        RETURN (SELECT count(*) <= 3 FROM tries WHERE account = p_account AND of = p_of);
      END $$;
      """;

  /// Used codes are kept in a table.
  static final String USED_IN_A_TABLE = """
      CREATE TABLE guitara.used (account bigint, code text);
      ALTER TABLE guitara.used OWNER TO guitara_owner;
      CREATE OR REPLACE FUNCTION guitara.use_factor(p_account bigint, p_secret bytea, p_code text) RETURNS boolean
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara AS $$
      BEGIN
        IF EXISTS (SELECT FROM used WHERE account = p_account AND code = p_code) THEN
          RETURN false;
        END IF;
        INSERT INTO used VALUES (p_account, p_code);
        RETURN p_code IN (SELECT one_time_password(p_secret, floor(extract(epoch FROM now()) / 30)::bigint + n)
                            FROM generate_series(-1, 1) n);
      END $$;
      """;

  /// A session is opened for whoever was looked at before, however they stand now.
  static final String OPEN_UNCHECKED = """
      CREATE OR REPLACE FUNCTION guitara.open_session(
          p_who guitara.account, p_face text, p_station text, p_with_pin boolean, p_leaving text)
        RETURNS SETOF guitara.signed_in LANGUAGE sql SECURITY DEFINER SET search_path = guitara AS $$
        WITH made AS (
          INSERT INTO session (token_hash, account_id, workstation, station, face, expires_at)
          VALUES (sha256('unchecked'), p_who.id, session_user, p_station, p_face, now() + interval '1 hour')
          RETURNING id)
        SELECT 'unchecked', made.id, p_who.id, p_who.staff_id, '', '', false, false, now(), '{}'::jsonb FROM made $$;
      """;

  @FunctionalInterface
  interface Try {
    /// Whether it succeeds.
    boolean on(Siege siege) throws SQLException;
  }

  private final Besieged house = new Besieged();

  /// Every function as it was at first, by its name with its arguments.
  private final Map<String, String> functions = functions();

  Siege() throws SQLException {}

  private Map<String, String> functions() throws SQLException {
    Map<String, String> found = new HashMap<>();
    try (Connection keeper = house.house.server.asSuperuser(); Statement statement = keeper.createStatement();
        ResultSet row = statement.executeQuery("""
            SELECT oid::regprocedure::text, pg_get_functiondef(oid) FROM pg_proc p
             WHERE pronamespace = 'guitara'::regnamespace AND prokind = 'f' AND prolang <> 12 AND prolang <> 13""")) {
      while (row.next()) {
        found.put(row.getString(1), row.getString(2));
      }
    }
    return found;
  }

  /// The account as it was, with all tries forgotten, and every guard back in its place.
  void restore() throws SQLException {
    for (Map.Entry<String, String> now : functions().entrySet()) {
      String first = functions.get(now.getKey());
      if (first != null && !first.equals(now.getValue())) {
        asKeeper(first);
      }
    }
    asKeeper("DROP TABLE IF EXISTS guitara.tries, guitara.used;"
        + "ALTER TABLE guitara.session ALTER begun_in SET DEFAULT pg_current_xact_id()");
    asKeeper("""
        UPDATE guitara.account SET password_hash = guitara.new_secret_hash('%s'), status = 'ACTIVE',
               pin_hash = guitara.new_secret_hash('%s'), factor_secret = NULL, factor_since = NULL WHERE login = '%s';
        SELECT guitara.forget_tries(id), guitara.forget_tries(id, 'pins') FROM guitara.account WHERE login = '%s';
        SELECT setval(format('guitara.account_step_%%s', id)::regclass, 0) FROM guitara.account;
        """.formatted(PASSWORD, PIN, LOGIN, LOGIN));
  }

  void asKeeper(String sql) throws SQLException {
    try (Connection keeper = house.house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException {
    try (Connection keeper = house.house.server.asSuperuser(); Statement statement = keeper.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /// Sets one-time codes up and returns the one of now.
  String withFactor() throws SQLException {
    asKeeper("UPDATE guitara.account SET factor_secret = '\\x0102030405', factor_since = now() WHERE login = '" + LOGIN
        + "'");
    try (Connection keeper = house.house.server.asOwner(); Statement statement = keeper.createStatement();
        ResultSet row = statement.executeQuery("SELECT one_time_password('\\x0102030405',"
            + " floor(extract(epoch FROM clock_timestamp()) / 30)::bigint)")) {
      row.next();
      return row.getString(1);
    }
  }

  private Connection workstation() throws SQLException {
    return house.connect(house.house.server.workstation(), "");
  }

  private static String signIn(Connection connection, String password, String code) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SIGN_IN)) {
      statement.setString(1, password);
      statement.setString(2, code);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  String signIn(String password, String code) throws SQLException {
    try (Connection connection = workstation()) {
      return signIn(connection, password, code);
    }
  }

  String signInAndRollBack(String password, String code) throws SQLException {
    try (Connection connection = workstation()) {
      connection.setAutoCommit(false);
      String token = signIn(connection, password, code);
      connection.rollback();
      return token;
    }
  }

  /// Guesses wrong, takes each guess back, and knows it at last.
  boolean guessAndRollBack(int guesses) throws SQLException {
    for (int guess = 1; guess < guesses; guess++) {
      signInAndRollBack(WRONG, "");
    }
    return !signIn(PASSWORD, "").isEmpty();
  }

  /// The server breaks the statement off while the hash is worked out.
  boolean guessAndCancel(int guesses) throws SQLException {
    try (Connection connection = workstation(); Statement statement = connection.createStatement()) {
      long began = System.nanoTime();
      statement.execute("SELECT token FROM sign_in('nobody-of-that-name', '" + WRONG + "', '', 'desk', 'front-1')");
      long half = Math.max(10, (System.nanoTime() - began) / 2_000_000);
      statement.execute("SET statement_timeout = " + half);
      for (int guess = 1; guess < guesses; guess++) {
        try {
          signIn(connection, WRONG, "");
        } catch (SQLException e) {
          if (!"57014".equals(e.getSQLState())) {
            throw e;
          }
        }
      }
    }
    return !signIn(PASSWORD, "").isEmpty();
  }

  /// The server loses the connection while the hash is worked out.
  boolean guessAndHangUp(int guesses) throws SQLException {
    for (int guess = 1; guess < guesses; guess++) {
      try (Connection connection = workstation()) {
        connection.setAutoCommit(false);
        connection.setNetworkTimeout(Runnable::run, 30);
        signIn(connection, WRONG, "");
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        if (!String.valueOf(e.getSQLState()).startsWith("08")) {
          throw e;
        }
      }
    }
    while (number("SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
        + " AND query LIKE 'SELECT token FROM sign_in%'") > 0) {
      Thread.onSpinWait();
    }
    return !signIn(PASSWORD, "").isEmpty();
  }

  /// How many of so many counts at one moment say that the guess may be looked at: the function that sign-in calls,
  /// each in a transaction that stays open.
  long countAtOnce(int guesses) throws SQLException, InterruptedException, ExecutionException {
    List<Connection> open = new ArrayList<>();
    try (ExecutorService all = Executors.newFixedThreadPool(guesses)) {
      List<Future<Boolean>> counted = new ArrayList<>();
      for (int guess = 0; guess < guesses; guess++) {
        Connection connection = house.house.server.asOwner();
        open.add(connection);
        connection.setAutoCommit(false);
        counted.add(all.submit(() -> {
          try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
              "SELECT guitara.count_try((SELECT id FROM guitara.account WHERE login = '" + LOGIN + "'))")) {
            return row.next() && row.getBoolean(1);
          }
        }));
      }
      long allowed = 0;
      for (Future<Boolean> one : counted) {
        allowed += one.get() ? 1 : 0;
      }
      return allowed;
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }

  boolean readsClients(Login login, String token) throws SQLException {
    try (Connection connection = house.connect(login, token)) {
      return Besieged.run(connection, "SELECT * FROM desk.client").leaked();
    }
  }

  boolean readsWithinTheSignInsTransaction() throws SQLException {
    try (Connection connection = workstation()) {
      connection.setAutoCommit(false);
      String token = signIn(connection, PASSWORD, "");
      boolean read = Besieged.run(connection,
          "SELECT set_config('guitara.token', '" + token + "', true); SELECT * FROM desk.client").leaked();
      connection.rollback();
      return read;
    }
  }

  /// A session reads, loses its ground, and reads again on a connection of before, in a transaction of before.
  boolean readsAfter(String end, String transaction) throws SQLException {
    String token = signIn(PASSWORD, "");
    try (Connection connection = house.connect(house.house.server.workstation(), token);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN " + transaction);
      boolean before = Besieged.run(connection, "SELECT * FROM desk.client").leaked();
      if (transaction.isEmpty() && !before) {
        throw new IllegalStateException("the session never stood");
      }
      asKeeper(end);
      boolean after = Besieged.run(connection, "SELECT * FROM desk.client").leaked();
      statement.execute("ROLLBACK");
      return after;
    }
  }

  /// The account is disabled between the look at it and the opening of its session: the row is held until then.
  boolean signsInWhileDisabled() throws SQLException {
    try (Connection keeper = house.house.server.asOwner(); Statement statement = keeper.createStatement();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      keeper.setAutoCommit(false);
      statement.execute("SELECT set_account_status(id, 'DISABLED') FROM account WHERE login = '" + LOGIN + "'");
      Future<String> token = other.submit(() -> signIn(PASSWORD, ""));
      while (!token.isDone() && number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
          + " AND query LIKE 'SELECT token%'") == 0) {
        Thread.onSpinWait();
      }
      keeper.commit();
      return readsClients(house.house.server.workstation(), token.get());
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Two guesses, the PIN, two guesses, the PIN, and so on; the password is known at last.
  boolean guessesBetweenPins() throws SQLException {
    String token = signIn(PASSWORD, "");
    try (Connection connection = workstation(); Statement statement = connection.createStatement()) {
      for (int round = 0; round < 3; round++) {
        signIn(connection, WRONG, "");
        signIn(connection, WRONG, "");
        statement.execute("SELECT token FROM take_over((SELECT account_id FROM may_take_over() LIMIT 1), '" + PIN
            + "', 'desk', 'front-1')");
      }
      return !token.isEmpty() && !signIn(connection, PASSWORD, "").isEmpty();
    }
  }

  long connections(Login login, int wanted) throws SQLException {
    List<Connection> open = new ArrayList<>();
    try {
      while (open.size() < wanted) {
        open.add(house.connect(login, ""));
      }
    } catch (SQLException e) {
      if (!"53300".equals(e.getSQLState())) {
        throw e;
      }
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }
    return open.size();
  }

  @Override
  public void close() throws SQLException {
    house.close();
  }
}
