package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.Breach;
import guitara.booking.Step;
import guitara.desk.DeskScreen;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.action.KeyMap;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import guitara.ui.control.Notices;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Opens bookings in the drawer: new ones, existing ones, those to be called off, and those that need a reason.
///
/// ```
/// BookingDrawer bookings = new BookingDrawer(context, drawer, notices, ClientField::new, listener);
/// bookings.openNew(new BookingDrawer.Start(day, Optional.of(time), Optional.of(jo), Optional.empty(), "mar"));
/// bookings.openExisting(appointment);
/// ```
/// To be used on the JavaFX thread.
public final class BookingDrawer {

  /// What is known of a new booking.
  ///
  /// @param day a business day
  /// @param typed what was typed already of the client's name
  public record Start(
      LocalDate day, Optional<LocalTime> time, Optional<StaffMember> person, Optional<Room> room, String typed) {

    /// A booking on a day of which nothing else is known.
    public static Start on(LocalDate day) {
      return new Start(day, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
  }

  private final BookingContext context;
  private final Drawer drawer;
  private final Notices notices;
  private final Supplier<ClientPicker> pickers;
  private final BookingListener listener;
  private Optional<BookingForm> shown = Optional.empty();

  /// @param pickers makes a client field for each booking
  public BookingDrawer(BookingContext context, Drawer drawer, Notices notices, Supplier<ClientPicker> pickers,
      BookingListener listener) {
    this.context = context;
    this.drawer = drawer;
    this.notices = notices;
    this.pickers = pickers;
    this.listener = listener;
    drawer.openProperty().subscribe(open -> {
      if (!open) {
        letGo();
      }
    });
  }

  /// Lists the drawer's keys in the key map.
  public static void listKeys(KeyMap keys) {
    BookingKeys.listIn(keys);
  }

  /// What is out of sight is not held.
  private void letGo() {
    shown.ifPresent(form -> form.hold().open(false));
  }

  /// Begins a booking.
  public void openNew(Start start) {
    openNew(start, PickedClient.NOBODY);
  }

  /// Begins a booking for a client; what they usually take is filled in as soon as it is known.
  public void openFor(PickedClient client, LocalDate day) {
    openNew(Start.on(day), client);
  }

  private void openNew(Start start, PickedClient client) {
    BookingForm form = new BookingForm(context, listener);
    form.beginNew(() -> {
      prefill(form.fields(), start);
      form.fields().client().set(client);
    });
    ClientPicker picker = pickers.get();
    Screen<BookingController> screen = load(form, picker);
    form.onDone(done -> finish(form, done));
    show(picker, form, screen, context.texts().get("booking.title.new"), screen.controller().first());
    if (!start.typed().isEmpty()) {
      picker.startWith(start.typed());
      form.fields().touched().set(true);
    }
  }

  /// Begins a booking for somebody who stands at the counter: now, with whoever's turn it is.
  public void openWalkIn() {
    BookingForm form = new BookingForm(context, listener);
    form.beginWalkIn();
    ClientPicker picker = pickers.get();
    Screen<BookingController> screen = load(form, picker);
    form.onDone(done -> finish(form, done));
    show(picker, form, screen, context.texts().get("booking.title.walk-in"), screen.controller().first());
  }

  private static void prefill(BookingFields fields, Start start) {
    fields.day().set(start.day());
    start.time().ifPresent(time -> fields.time().fix(time.toString()));
    fields.line(1).ifPresent(line -> {
      start.person().ifPresent(person -> line.person().fix(person.id()));
      start.room().ifPresent(room -> line.room().fix(room.id()));
    });
  }

  /// Shows a booking, to be changed or stepped on.
  public void openExisting(Appointment appointment) {
    Opened opened = open(appointment, appointment.draft());
    show(opened.picker, opened.form, opened.screen, opened.title, opened.screen.controller().first());
  }

  /// Shows a booking and asks for the reason to call it off, where it still can be.
  public void openForCancel(Appointment appointment) {
    if (StepTable.after(appointment.status(), Step.CANCEL).isEmpty()) {
      openExisting(appointment);
      return;
    }
    Opened opened = open(appointment, appointment.draft());
    opened.head.unfold();
    show(opened.picker, opened.form, opened.screen, opened.title, opened.head.reasonField());
  }

  /// Shows a change that was refused and only needs a reason: the draft stands in the fields, nothing is lost.
  public void openWithReason(Appointment appointment, BookingDraft draft, List<Breach> breaches) {
    Opened opened = open(appointment, draft);
    opened.form.refuse(breaches);
    show(opened.picker, opened.form, opened.screen, opened.title, opened.screen.controller().reasonField());
  }

  private record Opened(ClientPicker picker, BookingForm form, BookingHeadController head,
      Screen<BookingController> screen, String title) {}

  private Opened open(Appointment appointment, BookingDraft draft) {
    BookingForm form = new BookingForm(context, listener);
    form.beginExisting(appointment, draft);
    ClientPicker picker = pickers.get();
    Screen<BookingController> screen = load(form, picker);
    BookingSteps steps = new BookingSteps(context, appointment, form.words(), form.busy());
    Screen<BookingHeadController> head = new ScreenLoader(
        new Controllers().with(BookingHeadController.class, () -> new BookingHeadController(steps)), context.texts())
        .load(DeskScreen.BOOKING_HEAD, BookingHeadController.class);
    screen.controller().showHead(head.root());
    // Controls that fill themselves are not somebody typing.
    form.fields().touched().set(!draft.equals(appointment.draft()));
    form.onDone(done -> finish(form, done));
    steps.onDone(done -> stepped(form, steps, done));
    return new Opened(picker, form, head.controller(), screen,
        context.texts().format("booking.title.existing", appointment.guest().name()));
  }

  private Screen<BookingController> load(BookingForm form, ClientPicker picker) {
    Controllers controllers = new Controllers().with(
        BookingController.class, () -> new BookingController(form, picker, context.texts()));
    return new ScreenLoader(controllers, context.texts()).load(DeskScreen.BOOKING, BookingController.class);
  }

  private void show(
      ClientPicker picker, BookingForm form, Screen<BookingController> screen, String title, Node first) {
    DrawerContent content = new DrawerContent(title, screen.root(), first, form.fields().touched());
    screen.root().sceneProperty().subscribe(scene -> {
      if (scene != null) {
        comeIntoSight(form);
      }
    });
    picker.onReturn(() -> drawer.open(content));
    drawer.open(content);
  }

  /// The form is there to be typed in, for the first time or again.
  private void comeIntoSight(BookingForm form) {
    if (shown.filter(form::equals).isEmpty()) {
      letGo();
    }
    shown = Optional.of(form);
    form.hold().touch();
    form.hold().open(true);
  }

  private void stepped(BookingForm form, BookingSteps steps, BookingDone.Stepped done) {
    form.rebase(steps.currentProperty().get());
    if (done.step() == Step.CANCEL || done.step() == Step.NO_SHOW) {
      finish(form, done);
    } else {
      notices.show(notice(done));
    }
  }

  /// An answer that came late, to a booking that is out of sight, closes nothing.
  private void finish(BookingForm form, BookingDone done) {
    if (shown.filter(form::equals).isPresent()) {
      letGo();
      shown = Optional.empty();
      drawer.finish();
    }
    notices.show(notice(done));
  }

  private Notice notice(BookingDone done) {
    BookingWords words = context.words();
    String text = switch (done) {
      case BookingDone.Booked booked -> words.format("booking.done.booked", words.when(booked.after().during()));
      case BookingDone.Changed changed -> words.format(
          "booking.done.changed", changed.before().guest().name(), words.when(changed.after().during()));
      case BookingDone.Stepped stepped -> words.format("booking.done.step." + stepped.step().name(),
          stepped.before().guest().name());
    };
    return listener.done(done)
        .map(undo -> Notice.withAnswer(text, context.texts().get("booking.undo"), undo))
        .orElseGet(() -> Notice.of(text));
  }

  /// Something may have changed in the database: what the drawer says about the day is asked again.
  public void refresh() {
    shown.filter(form -> drawer.openProperty().get()).ifPresent(BookingForm::lookAgain);
  }
}
