package guitara.ui.board;

/// Paints one entry: its buffers, its block, and the words that fit.
final class EntryPainter {

  /// Weight of what a ghost was taken from.
  private static final double LIFTED = 0.35;

  private static final double LEAST_WORDS = 16;

  private final Pen pen;
  private final BoardPicture picture;
  private final BlockPainter blocks;
  private final EntryWords words;
  private final PilePainter piles;

  EntryPainter(Pen pen, BoardTexts texts, BoardPicture picture) {
    this.pen = pen;
    this.picture = picture;
    blocks = new BlockPainter(pen);
    words = new EntryWords(pen, texts, picture.day());
    piles = new PilePainter(pen, texts);
  }

  void paintIfSeen(Placed placed, Box body) {
    if (!placed.seen(picture.raised())) {
      return;
    }
    picture.geometry()
        .block(placed)
        .filter(block -> block.meets(body))
        .ifPresent(block -> {
          Box core = picture.geometry().core(placed).orElse(block);
          paint(placed.entry(), block, core);
          if (placed.below() > 0) {
            piles.paint(placed, pen.grid().snap(core));
          }
        });
  }

  private void paint(BoardEntry entry, Box block, Box core) {
    boolean past = picture.isPast(entry.time().blockEnd());
    Box inner = pen.grid().snap(core);
    pen.gc().setGlobalAlpha(entry.key().equals(picture.lifted()) ? LIFTED : 1);
    buffers(entry.look().tone(), pen.grid().snap(block), inner);
    blocks.block(entry.look().tone(), entry.look().pending(), inner, past);
    words.write(entry, inSight(inner), past);
    goesOn(entry, inner);
    pen.gc().setGlobalAlpha(1);
  }

  /// The words of a long entry stay in sight while its beginning scrolls away under the heads.
  private Box inSight(Box box) {
    double hidden = picture.body().y() - box.y();
    boolean worthIt = hidden > 0 && box.height() - hidden >= LEAST_WORDS;
    return worthIt ? new Box(box.x(), box.y() + hidden, box.width(), box.height() - hidden) : box;
  }

  /// A small arrow where an entry began before this day or goes on after it.
  private void goesOn(BoardEntry entry, Box box) {
    double middle = box.x() + box.width() / 2;
    pen.gc().setFill(pen.color(entry.look().tone().bar()));
    if (entry.time().end().isAfter(picture.day().end())) {
      arrow(middle, box.bottom() - 8, 5);
    }
    if (entry.time().start().isBefore(picture.day().start())) {
      arrow(middle, box.y() + 8, -5);
    }
  }

  private void arrow(double middle, double y, double tip) {
    pen.gc().fillPolygon(new double[] {middle - 5, middle + 5, middle}, new double[] {y, y, y + tip}, 3);
  }

  private void buffers(Tone tone, Box block, Box core) {
    if (core.y() - block.y() >= 1) {
      blocks.buffer(tone, new Box(block.x(), block.y(), block.width(), core.y() - block.y() + 2));
    }
    if (block.bottom() - core.bottom() >= 1) {
      double top = core.bottom() - 2;
      blocks.buffer(tone, new Box(block.x(), top, block.width(), block.bottom() - top));
    }
  }
}
