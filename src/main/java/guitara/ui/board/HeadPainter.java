package guitara.ui.board;

import javafx.scene.paint.Color;

/// The heads of the columns, which stay while time scrolls.
final class HeadPainter {

    private static final double DISC = 32;

    private final Pen pen;
    private final BoardTexts texts;

    HeadPainter(Pen pen, BoardTexts texts) {
        this.pen = pen;
        this.texts = texts;
    }

    void paint(BoardPicture picture) {
        HeadSizes sizes = picture.heads();
        Viewport view = picture.geometry().view();
        pen.fill(new Box(0, 0, view.width(), sizes.all()), Ink.HEAD);
        for (Strip strip : picture.geometry().columns().open()) {
            Box box = new Box(picture.geometry().x(strip.x()), sizes.band(), strip.width(), sizes.head());
            if (box.right() > view.gutter() && box.x() < view.width()) {
                strip.column().ifPresent(column -> head(column, box));
            }
        }
        for (Strip strip : picture.geometry().columns().strips()) {
            double right = picture.geometry().x(strip.right()) - pen.grid().hair();
            pen.down(right, strip.folded() ? 0 : sizes.band(), sizes.all(), Ink.LINE_STRONG);
        }
        new BandPainter(pen).paint(picture);
        pen.across(0, view.width(), sizes.all() - pen.grid().hair(), Ink.LINE_STRONG);
    }

    private void head(BoardColumn column, Box box) {
        ColumnHead head = column.head();
        boolean there = column.duty() && head.away().isEmpty();
        double left = box.x() + 8;
        double middle = box.y() + 26;
        disc(head, there, left, middle);
        double textLeft = left + DISC + 8;
        double room = box.right() - 8 - textLeft;
        Color name = pen.color(there ? Ink.TEXT : Ink.MUTED);
        Face title = pen.fonts().title();
        Face small = pen.fonts().small();
        pen.text(title, title.fit(head.title(), room), textLeft, middle - 8, name);
        String caption = head.away().map(texts::away).orElse(head.caption());
        pen.tabular(small, small.fit(caption, room), textLeft, middle + 9, pen.color(Ink.MUTED));
        if (head.away().isEmpty()) {
            load(head.load(), box);
        }
    }

    /// Filled for who works now, a ring for who does not: the form says it too.
    private void disc(ColumnHead head, boolean there, double left, double middle) {
        Box box = new Box(left, middle - DISC / 2, DISC, DISC);
        if (there) {
            pen.round(box, DISC / 2, pen.color(Ink.DISC));
        } else {
            pen.outline(box, DISC / 2, pen.color(Ink.LINE_STRONG), 1);
        }
        Color ink = pen.color(there ? Ink.DISC_TEXT : Ink.MUTED);
        pen.centered(pen.fonts().smallBold(), head.initials(), left + DISC / 2, middle, ink);
    }

    private void load(double load, Box box) {
        Box track = pen.grid().snap(new Box(box.x() + 8, box.bottom() - 7, box.width() - 17, 3));
        pen.round(track, 1.5, pen.color(Ink.TRACK));
        double part = track.width() * Math.clamp(load, 0, 1);
        if (part >= 1) {
            Box done = new Box(track.x(), track.y(), part, track.height());
            pen.round(done, 1.5, pen.color(load > 1 ? Ink.OVERLOAD : Ink.ACCENT));
        }
    }
}
