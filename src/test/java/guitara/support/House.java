package guitara.support;

import guitara.access.Actor;
import guitara.access.SignIn;
import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.database.Credentials;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.database.Secret;
import guitara.facility.Branch;
import guitara.facility.Facilities;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A small house on a database of its own: Royal Care with Jo, Bea and Tess, two rooms, two services, three clients.
/// Its clock stands at noon of Monday 2 March 2026, Manila time; everybody works 13:00 to 01:00 every day.
public final class House implements AutoCloseable {

  public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T04:00:00Z"));

  public final TestDatabase server;
  public final DatabaseSettings settings;
  public final Database database;
  public final Branch branch;
  public final Branch barbers;
  public final Actor liza;
  /// Proves Liza, who is a receptionist everywhere.
  public final Secret token;
  public final long jo;
  public final long bea;
  public final long tess;
  public final long roomA;
  public final long roomB;
  public final long shiatsu;
  public final long hotStone;
  public final long maria;
  public final long ana;
  public final long nono;

  private House(TestDatabase server) throws SQLException {
    this.server = server;
    try (Connection owner = server.asOwner(); Statement statement = owner.createStatement()) {
      statement.execute(SEED);
      jo = id(statement, "staff", "code", "JO");
      bea = id(statement, "staff", "code", "BEA");
      tess = id(statement, "staff", "code", "TESS");
      liza = new Actor(id(statement, "staff", "code", "LIZA"), "Liza", "front-1");
      roomA = id(statement, "room", "code", "A");
      roomB = id(statement, "room", "code", "B");
      shiatsu = id(statement, "service", "code", "SHIATSU");
      hotStone = id(statement, "service", "code", "HOTSTONE");
      maria = id(statement, "client", "first_name", "Maria Cristina");
      ana = id(statement, "client", "first_name", "Ana");
      nono = id(statement, "client", "first_name", "Ñoño");
    }
    this.token = server.signIn("LIZA", "RECEPTIONIST");
    this.settings = new DatabaseSettings(
        server.url(), server.workstation(), "test desk", 8, Duration.ofSeconds(10), Duration.ofMillis(300));
    this.database = signedIn(Database.open(settings, List.of()));
    List<Branch> branches = new Facilities(database).branches();
    this.branch = branches.stream().filter(it -> it.code().equals("RC")).findFirst().orElseThrow();
    this.barbers = branches.stream().filter(it -> it.code().equals("BARB")).findFirst().orElseThrow();
  }

  /// The same database, with Liza at work on it.
  public Database signedIn(Database opened) {
    opened.actAs(token, Database.View.ALL);
    return opened;
  }

  /// Lets Liza in by the screens' own way.
  public void letIn(SignIn signIn) {
    letIn(signIn, "staff-liza", "lemon grass");
  }

  /// Lets somebody in who has an account, by a new password; its check costs no time here.
  public void letIn(SignIn signIn, String login, String password) {
    asOwner("UPDATE account SET password_hash = secret_hash('" + password + "', gen_salt('bf', 4)) WHERE login = '"
        + login + "'");
    if (signIn.withPassword(login, new Secret(password), "").isEmpty()) {
      throw new AssertionError(login + " was not let in");
    }
  }

  /// A connection of Liza's.
  public Connection asLiza() throws SQLException {
    return server.asPerson(token);
  }

  private static final String SEED = """
      INSERT INTO branch (code, name) VALUES ('RC', 'Royal Care'), ('BARB', 'Guitara Barbers');
      INSERT INTO staff (code, first_name, last_name, display_name, person_type, licence_no, home_branch_id)
      SELECT v.code, v.first, v.last, v.first || ' ' || v.last, 'THERAPIST', 'L-' || v.code, b.id
        FROM branch b, (VALUES ('JO', 'Jo', 'Reyes'), ('BEA', 'Bea', 'Cruz'), ('TESS', 'Tess', 'Lim'))
             v(code, first, last)
       WHERE b.code = 'RC';
      INSERT INTO staff (code, first_name, last_name, display_name, person_type, home_branch_id)
      SELECT 'LIZA', 'Liza', 'Santos', 'Liza', 'OPERATOR', id FROM branch WHERE code = 'RC';
      INSERT INTO staff_branch SELECT s.id, b.id FROM staff s, branch b WHERE b.code = 'RC' OR s.code = 'BEA';
      INSERT INTO room (branch_id, code, name) SELECT id, v.code, 'Room ' || v.code
        FROM branch, (VALUES ('A'), ('B')) v(code) WHERE branch.code = 'RC';
      INSERT INTO service (code, name, minutes, buffer_after, turnover, price)
      VALUES ('SHIATSU', 'Shiatsu massage', 60, 15, 10, 500), ('HOTSTONE', 'Hot stone service', 90, 15, 10, 675);
      INSERT INTO staff_service (staff_id, service_id)
      SELECT s.id, v.id FROM staff s, service v
       WHERE s.person_type = 'THERAPIST' AND NOT (s.code = 'TESS' AND v.code = 'HOTSTONE');
      INSERT INTO client (first_name, last_name, phone) VALUES
        ('Maria Cristina', 'Evangelista-Delos Santos', '+639170000001'), ('Ana', 'Peña', '+639170000002'),
        ('Ñoño', 'O''Hara', NULL);
      INSERT INTO weekly_template (staff_id, branch_id, dow, starts, minutes)
      SELECT s.id, b.id, d, '13:00', 720 FROM staff s, branch b, generate_series(1, 7) d
       WHERE s.person_type = 'THERAPIST' AND b.code = 'RC';
      """;

  private static long id(Statement statement, String table, String column, String value) throws SQLException {
    try (ResultSet row = statement.executeQuery(
        "SELECT id FROM " + table + " WHERE " + column + " = '" + value + "'")) {
      row.next();
      return row.getLong(1);
    }
  }

  /// A house on a fresh database.
  public static House open() {
    try {
      return new House(TestServer.freshDatabase());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A house on a server of the test's own, in its database `guitara`.
  public static House on(Credentials server) {
    try {
      return new House(new TestDatabase(server.url(), server.owner(), server.workstation(), server.superuser()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Local time on Monday 2 March 2026; times before five belong to the night that follows.
  public Instant at(String time) {
    return branch.instantOn(MONDAY, LocalTime.parse(time));
  }

  public Slot slot(String from, String to) {
    return new Slot(at(from), at(to));
  }

  /// One shiatsu of 60 minutes in a room, with the catalogue's buffers.
  public AppointmentItem treatment(int seq, long staff, long room, String start) {
    return new AppointmentItem(
        seq, 1, shiatsu, OptionalLong.of(staff), OptionalLong.of(room), Slot.ofMinutes(at(start), 60),
        new AppointmentItem.Buffers(0, 15, 10), new BigDecimal("500.00"));
  }

  public BookingDraft draft(long client, long staff, long room, String start) {
    return new BookingDraft(
        branch.id(), AppointmentDetails.atBranch(client), List.of(treatment(1, staff, room, start)));
  }

  /// Runs SQL as the owner of the schema: what another branch, an import or a keeper may have done.
  public void asOwner(String sql) {
    try (Connection owner = server.asOwner(); Statement statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A single number that the owner can read.
  public long count(String sql) {
    try (Connection owner = server.asOwner(); Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The first column of rows that the owner can read, as text.
  public List<String> rows(String sql) {
    List<String> rows = new ArrayList<>();
    try (Connection owner = server.asOwner(); Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
