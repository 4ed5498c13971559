package guitara.client;

import guitara.access.Actor;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.database.Secret;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/// A fresh database with a branch, two therapists and two services, and the client use cases on it, as a desk has them.
public final class ClientWorld implements AutoCloseable {

  public static final String REGION = "PH";
  public static final ZoneId ZONE = ZoneId.of("Asia/Manila");
  public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZONE);

  private static final String BASICS = """
      INSERT INTO guitara.branch (code, name) VALUES ('MAIN', 'Main');
      INSERT INTO guitara.service (code, name, minutes, price) VALUES
        ('SHI', 'Shiatsu massage', 60, 500), ('FOO', 'Foot massage', 60, 450);
      INSERT INTO guitara.staff (code, first_name, last_name, display_name, person_type, licence_no, home_branch_id)
      SELECT t.code, t.name, 'Test', t.name, 'THERAPIST', t.code, b.id
        FROM guitara.branch b, (VALUES ('T1', 'Bea'), ('T2', 'Tess')) t(code, name);
      """;

  private static final String VISIT = """
      INSERT INTO guitara.appointment
        (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
      SELECT b.id, ?, ?, tstzrange(?::timestamptz, ?::timestamptz + interval '1 hour'), current_date, 500, s.id, s.id
        FROM guitara.branch b, guitara.staff s WHERE s.code = ?
      RETURNING id
      """;

  private static final String ITEM = """
      INSERT INTO guitara.appointment_item (appointment_id, seq, service_id, staff_id, during, price)
      SELECT a.id, 1, v.id, s.id, a.during, 500
        FROM guitara.appointment a, guitara.staff s, guitara.service v WHERE a.id = ? AND s.code = ? AND v.code = ?
      """;

  private final TestDatabase test;
  private final Database database;
  private Secret token = new Secret("");

  private ClientWorld(TestDatabase test, Database database) {
    this.test = test;
    this.database = database;
  }

  public static ClientWorld open() {
    TestDatabase test = TestServer.freshDatabase();
    ClientWorld world = new ClientWorld(test, Database.open(
        DatabaseSettings.workstation(test.url(), test.workstation(), "client tests"), ClientEntities.CLASSES));
    world.asOwner(BASICS);
    world.token = test.signIn("T1", "RECEPTIONIST");
    world.database.actAs(world.token, Database.View.ALL);
    return world;
  }

  public Database database() {
    return database;
  }

  public DatabaseSettings settings() {
    return DatabaseSettings.workstation(test.url(), test.workstation(), "client tests live");
  }

  public FindClients find() {
    return new FindClients(database, () -> REGION);
  }

  public SaveClient save() {
    return new SaveClient(database, () -> REGION, CLOCK);
  }

  public ReadClient read() {
    return new ReadClient(database);
  }

  public ArchiveClient archive() {
    return new ArchiveClient(database, CLOCK);
  }

  public static ClientDraft draft(String first, String last) {
    return new ClientDraft(Map.of(ClientField.FIRST_NAME, first, ClientField.LAST_NAME, last));
  }

  /// A stored client, whoever else looks like them.
  public StoredClient client(String first, String last, String phone, String email) {
    ClientDraft draft = draft(first, last).with(ClientField.PHONE, phone).with(ClientField.EMAIL, email);
    return add(draft);
  }

  public StoredClient add(ClientDraft draft) {
    SaveClientOutcome outcome = save().save(new SaveClientRequest.Add(UUID.randomUUID(), draft, true));
    if (outcome instanceof SaveClientOutcome.Saved(StoredClient client)) {
      return client;
    }
    throw new AssertionError("Not stored: " + outcome);
  }

  /// A booking in any state, past or to come, an hour long.
  public long visit(long client, String status, String at, String staffCode, String serviceCode) {
    try (Connection owner = test.asOwner()) {
      owner.setAutoCommit(false);
      long id;
      try (PreparedStatement visit = owner.prepareStatement(VISIT)) {
        visit.setLong(1, client);
        visit.setString(2, status);
        visit.setString(3, at);
        visit.setString(4, at);
        visit.setString(5, staffCode);
        try (ResultSet row = visit.executeQuery()) {
          row.next();
          id = row.getLong(1);
        }
      }
      try (PreparedStatement item = owner.prepareStatement(ITEM)) {
        item.setLong(1, id);
        item.setString(2, staffCode);
        item.setString(3, serviceCode);
        item.executeUpdate();
      }
      try (Statement claims = owner.createStatement()) {
        claims.execute("SELECT guitara.take_claims(" + id + ")");
      }
      owner.commit();
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Completed hours, one a day from long ago on.
  public void manyVisits(long client, int count) {
    asOwner("""
        WITH made AS (
          INSERT INTO guitara.appointment
            (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
          SELECT b.id, %d, 'COMPLETED', tstzrange(at, at + interval '1 hour'), current_date, 500, s.id, s.id
            FROM guitara.branch b, guitara.staff s, generate_series(1, %d) n,
                 LATERAL (SELECT timestamptz '1990-01-01 05:00Z' + interval '1 day' * n) t(at)
           WHERE s.code = 'T1'
          RETURNING id, during, created_by)
        INSERT INTO guitara.appointment_item (appointment_id, seq, service_id, staff_id, during, price)
        SELECT m.id, 1, v.id, m.created_by, m.during, 500 FROM made m, guitara.service v WHERE v.code = 'SHI'
        """.formatted(client, count));
  }

  /// Bea, at the front desk.
  public Actor actor() {
    return new Actor(count("SELECT id FROM guitara.staff WHERE code = 'T1'"), "Bea", "front-1");
  }

  public Connection asWorkstation() throws SQLException {
    return test.asPerson(token);
  }

  /// A single number that the owner can read.
  public long count(String sql) {
    try (Connection owner = test.asOwner(); Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void asOwner(String sql) {
    try (Connection owner = test.asOwner(); Statement statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
