package guitara.boot.desk;

import guitara.booking.Appointment;
import guitara.booking.BlockedTime;
import guitara.booking.BookingDraft;
import guitara.booking.Bookings;
import guitara.booking.Breach;
import guitara.booking.FindAppointment;
import guitara.booking.Step;
import guitara.client.ClientCard;
import guitara.desk.block.BlockDrawer;
import guitara.desk.board.BoardHandler;
import guitara.desk.board.DayBoardModel;
import guitara.desk.booking.BookingContext;
import guitara.desk.booking.BookingDone;
import guitara.desk.booking.BookingDrawer;
import guitara.desk.booking.BookingListener;
import guitara.desk.booking.BookingSent;
import guitara.desk.booking.ClientFieldPicker;
import guitara.desk.booking.PickedClient;
import guitara.desk.client.ClientCards;
import guitara.desk.client.ClientContext;
import guitara.desk.client.ClientPlace;
import guitara.desk.core.DeskHistory;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.core.DraftShelf;
import guitara.desk.series.SeriesContext;
import guitara.desk.series.SeriesDrawer;
import guitara.desk.shell.ShellController;
import guitara.live.LiveEvent;
import guitara.ui.board.BoardCursor;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// What opens in the drawer beside the board, and what is remembered of it for undo.
final class DeskDrawers implements BoardHandler, BookingListener, ClientPlace, AutoCloseable {

  private final BookingContext booking;
  private final ShellController shell;
  private final DeskHistory history;
  private final BookingDrawer drawer;
  private final BlockDrawer blocks;
  private final SeriesDrawer series;
  private final ClientCards cards;
  private final FindAppointment find;
  private Runnable undo = () -> { };
  private Supplier<LocalDate> day = LocalDate::now;
  private Runnable changed = () -> { };
  private LongConsumer sick = staff -> { };
  private Function<BookingSent, Outline> outlines = sent -> Outline.NONE;

  DeskDrawers(BookingContext booking, Bookings bookings, ClientContext clients, ShellController shell,
      DeskHistory history, DraftShelf drafts) {
    this.booking = booking;
    this.find = bookings.find();
    this.cards = new ClientCards(clients, this);
    this.shell = shell;
    this.history = history;
    this.blocks = new BlockDrawer(bookings, booking, shell.drawer(), shell.notices(), this::blocked);
    this.drawer = new BookingDrawer(booking, shell.drawer(), shell.notices(),
        () -> new ClientFieldPicker(clients, shell.drawer(), cards), this, drafts);
    this.series = new SeriesDrawer(new SeriesContext(booking, bookings, deed -> blocked(Optional.of(deed)),
        booking.texts().get("dayboard.undo-reason")), shell.drawer(), shell.notices());
    drawer.repeatWith(series);
  }

  /// Joins the drawers to the board once that exists.
  ///
  /// @param shownDay the business day on the board
  /// @param undoLast takes the last deed back
  /// @param board draws what is sent, and looks again when a drawer changed the day
  void attach(Supplier<LocalDate> shownDay, Runnable undoLast, DayBoardModel board) {
    day = shownDay;
    undo = undoLast;
    changed = board::ownChange;
    outlines = board::outline;
    board.ownHolds(drawer::holds);
  }

  /// Offers what was being typed when the program ended.
  void restore() {
    drawer.restore();
  }

  /// Keeps what is being typed for the next start. Blocks.
  @Override
  public void close() {
    drawer.close();
  }

  @Override
  public Outline sending(BookingSent sent) {
    return outlines.apply(sent);
  }

  @Override
  public Optional<Runnable> done(BookingDone done) {
    changed.run();
    return remember(deed(done));
  }

  private Optional<Runnable> blocked(Optional<Deed> deed) {
    changed.run();
    return remember(deed);
  }

  private Optional<Runnable> remember(Optional<Deed> deed) {
    return deed.map(it -> {
      history.push(it);
      return undo;
    });
  }

  @Override
  public Optional<Runnable> remember(Deed deed) {
    return remember(Optional.of(deed));
  }

