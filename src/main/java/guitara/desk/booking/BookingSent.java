package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import java.util.Optional;

/// A booking on its way to the database.
///
/// @param before as it was, where one is changed
/// @param client the name, as the drawer shows it
public record BookingSent(Optional<Appointment> before, BookingDraft after, String client, boolean tentative) {}
