package guitara.desk.booking;

import guitara.access.Actor;
import guitara.booking.Alternative;
import guitara.booking.Appointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.CheckBooking;
import guitara.booking.DaySchedule;
import guitara.booking.TakeStepRequest;
import guitara.booking.Unassigned;
import guitara.booking.WalkIn;
import guitara.booking.history.HistoryEntry;
import guitara.facility.Branch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The use cases behind the booking drawer.
record BookingUseCases(Bookings bookings) implements BookingAccess {

  @Override
  public BookingOutcome book(BookAppointmentRequest request) {
    return bookings.book().apply(request);
  }

  @Override
  public BookingOutcome change(ChangeAppointmentRequest request) {
    return bookings.change().apply(request);
  }

  @Override
  public BookingOutcome step(TakeStepRequest request) {
    return bookings.step().apply(request);
  }

  @Override
  public Optional<Appointment> find(long appointment) {
    return bookings.find().apply(appointment);
  }

  @Override
  public Optional<BookingOutcome.Done> outcome(UUID intent) {
    return bookings.find().outcome(intent);
  }

  @Override
  public CheckBooking.Findings check(BookingDraft draft, long appointment, UUID hold) {
    return bookings.check().apply(draft, appointment, Optional.of(hold));
  }

  @Override
  public DaySchedule day(Branch branch, LocalDate day) {
    return bookings.days().of(branch, day);
  }

  @Override
  public List<Alternative> alternatives(BookingDraft draft, long appointment, UUID hold) {
    // Whoever books anew wants somebody; what was agreed to be assigned later stays so.
    return bookings.alternatives().apply(
        draft, appointment, appointment == 0 ? Unassigned.FIND : Unassigned.KEEP, Optional.of(hold));
  }

  @Override
  public List<WalkIn> walkIn(BookingDraft draft, UUID hold) {
    return bookings.walkIn().apply(draft, Optional.of(hold));
  }

  @Override
  public Optional<Instant> hold(UUID hold, Actor actor, BookingDraft draft, long appointment) {
    return bookings.hold().apply(hold, actor, draft, appointment);
  }

  @Override
  public void release(UUID hold) {
    bookings.hold().release(hold);
  }

  @Override
  public List<HistoryEntry> history(long appointment) {
    return bookings.history().apply(appointment);
  }
}
