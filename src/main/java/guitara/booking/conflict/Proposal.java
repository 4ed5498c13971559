package guitara.booking.conflict;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;

/// One way out for a booking, ready to be done.
public sealed interface Proposal {

  /// How the booking stands now.
  Appointment booking();

  /// Another time, other people or rooms, or longer pauses.
  record Change(Appointment booking, BookingDraft draft) implements Proposal {}

  /// It is one too many.
  record CallOff(Appointment booking) implements Proposal {}
}
