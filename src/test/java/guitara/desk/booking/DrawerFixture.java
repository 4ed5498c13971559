package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.DaySchedules;
import guitara.booking.FindAppointment;
import guitara.booking.Intents;
import guitara.catalogue.Catalogue;
import guitara.client.ClientCard;
import guitara.client.ClientEntities;
import guitara.client.FindClients;
import guitara.database.Database;
import guitara.desk.client.ClientAccess;
import guitara.desk.client.ClientCards;
import guitara.desk.client.ClientContext;
import guitara.desk.client.ClientPlace;
import guitara.desk.core.Directory;
import guitara.desk.core.DraftShelf;
import guitara.facility.Facilities;
import guitara.live.LiveEvent;
import guitara.staff.StaffDirectory;
import guitara.support.FxDriver;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import guitara.ui.control.Notices;
import guitara.ui.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The booking drawer on a stage beside a button where the board would be, on a house's own database.
final class DrawerFixture implements AutoCloseable {

  static final Locale LOCALE = Locale.of("en", "PH");

  final House house;
  final DraftShelf shelf;
  final Texts texts = Texts.load(LOCALE, "ui", "desk", "booking", "series", "client");
  final AtomicReference<Instant> now = new AtomicReference<>(House.CLOCK.instant());
  final List<BookingDone> events = new ArrayList<>();
  final Tasks tasks = Tasks.onVirtualThreads((thread, failure) -> {
    throw new AssertionError(failure);
  });
  final Bookings core;
  final DaySchedules days;
  final BookingAccess access;
  final Directory directory;
  final BookingContext context;
  final FxDriver stage;
  boolean realClients;
  private Optional<BookingDrawer> bookings = Optional.empty();
  private Optional<Drawer> drawer = Optional.empty();
  private Optional<Database> withClients = Optional.empty();

  DrawerFixture() {
    this(access -> access);
  }

  /// @param around wraps what the drawer asks of the program
  DrawerFixture(UnaryOperator<BookingAccess> around) {
    this(House.open(), around, DraftShelf.NONE);
  }

  /// A desk in a house that is there already.
  DrawerFixture(House house, UnaryOperator<BookingAccess> around, DraftShelf shelf) {
    this.house = house;
    this.core = Bookings.on(house.database, House.CLOCK, List.of(house.branch, house.barbers));
    this.days = core.days();
    this.shelf = shelf;
    this.access = BookingAccess.of(core);
    this.directory = new Directory(
        new Facilities(house.database).branches(), new Facilities(house.database).rooms(),
        new Catalogue(house.database).services(), new StaffDirectory(house.database).everybody());
    this.context = new BookingContext(
        around.apply(access), () -> directory, () -> house.liza, () -> house.branch, now::get, tasks, texts);
    this.stage = FxDriver.show(this::root, 640, 576);
    FxToolkit.run(() -> Theme.LIGHT.applyTo(stage.scene()));
  }

  private StackPane root() {
    Drawer made = new Drawer(texts);
    Notices notices = new Notices(texts);
    Button board = new Button("Board");
    board.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    board.setId("board");
    HBox.setHgrow(board, javafx.scene.layout.Priority.ALWAYS);
    drawer = Optional.of(made);
    bookings = Optional.of(new BookingDrawer(
        context, made, notices, () -> picker(made), done -> {
          events.add(done);
          return Optional.empty();
        }, shelf));
    // As in the desk's status line: below, and over nothing.
    HBox above = new HBox(board, made);
    VBox.setVgrow(above, javafx.scene.layout.Priority.ALWAYS);
    return new StackPane(new VBox(above, notices));
  }

  /// The house's clients by a word, or the real field.
  private ClientPicker picker(Drawer made) {
    if (!realClients) {
      return new StubPicker(house);
    }
    ClientContext clients = clients();
    return new ClientFieldPicker(clients, made, new ClientCards(clients, place(made)));
  }

