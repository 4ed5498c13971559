package guitara.access.attack;

import guitara.access.attack.Attack.Gain;
import guitara.database.Login;
import guitara.database.Roles;
import guitara.database.Secret;
import guitara.support.House;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// A house with something to hide, and everybody who may try to get at it. The hidden things bear a mark.
final class Besieged implements AutoCloseable {

  static final String MARK = "zqx7kept";
  private static final String HOLD = "00000000-0000-7000-8000-000000000001";
  static final Login KIOSK = new Login("attack_kiosk", Secret.random());
  /// A second computer, as rightful as the first.
  static final Login OTHER = new Login("attack_other", Secret.random());

  private static final String SEED = """
      INSERT INTO staff (code, first_name, last_name, display_name, person_type, phone, home_branch_id)
      SELECT v.code, v.code, '', v.code, 'OPERATOR', '%1$s', b.id
        FROM branch b, (VALUES ('MANAGER'), ('KEEPER')) v(code) WHERE b.code = 'RC';
      UPDATE client SET notes = '%1$s', allergy_note = '%1$s' WHERE phone = '+639170000001';
      INSERT INTO client (first_name, last_name) SELECT 'Number ' || n, '%1$s' FROM generate_series(1, 60) n;
      INSERT INTO appointment (id, branch_id, client_id, status, during, price, notes, created_by, updated_by)
      SELECT v.id, b.id, c.id, v.status, tstzrange(v.at, v.at + v.long), 500, v.notes, s.id, s.id
        FROM (VALUES (9001, 'RC', '+639170000002', 'PENDING', timestamptz '2026-03-02 06:00Z', interval '1 hour', ''),
                     (9002, 'BARB', '+639170000001', 'CONFIRMED', '2026-03-02 06:00Z', '1 hour', '%1$s'),
                     (9003, 'RC', '+639170000002', 'CANCELLED', '2026-03-02 10:00Z', '1 hour', ''),
                     (9004, 'BARB', '+639170000001', 'COMPLETED', '2026-03-01 06:00Z', '3 hours', ''))
             v(id, branch, phone, status, at, long, notes)
        JOIN branch b ON b.code = v.branch JOIN client c ON c.phone = v.phone JOIN staff s ON s.code = 'LIZA';
      INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, price)
      SELECT a.id, 1, v.id, s.id, tstzrange(lower(a.during), lower(a.during) + interval '1 hour'), 500
        FROM appointment a, service v, staff s
       WHERE v.code = 'SHIATSU' AND s.code = CASE a.id WHEN 9001 THEN 'TESS' ELSE 'BEA' END;
      INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, price)
      SELECT 9004, 3, v.id, s.id, tstzrange('2026-03-01 08:00Z', '2026-03-01 09:00Z'), 0
        FROM service v, staff s WHERE v.code = 'SHIATSU' AND s.code = 'BEA';
      SELECT take_claims(9001), take_claims(9002);
      INSERT INTO slot_hold (id, branch_id, business_date, held_by, workstation, expires_at)
      SELECT '%2$s', b.id, '2026-03-02', s.id, 'front-1', now() + interval '1 hour'
        FROM branch b, staff s WHERE b.code = 'RC' AND s.code = 'LIZA';
      INSERT INTO claim (resource_id, during, purpose, hold_id)
      SELECT s.id, tstzrange('2026-03-04 06:00Z', '2026-03-04 07:00Z'), 'HOLD', '%2$s'
        FROM staff s WHERE s.code = 'JO';
      ANALYZE client;
      """.formatted(MARK, HOLD);

  private static final String ACCOUNT = """
      WITH person AS (
        INSERT INTO account (staff_id, login, email, name, status)
        SELECT id, 'staff-' || lower(code), code || '@%s.example', display_name, 'ACTIVE' FROM staff WHERE code = ?
        RETURNING id
      )
      INSERT INTO account_role (account_id, role_id, branch_id)
      SELECT person.id, r.id, (SELECT b.id FROM branch b WHERE b.code = ?) FROM person, role r WHERE r.code = ?
      """.formatted(MARK);

  private static final String SESSION = """
      INSERT INTO session (token_hash, account_id, workstation, station, face, expires_at, confirmed_at, ended_at)
      SELECT sha256(convert_to(?, 'UTF8')), a.id, ?, 'front-1', 'desk', now() + CAST(? AS interval),
             CASE WHEN ? THEN now() END, CASE WHEN ? THEN now() END
        FROM account a JOIN staff s ON s.id = a.staff_id WHERE s.code = ?
      """;

