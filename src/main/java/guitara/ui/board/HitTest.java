package guitara.ui.board;

import java.util.List;
import java.util.Optional;

/// Finds what is under the pointer.
///
/// @param raised key of the entry that lies on top of its pile, or empty
record HitTest(BoardIndex index, BoardGeometry geometry, double bandHeight, String raised) {

  private static final double EDGE = 6;

  Hit at(double x, double y) {
    if (geometry.body().contains(x, y)) {
      return geometry.stripAt(x).map(strip -> inStrip(strip, x, y)).orElseGet(Hit.Nothing::new);
    }
    boolean inBand = y >= 0 && y < bandHeight && x >= geometry.view().gutter();
    return inBand ? inBand(x) : new Hit.Nothing();
  }

  /// The column whose head lies there.
  Optional<BoardColumn> head(double x, double y) {
    boolean inHeads = y >= bandHeight && y < geometry.body().y() && x >= geometry.view().gutter();
    return inHeads ? geometry.stripAt(x).flatMap(Strip::column) : Optional.empty();
  }

  private Hit inBand(double x) {
    return geometry.stripAt(x)
        .map(Strip::group)
        .filter(group -> !group.isEmpty())
        .<Hit>map(Hit.OnGroup::new)
        .orElseGet(Hit.Nothing::new);
  }

  private Hit inStrip(Strip strip, double x, double y) {
    if (strip.folded()) {
      return new Hit.OnGroup(strip.group());
    }
    if (!geometry.time().day().contains(geometry.timeAt(y))) {
      return new Hit.Nothing();
    }
    String column = strip.column().map(BoardColumn::key).orElse("");
    return entryAt(index.placed(column), x, y)
        .orElseGet(() -> new Hit.OnFree(column, geometry.timeAt(y)));
  }

  private Optional<Hit> entryAt(List<Placed> placed, double x, double y) {
    for (Placed candidate : placed.reversed()) {
      Optional<Box> block = geometry.block(candidate).filter(box -> box.contains(x, y));
      if (block.isPresent() && candidate.seen(raised)) {
        Box core = geometry.core(candidate).orElse(block.get());
        boolean onMark = candidate.below() > 0 && PilePainter.mark(core).contains(x, y);
        return Optional.of(onMark
            ? new Hit.OnPile(candidate.next())
            : new Hit.OnEntry(candidate.entry(), zone(core, y)));
      }
    }
    return Optional.empty();
  }

  /// A short entry keeps at least half its height for being moved.
  private static Hit.Zone zone(Box core, double y) {
    double edge = Math.min(EDGE, core.height() / 4);
    if (y >= core.y() && y < core.y() + edge) {
      return Hit.Zone.TOP;
    }
    return y >= core.bottom() - edge && y < core.bottom() + 1 ? Hit.Zone.BOTTOM : Hit.Zone.BODY;
  }
}
