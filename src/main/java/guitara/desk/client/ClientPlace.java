package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.desk.core.DeskHistory;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import java.util.Optional;

/// What the client screens need of the desk around it.
public interface ClientPlace {

  /// Shows a form in the drawer.
  void open(DrawerContent content);

  /// The form is done with.
  void finish();

  /// Says what has happened.
  void say(Notice notice);

  /// Remembers how something is taken back; who does so, where the desk has such a memory.
  default Optional<Runnable> remember(DeskHistory.Deed deed) {
    return Optional.empty();
  }

  /// Begins a booking for a client with what they usually take.
  void book(ClientCard client);

  /// Opens a booking.
  void openBooking(long appointment);
}