  private static final String TABLES = """
      SELECT string_agg(format(
               'SELECT %L AS t, count(*) AS n, sum(hashtextextended(t::text, 0)) AS h FROM guitara.%I t',
               relname, relname),
               ' UNION ALL ' ORDER BY relname)
        FROM pg_class WHERE relnamespace = 'guitara'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
         AND relname <> 'common_password'
      """;

  final House house = House.open();
  private static final Secret NONE = new Secret("");

  private final Map<Intruder, Secret> tokens = new EnumMap<>(Intruder.class);
  private final String checksum;

  Besieged() throws SQLException {
    house.asOwner(SEED);
    door("GRANT CONNECT ON DATABASE %s TO %s, %s");
    try (Connection owner = house.server.asOwner()) {
      account(owner, "BEA", "", "TRAINEE");
      account(owner, "JO", "", "THERAPIST");
      account(owner, "TESS", "RC", "RECEPTIONIST");
      account(owner, "MANAGER", "", "MANAGER");
      account(owner, "KEEPER", "", "ADMIN");
      String here = house.server.workstation().user();
      session(owner, Intruder.TRAINEE, "BEA", here, "1 hour");
      session(owner, Intruder.THERAPIST, "JO", here, "1 hour");
      session(owner, Intruder.BRANCH, "TESS", here, "1 hour");
      session(owner, Intruder.MANAGER, "MANAGER", here, "1 hour");
      session(owner, Intruder.UNCONFIRMED, "MANAGER", here, "1 hour");
      session(owner, Intruder.KEEPER, "KEEPER", here, "1 hour");
      session(owner, Intruder.EXPIRED, "LIZA", here, "-1 minute");
      session(owner, Intruder.ENDED, "LIZA", here, "1 hour");
      session(owner, Intruder.THIEF, "LIZA", OTHER.user(), "1 hour");
      tokens.put(Intruder.FORGER, Secret.random());
      tokens.put(Intruder.RECEPTIONIST, house.token);
      try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(TABLES)) {
        row.next();
        checksum = "SELECT string_agg(all_of.t || ':' || all_of.n || ':' || coalesce(all_of.h, 0), ' ') FROM ("
            + row.getString(1) + ") all_of";
      }
    }
  }

  /// The roles of two more computers; they belong to the whole server.
  static void makeRoles() throws SQLException {
    try (Connection superuser = TestServer.asSuperuser(); Statement statement = superuser.createStatement()) {
      statement.execute("CREATE ROLE " + KIOSK.user() + " LOGIN IN ROLE guitara_kiosk CONNECTION LIMIT 3;"
          + "CREATE ROLE " + OTHER.user() + " LOGIN IN ROLE guitara_desk, guitara_admin");
      Roles.setPassword(superuser, KIOSK);
      Roles.setPassword(superuser, OTHER);
    }
  }

  static void dropRoles() throws SQLException {
    try (Connection superuser = TestServer.asSuperuser(); Statement statement = superuser.createStatement()) {
      statement.execute("DROP ROLE " + KIOSK.user() + ", " + OTHER.user());
    }
  }

  /// A computer comes into the databases that it was invited to; a role that may come in somewhere cannot be dropped.
  private void door(String way) throws SQLException {
    try (Connection superuser = house.server.asSuperuser(); Statement statement = superuser.createStatement()) {
      statement.execute(way.formatted(superuser.getCatalog(), KIOSK.user(), OTHER.user()));
    }
  }

  private static void account(Connection owner, String staff, String branch, String role) throws SQLException {
    try (PreparedStatement made = owner.prepareStatement(ACCOUNT)) {
      made.setString(1, staff);
      made.setString(2, branch);
      made.setString(3, role);
      made.execute();
    }
  }

  private void session(Connection owner, Intruder who, String staff, String workstation, String lasts)
      throws SQLException {
    Secret token = Secret.random();
    tokens.put(who, token);
    try (PreparedStatement made = owner.prepareStatement(SESSION)) {
      made.setString(1, token.value());
      made.setString(2, workstation);
      made.setString(3, lasts);
      made.setBoolean(4, who != Intruder.UNCONFIRMED);
      made.setBoolean(5, who == Intruder.ENDED);
      made.setString(6, staff);
      made.execute();
    }
  }

  /// A connection as the workstation itself makes it.
  Connection connect(Intruder who) throws SQLException {
    Login login = who == Intruder.KIOSK ? KIOSK : house.server.workstation();
    return connect(login, tokens.getOrDefault(who, NONE).value());
  }

  Connection connect(Login login, String token) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password().value());
    properties.setProperty("currentSchema", "desk,guitara,pg_temp");
    if (!token.isEmpty()) {
      properties.setProperty("options", "-c guitara.token=" + token);
    }
    return DriverManager.getConnection(house.server.url(), properties);
  }

  /// All that the owner sees, in one line.
  String checksum(Statement owner) throws SQLException {
    try (ResultSet row = owner.executeQuery(checksum)) {
      row.next();
      return row.getString(1);
    }
  }

  /// The attack's words with this house's ids.
  String sql(Attack attack) {
    return attack.sql().replace(":maria", "" + house.maria).replace(":ana", "" + house.ana)
        .replace(":nono", "" + house.nono).replace(":rc", "" + house.branch.id())
        .replace(":barb", "" + house.barbers.id()).replace(":jo", "" + house.jo).replace(":bea", "" + house.bea)
        .replace(":liza", "" + house.liza.staffId()).replace(":shiatsu", "" + house.shiatsu)
        .replace(":hold", "'" + HOLD + "'").replace(":mark", MARK).replace(":token", house.token.value());
  }

  /// What came of an attack.
  ///
  /// @param state the SQLSTATE that refused it, or [Attack#ANSWERED]
  /// @param seen all that came back, errors too
  record Result(String state, String seen) {
    boolean leaked() {
      return seen.contains(MARK);
    }
  }

  /// Lets an attack loose on the guarded house, over a connection of its own.
  Result attack(Attack attack) throws SQLException {
    try (Connection connection = connect(attack.by())) {
      connection.setAutoCommit(false);
      Result result = run(connection, sql(attack));
      if (attack.gain() == Gain.FORGERY || !result.state().equals(Attack.ANSWERED)) {
        connection.rollback();
      } else {
        connection.commit();
      }
      return result;
    }
  }

  static Result run(Connection connection, String sql) {
    StringBuilder seen = new StringBuilder();
    try (Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (rows || statement.getUpdateCount() >= 0) {
        if (rows) {
          read(statement.getResultSet(), seen);
        }
        rows = statement.getMoreResults();
      }
      return new Result(Attack.ANSWERED, seen.toString());
    } catch (PSQLException e) {
      ServerErrorMessage message = e.getServerErrorMessage();
      return new Result(String.valueOf(e.getSQLState()),
          seen + e.getMessage()
              + (message == null ? "" : message.getDetail() + message.getHint() + message.getWhere()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void read(ResultSet rows, StringBuilder seen) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      for (int column = 1; column <= columns; column++) {
        seen.append(rows.getString(column)).append('|');
      }
      seen.append('\n');
    }
  }

  /// Takes the guard out, lets the attack loose as the same role, and puts everything back.
  ///
  /// @return whether it came to what it wanted; if not, why
  String attackWithoutGuard(Attack attack) throws SQLException {
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      keeper.setAutoCommit(false);
      statement.execute("SET LOCAL search_path = guitara, pg_temp");
      if (!attack.open().isEmpty()) {
        statement.execute(attack.open());
      }
      String before = checksum(statement);
      Login login = attack.by() == Intruder.KIOSK ? KIOSK : house.server.workstation();
      Secret token = tokens.getOrDefault(attack.by(), NONE);
      statement.execute("SELECT set_config('guitara.token', '" + token.value() + "', true)");
      statement.execute("SET LOCAL search_path = desk, guitara, pg_temp");
      statement.execute("SET LOCAL SESSION AUTHORIZATION " + login.user());
      Result result = run(keeper, sql(attack));
      if (attack.gain() == Gain.LEAK || attack.gain() == Gain.FORGERY) {
        keeper.rollback();
        return result.leaked() ? "" : "nothing came out: " + result;
      }
      if (!result.state().equals(Attack.ANSWERED)) {
        keeper.rollback();
        return "refused: " + result;
      }
      statement.execute("RESET SESSION AUTHORIZATION; SET LOCAL search_path = guitara, pg_temp");
      if (attack.gain() == Gain.CHANGE) {
        statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
      }
      String after = attack.gain() == Gain.CHANGE ? checksum(statement) : "";
      keeper.rollback();
      return after.equals(before) ? "nothing changed" : "";
    }
  }

  @Override
  public void close() throws SQLException {
    door("REVOKE CONNECT ON DATABASE %s FROM %s, %s");
    house.close();
  }
}