  private static Optional<Deed> deed(BookingDone done) {
    return switch (done) {
      case BookingDone.Booked booked -> Optional.of(new Deed.Booked(booked.appointmentId()));
      case BookingDone.Changed changed -> Optional.of(
          new Deed.Changed(changed.appointmentId(), changed.before().draft(), changed.after()));
      case BookingDone.Stepped stepped when stepped.step() == Step.CANCEL -> Optional.of(
          new Deed.CalledOff(stepped.appointmentId(), stepped.before().origin().endedReason()));
      case BookingDone.Stepped _ -> Optional.empty();
    };
  }

  /// Blocks time, at once at the place of the board's cursor where that is free.
  void blockTime(BoardCursor cursor) {
    Optional<BoardCursor.OnSlot> slot = Optional.of(cursor).filter(BoardCursor.OnSlot.class::isInstance)
        .map(BoardCursor.OnSlot.class::cast);
    blocks.openNew(day.get(), slot.map(BoardCursor.OnSlot::start),
        slot.map(BoardCursor.OnSlot::column).filter(column -> column.matches("\\d{1,18}")).map(Long::valueOf));
  }

  @Override
  public void open(BlockedTime blocked) {
    blocks.openExisting(blocked);
  }

  void newBooking(PickedClient client, BookingDrawer.Start start) {
    drawer.openFor(client, start);
  }

  void newBooking() {
    drawer.openNew(BookingDrawer.Start.on(day.get()));
  }

  @Override
  public void walkIn() {
    drawer.openWalkIn();
  }

  /// What the open drawer says about the day may be old.
  void on(LiveEvent event) {
    if (event instanceof LiveEvent.Changed || event instanceof LiveEvent.Resync) {
      drawer.refresh();
      series.refresh();
    }
    if (concernsClients(event)) {
      cards.refresh();
    }
  }

  private static boolean concernsClients(LiveEvent event) {
    return switch (event) {
      case LiveEvent.Changed(var change) -> change.isOf("client") || change.isOf("appointment");
      case LiveEvent.Resync _ -> true;
      case LiveEvent.Connected _, LiveEvent.Away _ -> false;
    };
  }

  /// The cards of clients, for whoever lists them.
  ClientCards cards() {
    return cards;
  }

  @Override
  public void book(ClientCard client) {
    drawer.openFor(new PickedClient(client.client().id(), client.name().full()), day.get());
  }

  @Override
  public void openBooking(long appointment) {
    read(appointment, drawer::openExisting);
  }

  /// Shows a booking and asks for the reason to call it off.
  void cancelBooking(long appointment) {
    read(appointment, drawer::openForCancel);
  }

  private void read(long appointment, Consumer<Appointment> then) {
    booking.tasks().run(() -> find.apply(appointment))
        .onSuccess(found -> found.ifPresentOrElse(then,
            () -> say(Notice.of(booking.texts().get("dayboard.gone")))))
        .onFailure(failure -> say(Notice.of(booking.texts().get("dayboard.read-failed"))))
        .start();
  }

  @Override
  public void bookAt(OptionalLong staff, OptionalLong room, Instant start, String typed) {
    drawer.openNew(BookingDrawer.Start.at(
        day.get(),
        Optional.of(start.atZone(booking.branch().get().zone()).toLocalTime()),
        booking.directory().get().person(staff),
        booking.directory().get().room(room),
        typed));
  }

  @Override
  public void open(Appointment appointment) {
    drawer.openExisting(appointment);
  }

  @Override
  public void sick(long staff) {
    sick.accept(staff);
  }

  /// Where somebody's day is looked after who is sick.
  void onSick(LongConsumer handler) {
    sick = handler;
  }

  @Override
  public void cancel(Appointment appointment) {
    drawer.openForCancel(appointment);
  }

  @Override
  public void reconsider(Appointment appointment, BookingDraft wanted, List<Breach> breaches) {
    drawer.openWithReason(appointment, wanted, breaches);
  }

  @Override
  public void open(DrawerContent content) {
    shell.drawer().open(content);
  }

  @Override
  public void finish() {
    shell.drawer().finish();
  }

  @Override
  public void say(Notice notice) {
    shell.notices().show(notice);
  }
}
