package guitara.desk.series;

import guitara.desk.DeskScreen;
import guitara.desk.booking.RepeatedBookings;
import guitara.desk.core.DeskHistory.Deed;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import guitara.ui.control.Notices;
import java.util.Optional;
import javafx.scene.Node;

/// Opens the preview of a series in the drawer, in the place of the form that asked for it. To be used on the JavaFX
/// thread.
public final class SeriesDrawer implements RepeatedBookings {

  private final SeriesContext context;
  private final Drawer drawer;
  private final Notices notices;
  private Optional<SeriesModel> shown = Optional.empty();
  private Optional<DrawerContent> content = Optional.empty();

  public SeriesDrawer(SeriesContext context, Drawer drawer, Notices notices) {
    this.context = context;
    this.drawer = drawer;
    this.notices = notices;
  }

  @Override
  public void preview(Order order) {
    show(new SeriesJob.Book(order, context.booking().branch().get()));
  }

  @Override
  public Optional<Node> about(Existing existing) {
    return existing.booking().origin().series().map(id -> new ScreenLoader(
        new Controllers().with(SeriesHeadController.class,
            () -> new SeriesHeadController(context, existing, this::show)), context.booking().texts())
        .load(DeskScreen.SERIES_HEAD, SeriesHeadController.class).root());
  }

  private void show(SeriesJob job) {
    job.form().touch();
    SeriesWords words = new SeriesWords(context, context.booking().branch().get());
    SeriesModel model = new SeriesModel(context, job, words, (deed, sentence) -> done(job, deed, sentence));
    Screen<SeriesController> screen = new ScreenLoader(new Controllers().with(SeriesController.class,
        () -> new SeriesController(context, model, () -> back(model))), context.booking().texts())
        .load(DeskScreen.SERIES, SeriesController.class);
    DrawerContent made = new DrawerContent(
        words.title(job), screen.root(), screen.controller().first(), model.touchedProperty());
    shown = Optional.of(model);
    content = Optional.of(made);
    drawer.open(made);
  }

  private void back(SeriesModel model) {
    model.touchedProperty().set(false);
    shown = Optional.empty();
    model.job().form().back();
  }

  /// An answer that came late, to a preview that is out of sight, closes nothing.
  private void done(SeriesJob job, Deed deed, String sentence) {
    job.form().done();
    if (content.isPresent() && drawer.current().equals(content)) {
      drawer.finish();
    }
    shown = Optional.empty();
    content = Optional.empty();
    notices.show(context.changed().apply(deed)
        .map(undo -> Notice.withAnswer(sentence, context.booking().texts().get("booking.undo"), undo))
        .orElseGet(() -> Notice.of(sentence)));
  }

  /// Something may have changed in the database: what the preview says is asked again.
  public void refresh() {
    shown.filter(model -> drawer.openProperty().get()).ifPresent(SeriesModel::check);
  }
}
