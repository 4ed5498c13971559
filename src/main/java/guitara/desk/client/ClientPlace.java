package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;

/// What the client screens need of the desk around it.
public interface ClientPlace {

  /// Shows a form in the drawer.
  void open(DrawerContent content);

  /// The form is done with.
  void finish();

  /// Says what has happened.
  void say(Notice notice);

  /// Begins a booking for a client with what they usually take.
  void book(ClientCard client);

  /// Opens a booking.
  void openBooking(long appointment);
}
