package guitara.desk.booking;

import guitara.access.Actor;
import guitara.booking.Alternative;
import guitara.booking.Appointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.CheckBooking;
import guitara.booking.DaySchedule;
import guitara.booking.TakeStepRequest;
import guitara.booking.WalkIn;
import guitara.booking.history.HistoryEntry;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.database.Login;
import guitara.database.Secret;
import guitara.facility.Branch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Books for real, and then loses the answer: the server goes away right after the commit, or right before it.
record LostAnswers(BookingAccess inner, AtomicBoolean lost, boolean before) implements BookingAccess {

  LostAnswers(BookingAccess inner, AtomicBoolean lost) {
    this(inner, lost, false);
  }

  /// Throws what a server that is away throws.
  static void away() {
    DatabaseSettings nowhere = new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:1/guitara", new Login("nobody", new Secret("none")), "away", 1,
        Duration.ofMillis(300), Duration.ofMillis(300));
    try (Database database = Database.open(nowhere, List.of())) {
      Integer one = database.read(session -> session.createNativeQuery("SELECT 1", Integer.class).getSingleResult());
      throw new AssertionError("Nobody should listen on port 1: " + one);
    }
  }

  private BookingOutcome lose(Supplier<BookingOutcome> work) {
    if (lost.get() && before) {
      away();
    }
    BookingOutcome outcome = work.get();
    if (lost.get()) {
      away();
    }
    return outcome;
  }

  @Override
  public BookingOutcome book(BookAppointmentRequest request) {
    return lose(() -> inner.book(request));
  }

  @Override
  public BookingOutcome change(ChangeAppointmentRequest request) {
    return lose(() -> inner.change(request));
  }

  @Override
  public BookingOutcome step(TakeStepRequest request) {
    return lose(() -> inner.step(request));
  }

  @Override
  public Optional<Appointment> find(long appointment) {
    return inner.find(appointment);
  }

  @Override
  public Optional<BookingOutcome.Done> outcome(UUID intent) {
    return inner.outcome(intent);
  }

  @Override
  public CheckBooking.Findings check(BookingDraft draft, long appointment, UUID hold) {
    return inner.check(draft, appointment, hold);
  }

  @Override
  public List<Alternative> alternatives(BookingDraft draft, long appointment, UUID hold) {
    return inner.alternatives(draft, appointment, hold);
  }

  @Override
  public List<WalkIn> walkIn(BookingDraft draft, UUID hold) {
    return inner.walkIn(draft, hold);
  }

  @Override
  public Optional<Instant> hold(UUID hold, Actor actor, BookingDraft draft, long appointment) {
    return inner.hold(hold, actor, draft, appointment);
  }

  @Override
  public void release(UUID hold) {
    inner.release(hold);
  }

  @Override
  public DaySchedule day(Branch branch, LocalDate day) {
    return inner.day(branch, day);
  }

  @Override
  public List<HistoryEntry> history(long appointment) {
    return inner.history(appointment);
  }
}
