package guitara.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;

/// Explains what the board draws, with the same brush; its words are real labels, so that they can be read aloud.
public final class BoardLegend extends FlowPane implements Inked {

  private static final double WIDTH = 24;
  private static final double HEIGHT = 16;

  private final BoardPalette palette = new BoardPalette(this, this::requestLayout);
  private final BoardTexts texts = new BoardTexts();
  private final BoardFonts fonts = new BoardFonts(Font.getDefault());
  private final List<Runnable> swatches = new ArrayList<>();

  /// A legend that calls the tones by these names, in this order.
  public BoardLegend(Map<Tone, String> names) {
    super(16, 8);
    getStyleClass().add("board-legend");
    names.forEach((tone, name) ->
        add(name, (pen, box) -> new BlockPainter(pen).block(tone, false, box, false)));
    add(texts.get("legend.pending"), (pen, box) -> new BlockPainter(pen).block(Tone.BLUE, true, box, false));
    add(texts.get("legend.buffer"), (pen, box) -> new BlockPainter(pen).buffer(Tone.BLUE, box));
    for (BoardShade.Kind kind : BoardShade.Kind.values()) {
      add(texts.get("legend." + kind), (pen, box) -> new GridPainter(pen, texts).ground(kind, box));
    }
    for (Sign sign : Sign.values()) {
      add(texts.get("legend." + sign), (pen, box) -> new SignPainter(pen, pen.color(Ink.TEXT))
          .paint(Set.of(sign), box.right() - 7, box.y() + box.height() / 2));
    }
  }

  private void add(String name, BiConsumer<Pen, Box> painter) {
    Canvas canvas = new Canvas(WIDTH, HEIGHT);
    HBox item = new HBox(6, canvas, new Label(name));
    item.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(item);
    swatches.add(() -> {
      canvas.getGraphicsContext2D().clearRect(0, 0, WIDTH, HEIGHT);
      Pen pen = new Pen(canvas.getGraphicsContext2D(), palette, fonts, new PixelGrid(1));
      painter.accept(pen, new Box(0, 0, WIDTH, HEIGHT));
    });
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    swatches.forEach(Runnable::run);
  }

  @Override
  public BoardPalette palette() {
    return palette;
  }

  @Override
  public String getUserAgentStylesheet() {
    return BoardStyle.sheet();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(FlowPane.getClassCssMetaData());
    all.addAll(BoardPalette.cssMetaData());
    return all;
  }
}
