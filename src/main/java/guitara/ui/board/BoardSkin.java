package guitara.ui.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.SkinBase;
import javafx.stage.Window;

/// Lays out the canvas, the overlay and the scroll bars, and paints when the picture is another one.
final class BoardSkin extends SkinBase<BoardControl> {

  private final Canvas canvas = new Canvas();
  private final BoardOverlay overlay;
  private final BoardScroll scroll;
  private final NowTicker ticker;
  private final BoardKeys keys;
  private Optional<BoardPicture> painted = Optional.empty();
  private BoardFonts fonts;
  private BoardGeometry geometry;
  private final ObservableValue<Number> scale;
  private boolean everPlaced;

  BoardSkin(BoardControl control) {
    super(control);
    fonts = new BoardFonts(control.boardStyle().font());
    scroll = new BoardScroll(control::requestLayout);
    overlay = new BoardOverlay(control.texts());
    geometry = geometry(control.model().index(), new Viewport(0, 0, HeadSizes.GUTTER, 0, 0, 0));
    ticker = new NowTicker(control.clock(), control::requestLayout);
    canvas.setManaged(false);
    getChildren().addAll(canvas, overlay.node(), scroll.down(), scroll.across());
    BoardHand hand = new BoardHand(control, this);
    new BoardMouse(hand).listenTo(control);
    new BoardWheel(control, this).listen();
    keys = new BoardKeys(hand);
    keys.listenTo(control);
    control.focusedProperty().subscribe(control::requestLayout);
    ticker.follow(control.sceneProperty());
    scale = control.sceneProperty()
        .flatMap(Scene::windowProperty)
        .<Number>flatMap(Window::renderScaleXProperty)
        .orElse(1.0);
    scale.subscribe(next -> control.requestLayout());
  }

  @Override
  public void dispose() {
    ticker.stop();
    super.dispose();
  }

  BoardGeometry geometry() {
    return geometry;
  }

  BoardScroll scroll() {
    return scroll;
  }

  Optional<Node> focusItem() {
    return overlay.focusItem();
  }

  HitTest hitTest() {
    BoardIndex index = getSkinnable().model().index();
    return new HitTest(index, geometry, HeadSizes.of(index).band(), getSkinnable().model().raised());
  }

  @Override
  protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
    return 960;
  }

  @Override
  protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
    return 640;
  }

  @Override
  protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
    return HeadSizes.GUTTER + ColumnAxis.LEAST_WIDTH;
  }

  @Override
  protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
    return 200;
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    measure(width, height);
    if (!everPlaced && height > 0) {
      everPlaced = true;
      scrollToNow();
      measure(width, height);
    }
    keys.standSomewhere();
    if (canvas.getWidth() != geometry.view().width() || canvas.getHeight() != geometry.view().height()) {
      canvas.setWidth(geometry.view().width());
      canvas.setHeight(geometry.view().height());
      painted = Optional.empty();
    }
    paintIfOther();
    overlay.show(getSkinnable(), geometry);
  }

  /// Bars take room from the view, and a smaller view may need bars: one more look settles it.
  private void measure(double width, double height) {
    BoardIndex index = getSkinnable().model().index();
    double head = HeadSizes.of(index).all();
    double gutter = HeadSizes.GUTTER;
    BoardGeometry bare = geometry(index, new Viewport(width, height, gutter, head, 0, 0));
    double right = bare.time().height() > height - head ? Math.ceil(scroll.down().prefWidth(-1)) : 0;
    BoardGeometry narrower = geometry(index, new Viewport(width - right, height, gutter, head, 0, 0));
    boolean wide = narrower.columns().width() > narrower.body().width() + 0.5;
    double bottom = wide ? Math.ceil(scroll.across().prefHeight(-1)) : 0;
    BoardGeometry seen = geometry(index, new Viewport(width - right, height - bottom, gutter, head, 0, 0));
    scroll.fit(width, height, seen);
    geometry = new BoardGeometry(
        seen.time(),
        seen.columns(),
        new Viewport(width - right, height - bottom, gutter, head,
            Math.round(scroll.x()), Math.round(scroll.y())));
  }

  private BoardGeometry geometry(BoardIndex index, Viewport view) {
    double hour = TimeAxis.bounded(getSkinnable().hourHeightProperty().get());
    return new BoardGeometry(
        new TimeAxis(index.day(), hour),
        ColumnAxis.of(index, getSkinnable().model().folded(), view.body().width()),
        view);
  }

  private void paintIfOther() {
    BoardControl control = getSkinnable();
    if (!fonts.isOf(control.boardStyle().font())) {
      fonts = new BoardFonts(control.boardStyle().font());
      painted = Optional.empty();
    }
    BoardPicture picture = new BoardPicture(
        control.model().index(), geometry, HeadSizes.of(control.model().index()),
        ticker.now(), lifted(), control.model().raised(), control.palette().version(),
        scale.getValue().doubleValue());
    if (!painted.equals(Optional.of(picture))) {
      painted = Optional.of(picture);
      Pen pen = new Pen(canvas.getGraphicsContext2D(), control.palette(), fonts,
          new PixelGrid(picture.scale()));
      new BoardPainter(pen, control.texts()).paint(picture);
    }
  }

  private String lifted() {
    return getSkinnable().model().ghost()
        .filter(ghost -> !ghost.copy())
        .map(ghost -> ghost.entry().key())
        .orElse("");
  }

  /// The present moment at a third of the height; on another day the first entry.
  void scrollToNow() {
    BoardIndex index = getSkinnable().model().index();
    Instant now = ticker.now();
    Instant target = index.day().contains(now) ? now : firstStart(index);
    double y = geometry.time().y(target) - geometry.body().height() / 3;
    scroll.to(scroll.x(), y);
    getSkinnable().requestLayout();
  }

  private static Instant firstStart(BoardIndex index) {
    return index.board().entries().stream()
        .map(entry -> entry.time().blockStart())
        .min(Comparator.naturalOrder())
        .orElseGet(() -> index.day().start());
  }

  /// Scrolls no further than needed to show the ghost or the focus.
  void reveal() {
    BoardModel model = getSkinnable().model();
    model.ghost().flatMap(geometry::ghostBox)
        .or(() -> cursorBox(model))
        .ifPresent(this::reveal);
  }

  private Optional<Box> cursorBox(BoardModel model) {
    return switch (model.cursor()) {
      case BoardCursor.Nowhere nowhere -> Optional.empty();
      case BoardCursor.OnSlot slot -> geometry.stretch(
          slot.column(), slot.start(), slot.start().plus(Duration.ofMinutes(30)));
      case BoardCursor.OnEntry entry -> model.index().entry(entry.key())
          .flatMap(model.index()::placed)
          .flatMap(geometry::block);
    };
  }

  private void reveal(Box box) {
    Box body = geometry.body();
    scroll.by(way(box.x(), box.right(), body.x(), body.right()),
        way(box.y() - 8, box.bottom() + 8, body.y(), body.bottom()));
  }

  /// What is larger than the view shows its beginning.
  private static double way(double from, double to, double least, double most) {
    if (from < least || to - from > most - least) {
      return from - least;
    }
    return Math.max(0, to - most);
  }
}
