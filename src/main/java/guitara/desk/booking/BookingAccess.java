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
import guitara.booking.WalkIn;
import guitara.booking.history.HistoryEntry;
import guitara.facility.Branch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the booking drawer asks of the program. All of it blocks.
public interface BookingAccess {

  BookingOutcome book(BookAppointmentRequest request);

  BookingOutcome change(ChangeAppointmentRequest request);

  BookingOutcome step(TakeStepRequest request);

  /// A booking as it is now.
  Optional<Appointment> find(long appointment);

  /// What an intent came to, if it took effect.
  Optional<BookingOutcome.Done> outcome(UUID intent);

  /// What stands in the way; the form's own hold does not.
  CheckBooking.Findings check(BookingDraft draft, long appointment, UUID hold);

  DaySchedule day(Branch branch, LocalDate day);

  /// Up to three ways out of a draft that does not fit, the best first.
  List<Alternative> alternatives(BookingDraft draft, long appointment, UUID hold);

  /// Who could take a guest who has just come in, whose turn it is first.
  List<WalkIn> walkIn(BookingDraft draft, UUID hold);

  /// Until when the place of a draft is held; empty where somebody else has it.
  Optional<Instant> hold(UUID hold, Actor actor, BookingDraft draft, long appointment);

  void release(UUID hold);

  /// What was done to a booking, oldest first.
  List<HistoryEntry> history(long appointment);

  static BookingAccess of(Bookings bookings) {
    return new BookingUseCases(bookings);
  }
}
