package guitara.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Fills days with bookings, around what the database holds already.
final class Bookings {

  private static final int DAYS_AT_ONCE = 28;

  /// Only what holds its slot claims: of the past, nothing.
  private static final String CLAIMS = """
      INSERT INTO guitara.claim (resource_id, during, appointment_id)
      SELECT d.resource_id, d.during, a.id
        FROM guitara.appointment a
        JOIN guitara.appointment_status s ON s.code = a.status AND s.holds_slot
       CROSS JOIN LATERAL guitara.demanded_claims(a.id) d
       WHERE a.business_date >= ? AND a.business_date < ?
         AND NOT EXISTS (SELECT FROM guitara.claim c WHERE c.appointment_id = a.id)
       ORDER BY d.resource_id, d.during
      """;

  private final Load load;
  private final Cast cast;
  private final long seed;
  private final DemoMoment moment;
  private final Consumer<String> progress;

  Bookings(Load load, Cast cast, long seed, DemoMoment moment, Consumer<String> progress) {
    this.load = load;
    this.cast = cast;
    this.seed = seed;
    this.moment = moment;
    this.progress = progress;
  }

  /// Plans and writes the days from `first` up to but without `end`.
  void fill(LocalDate first, LocalDate end, LongSupplier ids) throws SQLException {
    WorldReader reader = new WorldReader(load.connection(), cast);
    World world = reader.read();
    VisitWriter writer = new VisitWriter(load, moment, ids);
    for (LocalDate from = first; from.isBefore(end); from = from.plusDays(DAYS_AT_ONCE)) {
      LocalDate to = from.plusDays(DAYS_AT_ONCE).isBefore(end) ? from.plusDays(DAYS_AT_ONCE) : end;
      progress.accept("Bookings from " + from + " to " + to.minusDays(1));
      Calendar calendar = reader.calendar(world, from, to);
      for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
        plan(world, day, calendar, writer);
      }
    }
    writer.send();
    load.write("claim", CLAIMS, first, end);
  }

  private void plan(World world, LocalDate day, Calendar calendar, VisitWriter writer) throws SQLException {
    Guests guests = new Guests(world.clients());
    for (World.Branch branch : world.branches()) {
      Dice dice = new Dice(seed, day.toEpochDay(), branch.id());
      for (Visit visit : new DayPlan(branch, day, calendar, guests, moment.now(), dice).plan()) {
        writer.add(visit, dice);
      }
    }
  }
}
