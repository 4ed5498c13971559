package guitara.boot.desk;

import guitara.booking.calendar.Subject;
import guitara.desk.DeskScreen;
import guitara.desk.board.BoardMode;
import guitara.desk.calendar.CalendarContext;
import guitara.desk.calendar.CalendarController;
import guitara.desk.calendar.CalendarPlace;
import guitara.desk.core.Span;
import guitara.desk.shell.DeskActions;
import guitara.desk.shell.Section;
import guitara.desk.shell.ShellController;
import guitara.desk.shell.ShellModel;
import guitara.live.LiveEvent;
import guitara.ui.Controllers;
import guitara.ui.ScreenLoader;
import guitara.ui.action.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The calendars in the desk: their screen, their actions, and the way from a day to the board.
final class DeskCalendar implements CalendarPlace {

  private final ShellModel model;
  private final BoardJump jump;
  private final CalendarController calendar;

  DeskCalendar(CalendarContext context, ShellModel model, ShellController shell, BoardJump jump) {
    this.model = model;
    this.jump = jump;
    this.calendar = new CalendarController(context, this);
    shell.place(Section.CALENDAR, new ScreenLoader(
        new Controllers().with(CalendarController.class, () -> calendar), context.texts())
        .load(DeskScreen.CALENDAR, CalendarController.class).root());
    model.sectionProperty().subscribe(section -> {
      calendar.shown(section == Section.CALENDAR);
      step();
    });
    calendar.spanProperty().subscribe(span -> step());
  }

  /// In the calendars the desk walks by what they show, elsewhere by the day.
  private void step() {
    model.spanProperty().set(
        model.sectionProperty().get() == Section.CALENDAR ? calendar.spanProperty().get() : Span.DAY);
  }

  Action[] actions() {
    return new Action[] {
      DeskActions.day(() -> jump.to(model.dayProperty().get())),
      DeskActions.week(() -> show(Span.WEEK)),
      DeskActions.month(() -> show(Span.MONTH)),
    };
  }

  private void show(Span span) {
    model.sectionProperty().set(Section.CALENDAR);
    calendar.show(span);
  }

  @Override
  public void open(LocalDate day, Subject subject, Optional<Instant> free) {
    switch (subject) {
      case Subject.Everybody() -> jump.to(day, BoardMode.PEOPLE, Optional::empty);
      case Subject.Person(long staffId) -> jump.toColumn(day, BoardMode.PEOPLE, staffId, free);
      case Subject.Room(long roomId) -> jump.toColumn(day, BoardMode.ROOMS, roomId, free);
    }
  }

  /// The desk works for another branch now.
  void branchChanged() {
    calendar.branchChanged();
  }

  /// The names that the calendars show were read anew.
  void renamed() {
    calendar.renamed();
  }

  /// What is shown may be old: the caches have heard of it before.
  void on(LiveEvent event) {
    calendar.on(event);
  }
}
