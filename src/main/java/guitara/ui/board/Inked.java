package guitara.ui.board;

import javafx.css.Styleable;

/// A node that takes the board's colours from its style sheet.
interface Inked extends Styleable {

  BoardPalette palette();
}
