package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.Breach;
import guitara.booking.Intents;
import guitara.booking.Step;
import guitara.catalogue.Service;
import guitara.desk.DeskScreen;
import guitara.desk.core.DraftShelf;
import guitara.facility.Branch;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Opens bookings in the drawer: new ones, existing ones, those to be called off, and those that need a reason.
///
/// ```
/// BookingDrawer bookings = new BookingDrawer(context, drawer, notices, ClientField::new, listener);
/// bookings.openNew(BookingDrawer.Start.at(day, Optional.of(time), Optional.of(jo), Optional.empty(), "mar"));
/// bookings.openExisting(appointment);
/// ```
/// To be used on the JavaFX thread.
public final class BookingDrawer implements AutoCloseable {

  /// What is known of a new booking.
  ///
  /// @param day a business day
  /// @param minutes how long the service is to take
  /// @param typed what was typed already of the client's name
  public record Start(LocalDate day, Optional<LocalTime> time, Optional<Service> service, OptionalInt minutes,
      Optional<StaffMember> person, Optional<Room> room, String typed) {

    /// A booking on a day of which nothing else is known.
    public static Start on(LocalDate day) {
      return at(day, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /// A booking of which the place on the board is known.
    public static Start at(
        LocalDate day, Optional<LocalTime> time, Optional<StaffMember> person, Optional<Room> room, String typed) {
      return new Start(day, time, Optional.empty(), OptionalInt.empty(), person, room, typed);
    }
  }

  private final BookingContext context;
  private final Drawer drawer;
  private final Notices notices;
  private final Supplier<ClientPicker> pickers;
  private final BookingListener listener;
  private final BookingDrafts drafts;
  private final Set<UUID> holds = new HashSet<>();
  private Optional<BookingForm> shown = Optional.empty();
  private RepeatedBookings repeats = RepeatedBookings.NONE;

  /// @param pickers makes a client field for each booking
  /// @param shelf where what is typed waits for the next start
  public BookingDrawer(BookingContext context, Drawer drawer, Notices notices, Supplier<ClientPicker> pickers,
      BookingListener listener, DraftShelf shelf) {
    this.drafts = new BookingDrafts(shelf, context, drawer);
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

  /// Where bookings repeat.
  public void repeatWith(RepeatedBookings handler) {
    repeats = handler;
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
    openFor(client, Start.on(day));
  }

  /// Begins a booking of which a client and more is known.
  public void openFor(PickedClient client, Start start) {
    openNew(start, client);
  }

  private BookingForm form() {
    return form(context, Intents.next());
  }

  private BookingForm form(BookingContext there, UUID hold) {
    holds.add(hold);
    return new BookingForm(there, listener, hold);
  }

  /// Whether a hold is that of a form of this desk.
  public boolean holds(UUID hold) {
    return holds.contains(hold);
  }

  private void openNew(Start start, PickedClient client) {
    BookingForm form = form();
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
    BookingForm form = form();
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
      start.service().ifPresent(service -> line.service().fix(service.id()));
      start.minutes().ifPresent(minutes -> line.minutes().fix(Integer.toString(minutes)));
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
    BookingHeadController head = opened.head.orElseThrow();
    head.unfold();
    show(opened.picker, opened.form, opened.screen, opened.title, head.reasonField());
  }

  /// Shows a change that was refused and only needs a reason: the draft stands in the fields, nothing is lost.
  public void openWithReason(Appointment appointment, BookingDraft draft, List<Breach> breaches) {
    Opened opened = open(appointment, draft);
    opened.form.refuse(breaches);
    show(opened.picker, opened.form, opened.screen, opened.title, opened.screen.controller().reasonField());
  }

  /// @param head of a booking that exists
  private record Opened(ClientPicker picker, BookingForm form, Optional<BookingHeadController> head,
      Screen<BookingController> screen, String title) {}

  private Opened open(Appointment appointment, BookingDraft draft) {
    BookingForm form = form();
    form.beginExisting(appointment, draft);
    // Controls that fill themselves are not somebody typing.
    return open(form, appointment, !draft.equals(appointment.draft()));
  }

  private Opened open(BookingForm form, Appointment appointment, boolean touched) {
    ClientPicker picker = pickers.get();
    Screen<BookingController> screen = load(form, picker);
    BookingSteps steps = new BookingSteps(context, appointment, form.words(), form.busy());
    Screen<BookingHeadController> head = new ScreenLoader(
        new Controllers().with(BookingHeadController.class, () -> new BookingHeadController(steps)), context.texts())
        .load(DeskScreen.BOOKING_HEAD, BookingHeadController.class);
    screen.controller().showHead(head.root());
    form.fields().touched().set(touched);
    form.onDone(done -> finish(form, done));
    steps.onDone(done -> stepped(form, steps, done));
    return new Opened(picker, form, Optional.of(head.controller()), screen,
        context.texts().format("booking.title.existing", appointment.guest().name()));
  }

  private Screen<BookingController> load(BookingForm form, ClientPicker picker) {
    Controllers controllers = new Controllers().with(
        BookingController.class, () -> new BookingController(form, picker, context.texts()));
    Screen<BookingController> screen =
        new ScreenLoader(controllers, context.texts()).load(DeskScreen.BOOKING, BookingController.class);
    if (form.base().isPresent()) {
      repeats.about(new RepeatedBookings.Existing(form.base().get(), () -> form.read().draft(), form.hold().id(),
          behind(form)))
          .ifPresent(node -> screen.controller().showSeries(node, Optional.empty()));
    } else if (repeats.offered()) {
      Screen<BookingRepeatController> repeat = new ScreenLoader(new Controllers().with(BookingRepeatController.class,
          () -> new BookingRepeatController(form, repeats, behind(form))), context.texts())
          .load(DeskScreen.BOOKING_REPEAT, BookingRepeatController.class);
      screen.controller().showSeries(repeat.root(), Optional.of(repeat.controller()));
    }
    return screen;
  }

  /// The form while something else is shown in its place.
  private RepeatedBookings.Form behind(BookingForm form) {
    return new RepeatedBookings.Form() {
      private Optional<DrawerContent> content = Optional.empty();

      @Override
      public void touch() {
        content = content.or(drawer::current);
        form.hold().touch();
      }

      @Override
      public void back() {
        content.ifPresent(drawer::open);
      }

      @Override
      public void done() {
        form.fields().touched().set(false);
        form.hold().booked();
        shown = shown.filter(it -> !it.equals(form));
      }
    };
  }

  private void show(
      ClientPicker picker, BookingForm form, Screen<BookingController> screen, String title, Node first) {
    DrawerContent content = new DrawerContent(title, screen.root(), first, form.fields().touched());
    attach(content, picker, form, Optional.empty());
    drawer.open(content);
  }

  private void attach(DrawerContent content, ClientPicker picker, BookingForm form, Optional<KeptBooking> before) {
    drafts.follow(form, picker, content, before);
    content.body().sceneProperty().subscribe(scene -> {
      if (scene != null) {
        comeIntoSight(form);
      }
    });
    picker.onReturn(() -> drawer.open(content));
  }

  /// Offers to go on with what was typed before this start of the program; once, when the desk is there.
  public void restore() {
    drafts.restore(this::offer);
  }

  private void offer(BookingDrafts.Found found) {
    KeptBooking kept = found.kept();
    Optional<Branch> branch = context.directory().get().branch(kept.branch());
    boolean gone = kept.kind().appointment() != 0 && found.now().isEmpty();
    if (branch.isEmpty() || gone) {
      notices.show(Notice.of(context.texts().get("booking.outcome.gone")));
      return;
    }
    BookingForm form = form(context.at(branch.get()), kept.hold());
    form.hold().open(false);
    form.resume(kept, found.now());
    if (found.stored().isPresent() && kept.isAsSent(form.read())) {
      form.fields().touched().set(false);
      notices.show(Notice.of(form.words().stored(kept)));
    } else {
      offer(form, kept, found.now());
    }
  }

  private void offer(BookingForm form, KeptBooking kept, Optional<Appointment> now) {
    Opened opened = now.map(appointment -> open(form, appointment, true)).orElseGet(() -> {
      ClientPicker picker = pickers.get();
      Screen<BookingController> screen = load(form, picker);
      form.onDone(done -> finish(form, done));
      return new Opened(picker, form, Optional.empty(), screen, context.texts().get(
          kept.kind().walkIn() ? "booking.title.walk-in" : "booking.title.new"));
    });
    if (!kept.client().isEmpty()) {
      opened.picker.type(kept.client());
    }
    form.fields().touched().set(true);
    DrawerContent content = new DrawerContent(
        opened.title, opened.screen.root(), opened.screen.controller().first(), form.fields().touched())
        .offering(form.words().resume(kept));
    attach(content, opened.picker, form, Optional.of(kept));
    drawer.offer(content);
  }

  /// Keeps what stands in the drawer for the next start. Blocks; off the JavaFX thread, which must still run.
  @Override
  public void close() {
    drafts.close();
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
    form.fields().touched().set(false);
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
