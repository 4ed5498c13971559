package guitara.desk.command;

import guitara.desk.booking.BookingDrawer;
import guitara.desk.booking.PickedClient;
import java.time.LocalDate;

/// Where on the desk a command is carried out. On the JavaFX thread.
public interface CommandPlace {

  /// Begins a booking in the drawer, where one line says the whole of it and Enter books.
  ///
  /// @param client [PickedClient#NOBODY] where they are still to be found by what was typed
  void book(PickedClient client, BookingDrawer.Start start);

  /// Shows the clients whom words fit.
  void find(String words);

  /// Shows a business day.
  void go(LocalDate day);

  /// Shows a booking and asks for the reason to call it off.
  ///
  /// @param number the booking's own
  void cancel(long number);
}
