package guitara.desk.block;

import guitara.booking.BlockedTime;
import guitara.desk.DeskScreen;
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

  private final BlockContext context;
  private final Drawer drawer;
  private final Notices notices;
  private final Function<Optional<Deed>, Optional<Runnable>> changed;

  /// @param changed hears that the day is not what it was and how that is taken back; answers who takes it back
  public BlockDrawer(BlockContext context, Drawer drawer, Notices notices,
      Function<Optional<Deed>, Optional<Runnable>> changed) {
    this.context = context;
    this.drawer = drawer;
    this.notices = notices;
    this.changed = changed;
  }

  /// Begins to block time on a day, at once from a place on the board where one is known.
  public void openNew(LocalDate day, Optional<Instant> start, Optional<Long> resource) {
    BlockForm form = new BlockForm(context, Optional.empty(), day, this::done);
    start.ifPresent(at -> form.prefill(at, resource));
    show(form, context.texts().get("block.title.new"));
  }

  /// Shows what is blocked, to be changed or given up.
  public void openExisting(BlockedTime blocked) {
    show(new BlockForm(context, Optional.of(blocked), context.branch().get().businessDate(blocked.during().start()),
        this::done), new BlockWords(context.texts(), context.words()).name(blocked));
  }

  private void show(BlockForm form, String title) {
    Controllers controllers =
        new Controllers().with(BlockController.class, () -> new BlockController(form, context));
    Screen<BlockController> screen =
        new ScreenLoader(controllers, context.texts()).load(DeskScreen.BLOCK, BlockController.class);
    form.touched().set(false);
    drawer.open(new DrawerContent(title, screen.root(), screen.controller().first(), form.touched()));
  }

  private void done(String sentence, Optional<Deed> deed) {
    Optional<Runnable> undo = changed.apply(deed);
    drawer.finish();
    notices.show(undo.map(back -> Notice.withAnswer(sentence, context.texts().get("booking.undo"), back))
        .orElseGet(() -> Notice.of(sentence)));
  }
}
