package guitara.demo;

import guitara.database.CannotGoOn;
import guitara.database.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Fills a database with invented data. Connections are those of the schema's owner (`SET ROLE guitara_owner`);
/// each call is one transaction, so that a broken one leaves nothing.
public final class DemoData {

  private static final String TAKEN = "23P01";
  private static final int ATTEMPTS = 3;
  private static final int MOST_BOOKINGS_A_DAY = 100;

  private DemoData() {}

  /// Fills an empty database around the afternoon of `today`.
  public static DemoResult generate(
      Connection owner, Profile profile, long seed, LocalDate today, Consumer<String> progress) throws SQLException {
    return generate(owner, profile.shape(), seed, DemoMoment.afternoonOf(today), progress);
  }

  /// Fills an empty database around this very moment: what lies before it is done, what runs across it is under way.
  public static DemoResult generate(
      Connection owner, Profile profile, long seed, Instant now, Consumer<String> progress) throws SQLException {
    return generate(owner, profile.shape(), seed, DemoMoment.at(now), progress);
  }

  static DemoResult generate(
      Connection owner, Shape shape, long seed, DemoMoment moment, Consumer<String> progress) throws SQLException {
    long began = System.nanoTime();
    Load load = new Load(owner);
    owner.setAutoCommit(false);
    try {
      begin(owner);
      refuseUnlessEmpty(owner);
      fill(load, shape, seed, moment, progress);
      owner.commit();
    } finally {
      // After a commit there is nothing to take back.
      owner.rollback();
      owner.setAutoCommit(true);
    }
    progress.accept("Statistics for the planner");
    execute(owner, "ANALYZE");
    return new DemoResult(load.rows(), Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0);
  }

  private static void fill(Load load, Shape shape, long seed, DemoMoment moment, Consumer<String> progress)
      throws SQLException {
    Connection owner = load.connection();
    execute(owner, SqlFile.read(DemoData.class, "numbers_restart.sql"));
    Guards guards = new Guards(owner);
    guards.lower();
    progress.accept("Staff and services");
    Cast cast = shape.isHouse() ? HouseCast.read() : CrowdCast.invent(shape, seed, moment.today());
    long last = new CastWriter(load, cast, moment.today()).write();
    DemoAccounts.keep(owner);
    HouseCalendar calendar = new HouseCalendar(load, moment);
    if (shape.isHouse()) {
      calendar.write();
    }
    progress.accept(shape.clients() + " clients");
    int therapists = (int) cast.staff().stream().limit(12).filter(p -> p.type().equals("THERAPIST")).count();
    new ClientWriter(load, seed, moment, therapists).write(shape.clients(), last + 1);
    LocalDate end = moment.today().plusDays(shape.daysAhead() + 1L);
    AtomicLong ids = new AtomicLong();
    new Bookings(load, cast, seed, moment, progress)
        .fill(moment.today().minusDays(shape.daysBack()), end, ids::incrementAndGet);
    if (shape.isHouse()) {
      calendar.callInSick();
      DemoMark.write(load, seed, end);
    }
    progress.accept("Proof that all bookings are whole");
    guards.raise();
    execute(owner, SqlFile.read(DemoData.class, "numbers_continue.sql"));
  }

  /// Adds the days that are missing around now to a database that holds the demo, and nothing to any other. What is
  /// there stays as it is, and new bookings keep clear of it. When nothing is missing, this is one query.
  public static DemoResult keepAround(Connection owner, Instant now, Consumer<String> progress) throws SQLException {
    DemoMoment moment = DemoMoment.at(now);
    LocalDate end = moment.today().plusDays(Profile.DEMO.shape().daysAhead() + 1L);
    Optional<DemoMark> mark = DemoMark.read(owner, false);
    if (mark.isEmpty()) {
      return DemoResult.NOTHING;
    }
    DemoAccounts.keep(owner);
    if (!mark.get().end().isBefore(end)) {
      return DemoResult.NOTHING;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return topUp(owner, moment, end, progress);
      } catch (SQLException e) {
        // Somebody booked a place between our look and our claim: look again.
        if (!TAKEN.equals(e.getSQLState()) || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static DemoResult topUp(Connection owner, DemoMoment moment, LocalDate end, Consumer<String> progress)
      throws SQLException {
    long began = System.nanoTime();
    Load load = new Load(owner);
    owner.setAutoCommit(false);
    try {
      begin(owner);
      Optional<DemoMark> mark = DemoMark.read(owner, true);
      if (mark.isPresent() && mark.get().end().isBefore(end)) {
        LocalDate earliest = moment.today().minusDays(Profile.DEMO.shape().daysBack());
        LocalDate first = mark.get().end().isBefore(earliest) ? earliest : mark.get().end();
        new Bookings(load, HouseCast.read(), mark.get().seed(), moment, progress)
            .fill(first, end, reserved(owner, first, end));
        new HouseCalendar(load, moment).callInSick();
        DemoMark.move(load, end);
      }
      owner.commit();
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
    return new DemoResult(load.rows(), Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0);
  }

  /// Numbers taken one by one from the sequence, which desks use at the same time.
  private static LongSupplier reserved(Connection owner, LocalDate first, LocalDate end)
      throws SQLException {
    Queue<Long> ids = new ArrayDeque<>();
    try (PreparedStatement statement = owner.prepareStatement(
        "SELECT nextval('guitara.appointment_id_seq') FROM generate_series(1, ?)")) {
      statement.setLong(1, (end.toEpochDay() - first.toEpochDay()) * MOST_BOOKINGS_A_DAY);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    return ids::remove;
  }

  private static void begin(Connection owner) throws SQLException {
    // Filling takes as long as it takes, and only one may fill.
    execute(owner, "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL TimeZone = 'UTC'");
    execute(owner, "SELECT pg_advisory_xact_lock(hashtext('guitara.demo'))");
  }

  private static void refuseUnlessEmpty(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("""
            SELECT (SELECT count(*) FROM guitara.branch), (SELECT count(*) FROM guitara.client),
                   (SELECT count(*) FROM guitara.appointment), (SELECT count(*) FROM guitara.resource)
            """)) {
      row.next();
      if (row.getLong(1) + row.getLong(4) > 0) {
        throw CannotGoOn.refused(("This database is in use (branches: %d, clients: %d, bookings: %d)."
            + " Only an empty one is filled.").formatted(row.getLong(1), row.getLong(2), row.getLong(3)));
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
