package guitara.boot.desk;

import guitara.desk.booking.BookingDrawer;
import guitara.desk.booking.PickedClient;
import guitara.desk.client.ClientsController;
import guitara.desk.command.CommandPlace;
import guitara.desk.shell.Section;
import guitara.desk.shell.ShellModel;
import java.time.LocalDate;

/// Carries the command line's wishes to the desk's screens.
record CommandsAtDesk(ShellModel shell, BoardJump board, ClientsController clients, DeskDrawers drawers)
    implements CommandPlace {

  @Override
  public void book(PickedClient client, BookingDrawer.Start start) {
    shell.dayProperty().set(start.day());
    drawers.newBooking(client, start);
  }

  @Override
  public void find(String words) {
    shell.sectionProperty().set(Section.CLIENTS);
    clients.find(words);
  }

  @Override
  public void go(LocalDate day) {
    board.to(day);
  }

  @Override
  public void cancel(long number) {
    drawers.cancelBooking(number);
  }
}
