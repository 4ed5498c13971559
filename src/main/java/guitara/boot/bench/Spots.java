package guitara.boot.bench;

import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.Intents;
import guitara.booking.Step;
import guitara.booking.TakeStepRequest;
import guitara.catalogue.Service;
import guitara.facility.Branch;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Whom, when and for whom to book while measuring. Whatever rule that may be broken with a reason is: what counts is
/// the way to the database and back.
final class Spots {

  static final String REASON = "speed measurement";
  private static final int CLIENTS = 1_000;
  private static final int FAR = 30;
  private static final int FARTHEST = 300;

  final Branch branch;
  final List<StaffMember> therapists;
  final List<Long> clients;
  private final BenchHouse house;
  private final Service service;

  Spots(BenchHouse house) throws SQLException {
    this.house = house;
    this.branch = house.branch;
    this.therapists = house.directory.therapistsAt(branch);
    this.service = house.directory.servicesAt(branch).getFirst();
    this.clients = ids("SELECT id FROM client WHERE archived_at IS NULL ORDER BY id LIMIT " + CLIENTS);
  }

  private List<Long> ids(String sql) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement statement = house.bare.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }

  /// A treatment by one therapist for one client, in no room.
  BookingDraft draft(int client, int therapist, Instant start, long minutes) {
    AppointmentItem item = new AppointmentItem(1, 1, service.id(),
        OptionalLong.of(therapists.get(therapist % therapists.size()).id()), OptionalLong.empty(),
        Slot.ofMinutes(start, minutes), AppointmentItem.Buffers.NONE, service.price().amount());
    return new BookingDraft(branch.id(),
        AppointmentDetails.atBranch(clients.get(client % clients.size())).overriddenBecause(REASON), List.of(item));
  }

  /// The first days from a month ahead on which nothing was ever booked here.
  List<LocalDate> emptyDays(int count) throws SQLException {
    List<LocalDate> found = new ArrayList<>();
    try (PreparedStatement statement = house.bare.prepareStatement(
        "SELECT NOT EXISTS (SELECT FROM appointment WHERE branch_id = ? AND business_date = ?)")) {
      for (int ahead = FAR; ahead < FARTHEST && found.size() < count; ahead++) {
        LocalDate day = house.today().plusDays(ahead);
        statement.setLong(1, branch.id());
        statement.setObject(2, day);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          if (row.getBoolean(1)) {
            found.add(day);
          }
        }
      }
    }
    if (found.size() < count) {
      throw new SQLException("There is no empty day left to book on; measure on a fresh database");
    }
    return found;
  }

  /// The day from today on with most bookings here.
  LocalDate fullestDay() throws SQLException {
    try (PreparedStatement statement = house.bare.prepareStatement("""
        SELECT business_date FROM appointment
         WHERE branch_id = ? AND business_date BETWEEN ? AND ? AND status <> 'CANCELLED'
         GROUP BY business_date ORDER BY count(*) DESC, business_date LIMIT 1""")) {
      statement.setLong(1, branch.id());
      statement.setObject(2, house.today());
      statement.setObject(3, house.today().plusDays(FAR - 1));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getObject(1, LocalDate.class) : house.today();
      }
    }
  }

  /// Books; whatever is in the way is a defect of the measurement.
  static long book(Bookings bookings, BenchHouse house, BookingDraft draft) {
    BookingOutcome outcome =
        bookings.book().apply(new BookAppointmentRequest(Intents.next(), house.actor(), draft, false));
    if (outcome instanceof BookingOutcome.Done(long id, _)) {
      return id;
    }
    throw new IllegalStateException("Booking to measure: " + outcome);
  }

  /// Calls off what was booked to measure.
  static void cancel(Bookings bookings, BenchHouse house, long appointment) {
    BookingOutcome outcome = bookings.step().apply(
        new TakeStepRequest(Intents.next(), house.actor(), appointment, Step.CANCEL, REASON));
    if (!(outcome instanceof BookingOutcome.Done)) {
      throw new IllegalStateException("Taking back what was measured: " + outcome);
    }
  }

  /// Fills a day as evenly as it goes.
  ///
  /// @param people at the most
  /// @param wanted bookings at the most; none is shorter than ten minutes
  /// @return what was booked, to be called off
  List<Long> fill(LocalDate day, int people, int wanted) {
    int columns = Math.min(people, therapists.size());
    Slot hours = branch.openingHours(day);
    int each = (int) Math.max(15, hours.minutes() / Math.ceilDiv(wanted, columns));
    int most = (int) Math.min(wanted, columns * (hours.minutes() / each));
    List<Long> booked = new ArrayList<>();
    for (int n = 0; n < most; n++) {
      Instant start = hours.start().plus(Duration.ofMinutes((long) (n / columns) * each));
      booked.add(book(house.bookings, house, draft(n, n % columns, start, each - 5L)));
    }
    return booked;
  }
}
