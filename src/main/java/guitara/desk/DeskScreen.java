package guitara.desk;

import guitara.desk.block.BlockController;
import guitara.desk.board.DayBoardController;
import guitara.desk.booking.BookingController;
import guitara.desk.booking.BookingGroupController;
import guitara.desk.booking.BookingHeadController;
import guitara.desk.booking.BookingLineController;
import guitara.desk.booking.BookingRepeatController;
import guitara.desk.booking.BookingWaysController;
import guitara.desk.calendar.CalendarController;
import guitara.desk.client.ClientCardController;
import guitara.desk.client.ClientFormController;
import guitara.desk.client.ClientMergeController;
import guitara.desk.client.ClientsController;
import guitara.desk.list.BookingListController;
import guitara.desk.list.ConflictsController;
import guitara.desk.list.SickDayController;
import guitara.desk.roster.AbsenceController;
import guitara.desk.roster.AbsencesController;
import guitara.desk.roster.DeviationsController;
import guitara.desk.roster.PatternController;
import guitara.desk.roster.RosterController;
import guitara.desk.series.SeriesController;
import guitara.desk.series.SeriesHeadController;
import guitara.desk.shell.ShellController;
import guitara.desk.shell.TopBarController;
import guitara.ui.FxmlFile;

/// The screens of the reception.
public enum DeskScreen implements FxmlFile {
  SHELL("shell", ShellController.class),
  TOP_BAR("topbar", TopBarController.class),
  BOARD("board", DayBoardController.class),
  CALENDAR("calendar", CalendarController.class),
  CLIENTS("client-list", ClientsController.class),
  CLIENT_CARD("client-card", ClientCardController.class),
  CLIENT_MERGE("client-merge", ClientMergeController.class),
  CLIENT_FORM("client-form", ClientFormController.class),
  BLOCK("block", BlockController.class),
  BOOKING("booking", BookingController.class),
  BOOKING_LINE("booking-line", BookingLineController.class),
  BOOKING_HEAD("booking-head", BookingHeadController.class),
  BOOKING_GROUP("booking-group", BookingGroupController.class),
  BOOKING_WAYS("booking-ways", BookingWaysController.class),
  BOOKING_REPEAT("booking-repeat", BookingRepeatController.class),
  SERIES("series", SeriesController.class),
  SERIES_HEAD("series-head", SeriesHeadController.class),
  BOOKING_LIST("booking-list", BookingListController.class),
  CONFLICTS("conflicts", ConflictsController.class),
  SICK_DAY("sick-day", SickDayController.class),
  ROSTER("roster", RosterController.class),
  ROSTER_PATTERN("roster-pattern", PatternController.class),
  ROSTER_EXCEPTIONS("roster-exceptions", DeviationsController.class),
  ROSTER_ABSENCES("roster-absences", AbsencesController.class),
  ABSENCE("absence", AbsenceController.class);

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
