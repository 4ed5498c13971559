package guitara.ui.board;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.text.Font;

/// What the style sheet decides about the board: its colours and its font.
final class BoardStyle {

  private static final FontCssMetaData<BoardControl> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
    @Override
    public boolean isSettable(BoardControl control) {
      return true;
    }

    @Override
    public StyleableProperty<Font> getStyleableProperty(BoardControl control) {
      return control.boardStyle().font;
    }
  };

  private final BoardPalette palette;
  private final StyleableObjectProperty<Font> font;

  BoardStyle(BoardControl owner, Runnable onChange) {
    palette = new BoardPalette(owner, onChange);
    font = new SimpleStyleableObjectProperty<>(FONT, owner, "font", Font.getDefault());
    font.subscribe(next -> onChange.run());
  }

  BoardPalette palette() {
    return palette;
  }

  Font font() {
    return font.get();
  }

  static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(BoardPalette.cssMetaData());
    all.add(FONT);
    return all;
  }

  /// Address of the board's own sheet, so that board and legend are styled wherever they stand.
  static String sheet() {
    URL url = Objects.requireNonNull(BoardStyle.class.getResource("/fxml/css/board.css"), "board.css is missing");
    return url.toExternalForm();
  }
}
