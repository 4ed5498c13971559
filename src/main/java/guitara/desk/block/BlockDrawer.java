package guitara.desk.block;

import guitara.booking.BlockedTime;
import guitara.booking.Bookings;
import guitara.desk.DeskScreen;
import guitara.desk.booking.BookingContext;
import guitara.desk.core.DeskHistory.Deed;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import guitara.ui.control.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// Opens blocked time in the drawer: new, or what stands on the board. To be used on the JavaFX thread.
public final class BlockDrawer {

  private final Bookings bookings;
  private final BookingContext context;
  private final Drawer drawer;
  private final Notices notices;
  private final Function<Optional<Deed>, Optional<Runnable>> changed;
  private Optional<BlockForm> shown = Optional.empty();
  private Optional<DrawerContent> content = Optional.empty();

  /// @param context its texts with the bundle `block` too
  /// @param changed hears that the day is not what it was and how that is taken back; answers who takes it back
  public BlockDrawer(Bookings bookings, BookingContext context, Drawer drawer, Notices notices,
      Function<Optional<Deed>, Optional<Runnable>> changed) {
    this.bookings = bookings;
    this.context = context;
    this.drawer = drawer;
    this.notices = notices;
    this.changed = changed;
  }

  /// Begins to block time on a day, at once from a place on the board where one is known.
  public void openNew(LocalDate day, Optional<Instant> start, Optional<Long> resource) {
    BlockForm form = new BlockForm(bookings, context, Optional.empty(), day, this::done);
    start.ifPresent(at -> form.prefill(at, resource));
    show(form, context.texts().get("block.title.new"));
  }

  /// Shows what is blocked, to be changed or given up.
  public void openExisting(BlockedTime blocked) {
    LocalDate day = context.branch().get().businessDate(blocked.during().start());
    show(new BlockForm(bookings, context, Optional.of(blocked), day, this::done),
        new BlockWords(context.texts(), context.words()).name(blocked));
  }

  private void show(BlockForm form, String title) {
    Controllers controllers =
        new Controllers().with(BlockController.class, () -> new BlockController(form, context));
    Screen<BlockController> screen =
        new ScreenLoader(controllers, context.texts()).load(DeskScreen.BLOCK, BlockController.class);
    form.touched().set(false);
    shown = Optional.of(form);
    content = Optional.of(new DrawerContent(title, screen.root(), screen.controller().first(), form.touched()));
    content.ifPresent(drawer::open);
  }

  /// An answer that came late, to a form that is out of sight, closes nothing.
  private void done(BlockForm form, String sentence, Optional<Deed> deed) {
    Optional<Runnable> undo = changed.apply(deed);
    if (shown.filter(form::equals).isPresent() && drawer.current().equals(content)) {
      drawer.finish();
    }
    notices.show(undo.map(back -> Notice.withAnswer(sentence, context.texts().get("booking.undo"), back))
        .orElseGet(() -> Notice.of(sentence)));
  }
}
