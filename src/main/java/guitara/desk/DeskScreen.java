package guitara.desk;

import guitara.desk.board.DayBoardController;
import guitara.desk.booking.BookingController;
import guitara.desk.booking.BookingGroupController;
import guitara.desk.booking.BookingHeadController;
import guitara.desk.booking.BookingLineController;
import guitara.desk.booking.BookingWaysController;
import guitara.desk.client.ClientFormController;
import guitara.desk.client.ClientsController;
import guitara.desk.shell.ShellController;
import guitara.desk.shell.StatusBarController;
import guitara.desk.shell.TopBarController;
import guitara.desk.start.StartController;
import guitara.ui.FxmlFile;

/// The screens of the reception.
public enum DeskScreen implements FxmlFile {
  SHELL("shell", ShellController.class),
  TOP_BAR("topbar", TopBarController.class),
  STATUS_BAR("statusbar", StatusBarController.class),
  BOARD("board", DayBoardController.class),
  START("start", StartController.class),
  CLIENTS("client-list", ClientsController.class),
  CLIENT_FORM("client-form", ClientFormController.class),
  BOOKING("booking", BookingController.class),
  BOOKING_LINE("booking-line", BookingLineController.class),
  BOOKING_HEAD("booking-head", BookingHeadController.class),
  BOOKING_GROUP("booking-group", BookingGroupController.class),
  BOOKING_WAYS("booking-ways", BookingWaysController.class);

  private final String file;
  private final Class<?> controller;

  DeskScreen(String file, Class<?> controller) {
    this.file = file;
    this.controller = controller;
  }

  @Override
  public String path() {
    return "/fxml/desk/" + file + ".fxml";
  }

  @Override
  public Class<?> controller() {
    return controller;
  }
}
