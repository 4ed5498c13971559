package guitara.ui.board;

import java.util.Locale;

/// Every colour the canvas draws with; each is a CSS property of the board, `AMBER_FILL` being `-board-amber-fill`.
enum Ink {
  BACKGROUND,
  HEAD,
  LINE,
  LINE_STRONG,
  TEXT,
  MUTED,
  HATCH,
  UNAVAILABLE,
  AWAY,
  PAST,
  NOW,
  NOW_TEXT,
  ACCENT,
  TRACK,
  DISC,
  DISC_TEXT,
  OVERLOAD,
  TIE,
  AMBER_FILL,
  AMBER_BAR,
  AMBER_TEXT,
  BLUE_FILL,
  BLUE_BAR,
  BLUE_TEXT,
  GREEN_FILL,
  GREEN_BAR,
  GREEN_TEXT,
  VIOLET_FILL,
  VIOLET_BAR,
  VIOLET_TEXT,
  GREY_FILL,
  GREY_BAR,
  GREY_TEXT,
  RED_FILL,
  RED_BAR,
  RED_TEXT;

  String property() {
    return "-board-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