  private ClientPlace place(Drawer made) {
    return new ClientPlace() {
      @Override
      public void open(DrawerContent content) {
        made.open(content);
      }

      @Override
      public void finish() {
        made.finish();
      }

      @Override
      public void say(Notice notice) {
        throw new AssertionError(notice.text());
      }

      @Override
      public void book(ClientCard client) {
        bookings().openFor(new PickedClient(client.client().id(), client.name().full()), House.MONDAY);
      }

      @Override
      public void openBooking(long appointment) {
        bookings().openExisting(new FindAppointment(house.database).apply(appointment).orElseThrow());
      }
    };
  }

  private ClientContext clients() {
    Database database = house.signedIn(Database.open(house.settings, ClientEntities.CLASSES));
    withClients = Optional.of(database);
    Clock clock = Clock.fixed(House.CLOCK.instant(), house.branch.zone());
    return new ClientContext(texts, new Formats(LOCALE, house.branch.zone()), tasks,
        ClientAccess.of(database, new FindClients(database, () -> "PH"), () -> "PH", clock,
            () -> house.liza),
        () -> "PH", clock);
  }

  BookingDrawer bookings() {
    return bookings.orElseThrow();
  }

  Drawer drawer() {
    return drawer.orElseThrow();
  }

  BookingWords words() {
    return new BookingWords(texts, new Formats(LOCALE, house.branch.zone()), house.branch, House.CLOCK);
  }

  void openNew() {
    FxToolkit.run(() -> bookings().openNew(BookingDrawer.Start.on(House.MONDAY)));
    stage.settle();
  }

  void openWalkIn() {
    FxToolkit.run(() -> bookings().openWalkIn());
    stage.settle();
  }

  void openExisting(Appointment booked) {
    FxToolkit.run(() -> bookings().openExisting(booked));
    stage.settle();
  }

  Appointment booked(BookingDraft draft) {
    BookingOutcome outcome = access.book(new BookAppointmentRequest(Intents.next(), house.liza, draft, false));
    days.on(new LiveEvent.Resync());
    long id = ((BookingOutcome.Done) outcome).appointmentId();
    return new DaySchedules(house.database).of(house.branch, House.MONDAY).appointments().stream()
        .filter(it -> it.id() == id).findFirst().orElseThrow();
  }

  BookingDraft draft(long client, AppointmentItem... items) {
    return new BookingDraft(house.branch.id(), AppointmentDetails.atBranch(client), List.of(items));
  }

  void set(String selector, String text) {
    stage.set(selector, text);
  }

  String text(String selector) {
    return stage.text(selector);
  }

  /// The button that shows or tells a text.
  ButtonBase button(String name) {
    return FxToolkit.on(() -> stage.scene().getRoot().lookupAll("*").stream()
        .filter(node -> node instanceof ButtonBase button && button.getText().equals(name))
        .findFirst().map(node -> (ButtonBase) node).orElseThrow(() -> new AssertionError("no button " + name)));
  }

  void waitForButton(String name) {
    FxToolkit.waitUntil("button “" + name + "”", () -> stage.scene().getRoot().lookupAll(".button").stream()
        .anyMatch(node -> FxDriver.isShown(node) && node instanceof Button button && button.getText().equals(name)));
  }

  void waitUntilGone(String selector) {
    FxToolkit.waitUntil(selector + " is gone", () -> {
      Node node = stage.scene().lookup(selector);
      return node == null || !FxDriver.isShown(node);
    });
  }

  boolean says(String part) {
    return stage.says(part);
  }

  void waitFor(String part) {
    stage.waitFor(part);
  }

  void pictures(String name) {
    FxPictures.bothThemes(stage.scene(), 1.5, "booking/" + name);
  }

  @Override
  public void close() {
    leave();
    house.close();
  }

  /// The desk goes, the house stays.
  void leave() {
    bookings().close();
    stage.close();
    tasks.close();
    withClients.ifPresent(Database::close);
  }
}
