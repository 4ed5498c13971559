package guitara.ui.board;

import javafx.scene.paint.Color;

/// Paints one entry: its buffers, its block in the form of its tone, and the words that fit.
final class EntryPainter {

    private static final double RADIUS = 4;
    private static final double BAR = 4;

    private final Pen pen;
    private final BoardPicture picture;
    private final EntryWords words;

    EntryPainter(Pen pen, BoardTexts texts, BoardPicture picture) {
        this.pen = pen;
        this.picture = picture;
        words = new EntryWords(pen, texts, picture.day());
    }

    void paintIfSeen(Placed placed, Box body) {
        picture.geometry()
                .block(placed)
                .filter(block -> block.meets(body))
                .ifPresent(block -> picture.geometry().core(placed).ifPresent(core -> paint(placed, block, core)));
    }

    private void paint(Placed placed, Box block, Box core) {
        BoardEntry entry = placed.entry();
        boolean lifted = entry.key().equals(picture.lifted());
        pen.gc().setGlobalAlpha(lifted ? 0.35 : 1);
        boolean past = picture.isPast(entry.time().blockEnd());
        Box snapped = pen.grid().snap(core);
        buffers(entry, pen.grid().snap(block), snapped);
        block(entry, snapped, past);
        words.write(entry, snapped, past);
        pen.gc().setGlobalAlpha(1);
    }

    private void buffers(BoardEntry entry, Box block, Box core) {
        if (core.y() - block.y() >= 1) {
            buffer(entry, new Box(block.x(), block.y(), block.width(), core.y() - block.y() + 2));
        }
        if (block.bottom() - core.bottom() >= 1) {
            double top = core.bottom() - 2;
            buffer(entry, new Box(block.x(), top, block.width(), block.bottom() - top));
        }
    }

    private void buffer(BoardEntry entry, Box box) {
        Tone tone = entry.look().tone();
        pen.fill(box, pen.palette().faded(tone.fill(), 0.5));
        pen.hatch(box, 5, pen.palette().faded(tone.bar(), 0.35), pen.grid().hair());
    }

    private void block(BoardEntry entry, Box box, boolean past) {
        Tone tone = entry.look().tone();
        pen.round(box, RADIUS, pen.color(Ink.BACKGROUND));
        pen.round(box, RADIUS, pen.palette().faded(tone.fill(), past || entry.look().pending() ? 0.55 : 1));
        if (tone.form() == Tone.Form.HATCHED) {
            Box inner = new Box(box.x() + BAR, box.y() + 1, box.width() - BAR - 1, box.height() - 2);
            pen.hatch(inner, 8, pen.palette().faded(tone.bar(), 0.2), 1);
        }
        outline(entry, box, past);
        bar(tone, box, past);
    }

    private void outline(BoardEntry entry, Box box, boolean past) {
        Tone tone = entry.look().tone();
        boolean dashed = tone.form() == Tone.Form.DASHED;
        double weight = past ? 0.6 : 1;
        if (entry.look().pending()) {
            pen.gc().setLineDashes(2, 3);
            pen.outline(box, RADIUS, pen.color(Ink.ACCENT), 1.5);
            pen.gc().setLineDashes();
        } else if (dashed) {
            pen.gc().setLineDashes(5, 3);
            pen.outline(box, RADIUS, pen.palette().faded(tone.bar(), weight), 1);
            pen.gc().setLineDashes();
        } else {
            pen.outline(box, RADIUS, pen.palette().faded(tone.bar(), 0.35 * weight), pen.grid().hair());
        }
    }

    /// The bar at the left carries the state once more: whole, broken, doubled or thin.
    private void bar(Tone tone, Box box, boolean past) {
        Color color = pen.palette().faded(tone.bar(), past ? 0.6 : 1);
        switch (tone.form()) {
            case PLAIN, SOLID, HATCHED -> stripe(box, BAR, color);
            case QUIET -> stripe(box, 2, color);
            case DOUBLE -> {
                stripe(box, 2, color);
                pen.fill(new Box(box.x() + 4, box.y() + 1, 2, box.height() - 2), color);
            }
            case DASHED -> {
                for (double y = box.y() + 2; y + 3 < box.bottom(); y += 8) {
                    pen.fill(new Box(box.x(), y, BAR, Math.min(5, box.bottom() - 1 - y)), color);
                }
            }
        }
    }

    private void stripe(Box box, double width, Color color) {
        pen.round(new Box(box.x(), box.y(), width, box.height()), 2, color);
    }
}
