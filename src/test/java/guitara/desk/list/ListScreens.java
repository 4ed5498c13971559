package guitara.desk.list;

import guitara.booking.Appointment;
import guitara.booking.Bookings;
import guitara.booking.conflict.FindConflicts;
import guitara.booking.conflict.ProposeWayOut;
import guitara.booking.list.ListBookings;
import guitara.catalogue.Catalogue;
import guitara.desk.DeskScreen;
import guitara.desk.core.DeskHistory;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.core.Directory;
import guitara.facility.Facilities;
import guitara.live.LiveEvent;
import guitara.staff.StaffDirectory;
import guitara.support.FxDriver;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.support.Reception;
import guitara.ui.Controllers;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.control.Notice;
import guitara.ui.task.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.scene.layout.StackPane;

/// One of the list screens on a stage, on a house's own database; what it asks of the rest of the desk is written down.
final class ListScreens implements AutoCloseable, ListPlace {

  static final Locale LOCALE = Locale.of("en", "PH");

  final House house = House.open();
  final Reception desk = new Reception(house);
  final Texts texts = Texts.load(LOCALE, "ui", "desk", "booking", "list");
  final Tasks tasks = Tasks.onVirtualThreads((thread, failure) -> {
    throw new AssertionError(failure);
  });
  final Bookings bookings = Bookings.on(house.database, House.CLOCK, List.of(house.branch, house.barbers));
  final ListContext context;
  final DeskHistory history = new DeskHistory(bookings, () -> house.liza, "taken back");
  final StackPane center;
  final FxDriver stage;
  final List<String> asked = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();

  ListScreens() {
    Directory directory = new Directory(
        new Facilities(house.database).branches(), new Facilities(house.database).rooms(),
        new Catalogue(house.database).services(), new StaffDirectory(house.database).everybody());
    ListContext.Reads reads = new ListContext.Reads(
        new ListBookings(house.database, House.CLOCK), new FindConflicts(house.database, House.CLOCK),
        new ProposeWayOut(bookings.find(), bookings.alternatives()));
    context = new ListContext(
        reads, bookings, () -> directory, () -> house.branch, () -> house.liza, House.CLOCK, tasks, texts);
    center = FxToolkit.on(StackPane::new);
    stage = FxDriver.show(() -> new StackPane(center), 1200, 640);
    FxToolkit.run(() -> Theme.LIGHT.applyTo(stage.scene()));
    stage.settle();
  }

  BookingListController list() {
    BookingListController controller = FxToolkit.on(() -> {
      BookingListController made = new BookingListController(context, this);
      load(DeskScreen.BOOKING_LIST, BookingListController.class, made);
      made.show();
      return made;
    });
    stage.settle();
    return controller;
  }

  ConflictsController conflicts() {
    ConflictsController controller = FxToolkit.on(() -> {
      ConflictsController made = new ConflictsController(context, this);
      load(DeskScreen.CONFLICTS, ConflictsController.class, made);
      made.refresh();
      return made;
    });
    stage.settle();
    return controller;
  }

  SickDayController sickDay(OptionalLong staff) {
    SickDayController controller = FxToolkit.on(() -> {
      SickDayController made = new SickDayController(context, this, () -> asked.add("back"));
      load(DeskScreen.SICK_DAY, SickDayController.class, made);
      made.show(staff, House.MONDAY);
      return made;
    });
    stage.settle();
    return controller;
  }

  private <C> void load(DeskScreen screen, Class<C> type, C controller) {
    center.getChildren().setAll(
        new ScreenLoader(new Controllers().with(type, () -> controller), texts).load(screen, type).root());
  }

  /// As the live feed would after another desk's change.
  void heard() {
    bookings.days().on(new LiveEvent.Resync());
    context.reads().conflicts().on(new LiveEvent.Resync());
  }

  boolean says(String part) {
    return stage.says(part);
  }

  void waitFor(String part) {
    stage.waitFor(part);
  }

  @Override
  public void open(Appointment appointment) {
    asked.add("open " + appointment.id());
  }

  @Override
  public void cancel(Appointment appointment) {
    asked.add("cancel " + appointment.id());
  }

  @Override
  public void jump(LocalDate day, long appointmentId, int seq) {
    asked.add("jump " + day + " " + appointmentId + ":" + seq);
  }

  @Override
  public void sick(OptionalLong staffId, LocalDate day) {
    asked.add("sick " + staffId.orElse(0) + " " + day);
  }

  @Override
  public void say(Notice notice) {
    notices.add(notice);
  }

  @Override
  public void done(List<Deed> deeds, String sentence) {
    history.push(deeds.size() == 1 ? deeds.getFirst() : new Deed.Together(deeds));
    notices.add(Notice.of(sentence));
  }

  void pictures(String name) {
    FxPictures.bothThemes(stage.scene(), 1, "list/" + name);
  }

  @Override
  public void close() {
    stage.close();
    // The tasks stay open: an answer that comes now may ask on, and is told that the database is away.
    house.close();
  }
}
