package guitara.ui.board;

import javafx.scene.paint.Color;

/// Writes the words of an entry into its box.
final class EntryWords {

    private static final double LEFT = 9;
    private static final double RIGHT = 5;
    /// Below this a time beside the name would leave no name.
    private static final double LEAST_FOR_TIME = 64;

    private final Pen pen;
    private final BoardTexts texts;
    private final BoardDay day;

    EntryWords(Pen pen, BoardTexts texts, BoardDay day) {
        this.pen = pen;
        this.texts = texts;
        this.day = day;
    }

    void write(BoardEntry entry, Box box, boolean past) {
        EntryTime time = entry.time();
        double line = pen.fonts().small().line();
        String span = texts.span(day, time.start(), time.end());
        EntryLines lines = EntryLines.of(
                entry.look(), texts.time(day, time.start()), span, (box.height() - 4) / line);
        Color color = pen.color(past && entry.look().tone() != Tone.RED_HATCHED
                ? Ink.MUTED : entry.look().tone().text());
        switch (lines) {
            case EntryLines.One one -> one(entry, one, box, color);
            case EntryLines.Many many -> many(entry, many, box, color);
        }
    }

    private void one(BoardEntry entry, EntryLines.One one, Box box, Color color) {
        Face title = pen.fonts().titleIn(box.height());
        Face small = pen.fonts().smallIn(box.height());
        double middle = box.y() + box.height() / 2;
        double right = box.right() - RIGHT;
        if (box.width() >= LEAST_FOR_TIME) {
            right -= small.tabularWidth(one.time());
            pen.tabular(small, one.time(), right, middle, color);
            right -= 6;
        }
        double left = box.x() + LEFT;
        if (right - left > title.width(one.title()) + SignPainter.width(entry.look().signs())) {
            right -= new SignPainter(pen, color).paint(entry.look().signs(), right, middle);
        }
        pen.text(title, title.fit(one.title(), right - left), left, middle, color);
    }

    private void many(BoardEntry entry, EntryLines.Many many, Box box, Color color) {
        Face title = pen.fonts().title();
        Face small = pen.fonts().small();
        double left = box.x() + LEFT;
        double right = box.right() - RIGHT;
        double y = box.y() + 3 + title.line() / 2;
        double signs = new SignPainter(pen, color).paint(entry.look().signs(), right, y);
        pen.text(title, title.fit(entry.look().title(), right - signs - left), left, y, color);
        y += 1;
        for (String words : many.below()) {
            y += small.line();
            pen.tabular(small, small.fit(words, right - left), left, y, color);
        }
    }
}
