package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.Step;

/// Something that the drawer did and the database confirmed, with what it takes to undo it.
public sealed interface BookingDone {

  long appointmentId();

  /// The version that the booking has now.
  int version();

  /// A new booking stands.
  record Booked(long appointmentId, int version, BookingDraft after) implements BookingDone {}

  /// A booking is now what `after` says.
  record Changed(long appointmentId, int version, Appointment before, BookingDraft after) implements BookingDone {}

  /// A booking took a step.
  record Stepped(long appointmentId, int version, Appointment before, Step step) implements BookingDone {}
}
