package guitara.boot.desk;

import guitara.booking.Appointment;
import guitara.desk.DeskScreen;
import guitara.desk.board.BoardMode;
import guitara.desk.board.DayBoardModel;
import guitara.desk.core.DeskHistory;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.list.BookingListController;
import guitara.desk.list.ConflictsController;
import guitara.desk.list.ListContext;
import guitara.desk.list.ListPlace;
import guitara.desk.list.SickDayController;
import guitara.desk.shell.DeskActions;
import guitara.desk.shell.Section;
import guitara.desk.shell.ShellController;
import guitara.desk.shell.ShellModel;
import guitara.live.LiveEvent;
import guitara.ui.Controllers;
import guitara.ui.ScreenLoader;
import guitara.ui.action.Action;
import guitara.ui.action.KeyMap;
import guitara.ui.board.BoardCursor;
import guitara.ui.control.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The lists of bookings and conflicts in the desk: their screens, their actions, and what they ask of the others.
final class DeskLists implements ListPlace, ListNews.Readings {

  private static final String KEYS = "list.keys";

  /// What the lists reach in the rest of the desk.
  ///
  /// @param undo takes the last deed back
  /// @param focusedPerson in whose column the board's focus is
  record Around(
      ShellModel model, ShellController shell, DeskDrawers drawers, DeskHistory history, Runnable undo,
      DayBoardModel boardModel, BoardJump jump, Supplier<OptionalLong> focusedPerson) {}

  private final ListContext context;
  private final Around around;
  private final BookingListController bookings;
  private final ConflictsController conflicts;
  private final SickDayController sick;
  private final Parent bookingsScreen;
  private final Parent sickScreen;
  private final StackPane bookingsPlace = new StackPane();
  private final ListNews news;

  DeskLists(ListContext context, Around around) {
    this.context = context;
    this.around = around;
    this.news = new ListNews(context.branch(), this);
    this.bookings = new BookingListController(context, this);
    this.conflicts = new ConflictsController(context, this);
    this.sick = new SickDayController(context, this, this::showBookings);
    this.bookingsScreen = load(DeskScreen.BOOKING_LIST, BookingListController.class, bookings);
    this.sickScreen = load(DeskScreen.SICK_DAY, SickDayController.class, sick);
    bookingsPlace.getChildren().setAll(bookingsScreen);
    around.shell.place(Section.BOOKINGS, bookingsPlace);
    around.shell.place(Section.CONFLICTS, load(DeskScreen.CONFLICTS, ConflictsController.class, conflicts));
    conflicts.openProperty().subscribe(open -> around.shell.setCount(Section.CONFLICTS, open.intValue()));
    around.model.sectionProperty().subscribe(this::entered);
    keys(around.shell.keyMap());
    around.drawers.onSick(staff -> sick(OptionalLong.of(staff), around.model.dayProperty().get()));
    conflicts.refresh();
    waiting();
  }

  private <C> Parent load(DeskScreen screen, Class<C> type, C controller) {
    return new ScreenLoader(new Controllers().with(type, () -> controller), context.texts()).load(screen, type).root();
  }

  private static void keys(KeyMap keys) {
    keys.addGesture(KEYS, "list.keys.open", "Enter");
    keys.addGesture(KEYS, "list.keys.board", "B");
    keys.addGesture(KEYS, "list.keys.cancel", "Del");
    keys.addGesture(KEYS, "list.keys.filter", "/");
    keys.addGesture(KEYS, "list.keys.proposal", "P");
  }

  Action[] actions() {
    return new Action[] {
      DeskActions.bookings(() -> {
        showBookings();
        around.model.sectionProperty().set(Section.BOOKINGS);
      }),
      DeskActions.conflicts(() -> around.model.sectionProperty().set(Section.CONFLICTS)),
      DeskActions.sick(() -> sick(
          around.model.sectionProperty().get() == Section.BOARD ? around.focusedPerson.get() : OptionalLong.empty(),
          around.model.dayProperty().get())),
    };
  }

  private void showBookings() {
    bookingsPlace.getChildren().setAll(bookingsScreen);
    bookings.show();
  }

  private void entered(Section section) {
    if (section == Section.BOOKINGS && !isSickDay()) {
      bookings.show();
    } else {
      seen();
    }
  }

  /// The desk works for another branch now.
  void branchChanged() {
    sick.show(OptionalLong.empty(), around.model.dayProperty().get());
    entered(around.model.sectionProperty().get());
    conflicts.refresh();
    waiting();
  }

  /// The names that the lists show were read anew.
  void renamed() {
    bookings.renamed();
    conflicts.renamed();
  }

  /// What is shown may be old: the caches have heard of it before.
  void on(LiveEvent event) {
    news.on(event);
  }

  /// After a change of this desk's own, or of its branch: everything at once.
  private void refresh() {
    seen();
    conflicts.refresh();
    waiting();
  }

  @Override
  public void seen() {
    Section section = around.model.sectionProperty().get();
    if (section == Section.CONFLICTS) {
      conflicts.refresh();
    } else if (section == Section.BOOKINGS && isSickDay()) {
      sick.refresh();
    } else if (section == Section.BOOKINGS) {
      bookings.refresh();
    }
  }

  private boolean isSickDay() {
    return bookingsPlace.getChildren().contains(sickScreen);
  }

  @Override
  public void conflicts() {
    conflicts.refresh();
  }

  @Override
  public void waiting() {
    context.tasks().run(() -> context.reads().lists().waiting(context.branch().get()))
        .onSuccess(waiting -> around.shell.setCount(
            Section.BOOKINGS, (int) (waiting.pending() + waiting.unassigned())))
        .onFailure(failure -> { })
        .start();
  }

  @Override
  public void open(Appointment appointment) {
    around.drawers.open(appointment);
  }

  @Override
  public void cancel(Appointment appointment) {
    around.drawers.cancel(appointment);
  }

  @Override
  public void jump(LocalDate day, long appointmentId, int seq) {
    around.jump.to(day, BoardMode.PEOPLE, () -> Optional.of(new BoardCursor.OnEntry(appointmentId + ":" + seq)));
  }

  @Override
  public void sick(OptionalLong staffId, LocalDate day) {
    bookingsPlace.getChildren().setAll(sickScreen);
    around.model.sectionProperty().set(Section.BOOKINGS);
    sick.show(staffId, day);
  }

  @Override
  public void say(Notice notice) {
    around.shell.notices().show(notice);
  }

  @Override
  public void done(List<Deed> deeds, String sentence) {
    around.history.push(deeds.size() == 1 ? deeds.getFirst() : new Deed.Together(deeds));
    around.boardModel.ownChange();
    say(Notice.withAnswer(sentence, context.texts().get("booking.undo"), around.undo));
    refresh();
  }
}
